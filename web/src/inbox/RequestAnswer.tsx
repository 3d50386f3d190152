import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { AcceptRequest, DeclineRequest } from '../groups/answers.ts';
import type { EntryRequestFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/gql.ts';
import { onLeaving, refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { doUndoably } from '../ui/undo.ts';
import { focusBeside } from './lines.ts';
import { leaving } from './waiting.ts';

export const EntryRequestParts = graphql(`
  fragment EntryRequest on JoinRequest {
    id
    reason
    state
    person {
      id
      name
      seats {
        id
        title
        organisation {
          id
          name
        }
      }
    }
  }
`);

type Answer = 'ACCEPTED' | 'DECLINED';

/** Who asks, and yes or no; ten seconds long it can be undone. */
export function RequestAnswer({
  entryId,
  request,
}: {
  entryId: string;
  request: EntryRequestFragment;
}) {
  const { t } = useLingui();
  const [, accept] = useMutation(AcceptRequest);
  const [, decline] = useMutation(DeclineRequest);
  const { id: requestId, person } = request;
  const { name } = person;
  const said = { ACCEPTED: t`Request accepted: ${name}`, DECLINED: t`Request declined: ${name}` };
  const saidBefore = {
    ACCEPTED: t`The request was answered already. Accepted: ${name}`,
    DECLINED: t`The request was answered already. Declined: ${name}`,
    WITHDRAWN: t`The request was taken back: ${name}`,
    WAITING: undefined,
  };
  const answer = (wanted: Answer) => {
    const verb = wanted === 'ACCEPTED' ? accept : decline;
    focusBeside(entryId);
    doUndoably(leaving(entryId), said[wanted], async (isLeaving) => {
      const { data, error } = await verb({ requestId }, isLeaving ? onLeaving() : {});
      const given = data?.answer;
      if (given?.__typename !== 'JoinRequest')
        return refusalIn(given, error, t`The server cannot be reached.`);
      return given.state === wanted ? undefined : saidBefore[given.state];
    });
  };
  return (
    <>
      {person.seats.map(({ id, title, organisation }) => (
        <p key={id} className="text-small text-quiet">
          {title}, {organisation.name}
        </p>
      ))}
      <div className="entry-answers">
        <Button aria-label={t`Let in: ${name}`} onPress={() => answer('ACCEPTED')}>
          <Trans>Let in</Trans>
        </Button>
        <Button look="bare" aria-label={t`Decline: ${name}`} onPress={() => answer('DECLINED')}>
          <Trans>Decline</Trans>
        </Button>
      </div>
    </>
  );
}
