import { Trans, useLingui } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { MemberLineFragment } from '../gql/graphql.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { useVerb } from '../verb.ts';

const Remove = graphql(`
  mutation RemoveMember($membershipId: UUID!) {
    answer: removeMember(membershipId: $membershipId) {
      __typename
      ... on Membership {
        id
      }
      ...RefusalWords
    }
  }
`);

const Leave = graphql(`
  mutation LeaveGroup($groupId: UUID!) {
    answer: leaveGroup(groupId: $groupId) {
      __typename
      ... on Membership {
        id
      }
      ...RefusalWords
    }
  }
`);

type Removal = { membership: MemberLineFragment; onDone: () => void; onClose: () => void };

export function RemoveMember({ membership, onDone, onClose }: Removal) {
  const { t } = useLingui();
  const { run, isBusy, problem } = useVerb(Remove, () => {
    onClose();
    onDone();
  });
  const { name } = membership.person;
  return (
    <Confirm
      title={t`Remove from the group?`}
      action={<Trans>Remove</Trans>}
      isBusy={isBusy}
      problem={problem}
      onConfirm={() => run({ membershipId: membership.id })}
      onClose={onClose}
    >
      <span className="font-semibold">{name}</span>
      <br />
      <Trans>Sees nothing of the group any more, at once. What was written here stays.</Trans>
    </Confirm>
  );
}

/** Afterwards the page begins anew: what is kept of the group must not stay. */
export function LeaveGroup({ groupId, onClose }: { groupId: string; onClose: () => void }) {
  const { t } = useLingui();
  const { run, isBusy, problem } = useVerb(Leave, () => location.assign('/'));
  return (
    <Confirm
      title={t`Leave the group?`}
      action={<Trans>Leave the group</Trans>}
      isBusy={isBusy}
      problem={problem}
      onConfirm={() => run({ groupId })}
      onClose={onClose}
    >
      <Trans>You will see nothing of the group any more. What you wrote stays in it.</Trans>
    </Confirm>
  );
}
