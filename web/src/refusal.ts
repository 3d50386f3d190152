import { i18n } from '@lingui/core';
import type { CombinedError, OperationContext } from 'urql';
import { graphql } from './gql/gql.ts';

export const RefusalParts = graphql(`
  fragment RefusalWords on Refusal {
    code
    message
  }
`);

type Answer = { __typename: string; message?: string };

/** Why it was not done, in the person's words; undefined when it was. `offline` stands for a server out of reach. */
export function refusalIn(
  answer: Answer | undefined,
  error: CombinedError | undefined,
  offline: string,
): string | undefined {
  if (error) return error.networkError ? offline : error.graphQLErrors[0]?.message;
  return answer && 'message' in answer ? answer.message : undefined;
}

/** For a verb that is sent while the page goes: the browser sends it to the end all the same. */
export function onLeaving(): Partial<OperationContext> {
  const headers = { 'accept-language': i18n.locale };
  return { fetchOptions: { credentials: 'same-origin', headers, keepalive: true } };
}
