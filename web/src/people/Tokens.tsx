import { useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { TokenLineFragment } from '../gql/graphql.ts';
import { More } from '../more.tsx';
import { Button } from '../ui/Button.tsx';
import { numericDay } from '../ui/dates.ts';
import { useLanguage } from '../ui/language.tsx';
import { useVerb } from '../verb.ts';
import { NewToken } from './NewToken.tsx';

export const TokenLineParts = graphql(`
  fragment TokenLine on ApiToken {
    id
    name
    scope
    expiresAt
    revokedAt
    lastUsedAt
  }
`);

const TokensAfter = graphql(`
  query TokensAfter($after: UUID!) {
    myTokens(after: $after) {
      id
      ...TokenLine
    }
  }
`);

const RevokeToken = graphql(`
  mutation RevokeToken($id: UUID!) {
    answer: revokeToken(tokenId: $id) {
      __typename
      ... on ApiToken {
        id
        revokedAt
      }
      ...RefusalWords
    }
  }
`);

type Props = { tokens: TokenLineFragment[]; onDone: () => void };

/** Keys for software that asks or acts for me. */
export function Tokens({ tokens, onDone }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const line = (token: TokenLineFragment) => (
    <TokenLine key={token.id} token={token} onDone={onDone} />
  );
  return (
    <section id="tokens" aria-labelledby="tokens-title" className="flex flex-col gap-3">
      <h2 id="tokens-title" tabIndex={-1} className="text-title font-bold">
        <Trans>API tokens</Trans>
      </h2>
      <p className="max-w-prose text-small text-quiet">
        <Trans>With a token your software sees and may do what you see and may do.</Trans>
      </p>
      {tokens.some(isRunning) ? (
        <ul className="panel divide-y divide-line">
          {tokens.map(line)}
          <More
            query={TokensAfter}
            given={{}}
            // The revoked ones stand last.
            rows={tokens.filter(({ revokedAt }) => revokedAt === null)}
            rowsIn={({ myTokens }) => myTokens}
            line={line}
          />
        </ul>
      ) : (
        <p>
          <Trans>You have no token.</Trans>
        </p>
      )}
      {isOpen ? (
        <NewToken onDone={onDone} onClose={() => setIsOpen(false)} />
      ) : (
        <Button className="self-start" onPress={() => setIsOpen(true)}>
          <Trans>Create a token</Trans>
        </Button>
      )}
    </section>
  );
}

function isRunning({ revokedAt, expiresAt }: TokenLineFragment): boolean {
  return revokedAt === null && new Date(expiresAt) > new Date();
}

function TokenLine({ token, onDone }: { token: TokenLineFragment; onDone: () => void }) {
  const { language } = useLanguage();
  const { run, isBusy, problem } = useVerb(RevokeToken, onDone);
  const { id, name, scope, expiresAt, lastUsedAt } = token;
  if (!isRunning(token)) return null;
  const day = numericDay(language, new Date(expiresAt));
  const used = lastUsedAt && numericDay(language, new Date(lastUsedAt));
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
      <span className="min-w-0 grow">
        <span className="block font-semibold">{name}</span>
        <span className="dotted text-small text-quiet">
          <span>
            {scope === 'READ' ? <Trans>Reads only</Trans> : <Trans>Reads and writes</Trans>}
          </span>
          <span>
            <Trans>Good until: {day}</Trans>
          </span>
          <span>{used ? <Trans>Last used: {used}</Trans> : <Trans>Not used yet</Trans>}</span>
        </span>
        {problem && (
          <span role="alert" className="block text-small text-danger">
            {problem}
          </span>
        )}
      </span>
      <Button look="bare" className="px-3" isDisabled={isBusy} onPress={() => run({ id })}>
        <Trans>Revoke</Trans>
      </Button>
    </li>
  );
}
