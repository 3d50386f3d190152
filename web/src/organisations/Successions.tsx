import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { SuccessionsFragment } from '../gql/graphql.ts';
import { Period } from './Period.tsx';

export const SuccessionsParts = graphql(`
  fragment Successions on Organisation {
    id
    takenOverBy {
      share
      isWhole
      successor {
        id
        name
        validFrom
        validUntil
      }
    }
    tookOver {
      share
      isWhole
      predecessor {
        id
        name
        validFrom
        validUntil
      }
    }
  }
`);

/** What became of a merged municipality, and what one was made of. */
export function Successions({ organisation }: { organisation: SuccessionsFragment }) {
  const { takenOverBy, tookOver } = organisation;
  return (
    <>
      {takenOverBy.length > 0 && (
        <Taken
          title={<Trans>Taken over by</Trans>}
          parts={takenOverBy.map((part) => ({ ...part, body: part.successor }))}
        />
      )}
      {tookOver.length > 0 && (
        <Taken
          title={<Trans>Took over</Trans>}
          parts={tookOver.map((part) => ({ ...part, body: part.predecessor }))}
        />
      )}
    </>
  );
}

type Body = { id: string; name: string; validFrom: string | null; validUntil: string | null };
type Part = { share: string; isWhole: boolean; body: Body };

function Taken({ title, parts }: { title: React.ReactNode; parts: Part[] }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-title font-bold">{title}</h2>
      <ul className="panel divide-y divide-line">
        {parts.map(({ share, isWhole, body }) => (
          <li key={body.id} className="px-4 py-2.5">
            <span className="dotted">
              <Link to="/organisations/$id" params={{ id: body.id }} className="link">
                {body.name}
              </Link>
              <span className="text-small text-quiet">
                {isWhole ? <Trans>wholly</Trans> : <Trans>in part: {share}</Trans>}
              </span>
              <span className="text-small text-quiet">
                <Period from={body.validFrom} until={body.validUntil} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
