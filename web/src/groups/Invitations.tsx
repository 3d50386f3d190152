import { useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { InvitationLineFragment } from '../gql/graphql.ts';
import { More } from '../more.tsx';
import { Button } from '../ui/Button.tsx';
import { InvitationLine } from './InvitationLine.tsx';
import { InviteForm } from './InviteForm.tsx';

const InvitationsAfter = graphql(`
  query InvitationsAfter($slug: String!, $after: UUID!) {
    group(slug: $slug) {
      id
      invitations(after: $after) {
        id
        ...InvitationLine
      }
    }
  }
`);

type Props = {
  groupId: string;
  slug: string;
  invitations: InvitationLineFragment[];
  onDone: () => void;
};

/** The invitations that wait for an answer, and the form for one more. */
export function Invitations({ groupId, slug, invitations, onDone }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const line = (invitation: InvitationLineFragment) => (
    <InvitationLine key={invitation.id} invitation={invitation} onDone={onDone} />
  );
  return (
    <section className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-title font-bold">
          <Trans>Invitations</Trans>
        </h2>
        {!isOpen && (
          <Button look="main" onPress={() => setIsOpen(true)}>
            <Trans>Invite by e-mail</Trans>
          </Button>
        )}
      </div>
      {isOpen && <InviteForm groupId={groupId} onDone={onDone} onClose={() => setIsOpen(false)} />}
      {invitations.length > 0 ? (
        <ul className="panel divide-y divide-line">
          {invitations.map(line)}
          <More
            query={InvitationsAfter}
            given={{ slug }}
            rows={invitations}
            rowsIn={({ group }) => group?.invitations}
            line={line}
          />
        </ul>
      ) : (
        <p className="text-quiet">
          <Trans>No invitation waits for an answer.</Trans>
        </p>
      )}
    </section>
  );
}
