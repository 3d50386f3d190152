import { useRef } from 'react';
import { useLingui } from '@lingui/react/macro';
import { type AnyVariables, type DocumentInput, useMutation } from 'urql';
import { refusalIn } from './refusal.ts';

type Answer = { __typename: string; message?: string };

/** A verb: how to do it, whether it is under way, and why it was refused, in the person's words. */
export function useVerb<Data extends { answer: Answer }, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  onDone: (answer: Data['answer']) => void,
) {
  const { t } = useLingui();
  const [{ fetching, data, error }, execute] = useMutation<Data, Variables>(document);
  const key = useRef(crypto.randomUUID());
  const run = async (variables: Variables) => {
    const result = await execute(variables);
    const answer = result.data?.answer;
    // An answer that was lost on the way is asked for again with the same key.
    if (answer) key.current = crypto.randomUUID();
    if (answer && !('message' in answer)) onDone(answer);
  };
  const problem = refusalIn(data?.answer, error, t`The server cannot be reached.`);
  return {
    /** For verbs that create: a retry with it does nothing twice. */
    key: () => key.current,
    run: (variables: Variables) => void run(variables),
    isBusy: fetching,
    problem: fetching ? undefined : problem,
  };
}
