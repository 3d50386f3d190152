import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { AlternateLineFragment } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { numericDay } from '../ui/dates.ts';
import { useLanguage } from '../ui/language.tsx';
import { useVerb } from '../verb.ts';

export const AlternateLineParts = graphql(`
  fragment AlternateLine on Alternate {
    id
    from
    until
    viewerCanEnd
    person {
      id
      name
    }
  }
`);

const EndAlternate = graphql(`
  mutation EndAlternate($alternateId: UUID!) {
    answer: endAlternate(alternateId: $alternateId) {
      __typename
      ... on Alternate {
        id
        endedAt
      }
      ...RefusalWords
    }
  }
`);

/** Who stands in for a member, and between which days. */
export function AlternateLine({
  alternate,
  onDone,
}: {
  alternate: AlternateLineFragment;
  onDone: () => void;
}) {
  const { language } = useLanguage();
  const { run, isBusy, problem } = useVerb(EndAlternate, onDone);
  const { id, person, from, until, viewerCanEnd } = alternate;
  const day = (at: string) => numericDay(language, new Date(at));
  return (
    <span className="mt-1 flex flex-wrap items-center gap-x-3 text-small">
      <span className="dotted">
        <span>
          <Trans>Alternate:</Trans> <span className="font-semibold">{person.name}</span>
        </span>
        <span className="tabular-nums">
          {day(from)}–{day(until)}
        </span>
      </span>
      {viewerCanEnd && (
        <Button
          look="bare"
          className="min-h-8 px-2 py-0"
          isDisabled={isBusy}
          onPress={() => run({ alternateId: id })}
        >
          <Trans>End now</Trans>
        </Button>
      )}
      {problem && (
        <span role="alert" className="text-danger">
          {problem}
        </span>
      )}
    </span>
  );
}
