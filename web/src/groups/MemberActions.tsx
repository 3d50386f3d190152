import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { MemberLineFragment, Role } from '../gql/graphql.ts';
import { RoleName } from '../people/RoleName.tsx';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { useVerb } from '../verb.ts';
import { AlternateForm } from './AlternateForm.tsx';
import { LeaveGroup, RemoveMember } from './Departure.tsx';

const ChangeRole = graphql(`
  mutation ChangeRole($membershipId: UUID!, $role: Role!) {
    answer: changeRole(membershipId: $membershipId, role: $role) {
      __typename
      ... on Membership {
        id
        role
      }
      ...RefusalWords
    }
  }
`);

const roles: Role[] = ['FACILITATOR', 'MEMBER', 'OBSERVER'];

type Props = {
  groupId: string;
  slug: string;
  membership: MemberLineFragment;
  isOwn: boolean;
  isManaged: boolean;
  onDone: () => void;
};

export function MemberActions(props: Props) {
  const { slug, groupId, membership, isOwn, isManaged, onDone } = props;
  const { id: membershipId, person } = membership;
  const { t } = useLingui();
  const [open, setOpen] = useState<'alternate' | 'remove' | 'leave'>();
  const { run, problem } = useVerb(ChangeRole, onDone);
  const close = () => setOpen(undefined);
  const act = (name: string) => {
    const role = roles.find((one) => one === name);
    if (role) run({ membershipId, role });
    else if (name === 'alternate' || name === 'remove' || name === 'leave') setOpen(name);
  };
  return (
    <span className="shrink-0 text-right">
      <Menu
        aria-label={t`Actions`}
        onAction={(name) => act(String(name))}
        trigger={
          <Button look="bare" className="px-3" aria-label={t`Actions: ${person.name}`}>
            <span aria-hidden>⋯</span>
          </Button>
        }
      >
        {isManaged &&
          roles
            .filter((role) => role !== membership.role)
            .map((role) => (
              <MenuItem key={role} id={role}>
                <Trans>Make:</Trans> <RoleName role={role} />
              </MenuItem>
            ))}
        {membership.viewerCanNameAlternate && membership.organisation && (
          <MenuItem id="alternate">
            <Trans>Name an alternate</Trans>
          </MenuItem>
        )}
        {isManaged && !isOwn && (
          <MenuItem id="remove">
            <Trans>Remove from the group</Trans>
          </MenuItem>
        )}
        {isOwn && (
          <MenuItem id="leave">
            <Trans>Leave the group</Trans>
          </MenuItem>
        )}
      </Menu>
      {problem && (
        <span role="alert" className="mt-1 block max-w-48 text-small text-danger">
          {problem}
        </span>
      )}
      {open === 'alternate' && (
        <AlternateForm slug={slug} membership={membership} onDone={onDone} onClose={close} />
      )}
      {open === 'remove' && (
        <RemoveMember membership={membership} onDone={onDone} onClose={close} />
      )}
      {open === 'leave' && <LeaveGroup groupId={groupId} onClose={close} />}
    </span>
  );
}
