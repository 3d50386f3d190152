import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { JoinRequestLineFragment } from '../gql/graphql.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { When } from '../ui/When.tsx';
import { useVerb } from '../verb.ts';
import { AcceptRequest, DeclineRequest } from './answers.ts';

export const JoinRequestLineParts = graphql(`
  fragment JoinRequestLine on JoinRequest {
    id
    reason
    createdAt
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

type Props = { requests: JoinRequestLineFragment[]; onDone: () => void };

/** Who waits for an answer; nothing when nobody does. */
export function Requests({ requests, onDone }: Props) {
  if (requests.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-title font-bold">
        <Trans>Requests to join</Trans>
      </h2>
      <ul className="panel divide-y divide-line">
        {requests.map((request) => (
          <RequestLine key={request.id} request={request} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
}

function RequestLine({
  request,
  onDone,
}: {
  request: JoinRequestLineFragment;
  onDone: () => void;
}) {
  const { id: requestId, person, reason, createdAt } = request;
  const accept = useVerb(AcceptRequest, onDone);
  const decline = useVerb(DeclineRequest, onDone);
  const isBusy = accept.isBusy || decline.isBusy;
  const problem = accept.problem ?? decline.problem;
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <span className="pt-1">
        <Avatar name={person.name} />
      </span>
      <div className="flex min-w-0 grow flex-col gap-1.5">
        <p className="dotted">
          <span className="font-semibold">{person.name}</span>
          <span className="text-small text-quiet">
            <When at={createdAt} />
          </span>
        </p>
        {person.seats.map(({ id, title, organisation }) => (
          <p key={id} className="text-small text-quiet">
            {title}, {organisation.name}
          </p>
        ))}
        <p className="max-w-prose whitespace-pre-line">{reason}</p>
        <div className="flex flex-wrap gap-3">
          <Button isDisabled={isBusy} onPress={() => accept.run({ requestId })}>
            <Trans>Let in</Trans>
          </Button>
          <Button look="bare" isDisabled={isBusy} onPress={() => decline.run({ requestId })}>
            <Trans>Decline</Trans>
          </Button>
        </div>
        {problem && (
          <p role="alert" className="text-small text-danger">
            {problem}
          </p>
        )}
      </div>
    </li>
  );
}
