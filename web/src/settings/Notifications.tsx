import { Trans, useLingui } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { FollowedGroupFragment, FollowLevel } from '../gql/graphql.ts';
import { FollowGroupLevel } from '../inbox/following.ts';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { Saved } from './Saved.tsx';
import { useSaving } from './saving.ts';
import { Section } from './Section.tsx';

export const FollowedGroupParts = graphql(`
  fragment FollowedGroup on Group {
    id
    name
    viewerFollows
  }
`);

/** How much of each of my groups comes to the inbox: the same as the bell on the group's page. */
export function Notifications({ groups }: { groups: readonly FollowedGroupFragment[] }) {
  const { t } = useLingui();
  const saving = useSaving(FollowGroupLevel);
  const levels: readonly { value: FollowLevel; name: string }[] = [
    { value: 'ALL', name: t`New threads, mentions and replies` },
    { value: 'MENTIONS', name: t`Only mentions` },
    { value: 'NOTHING', name: t`Nothing` },
  ];
  return (
    <Section
      id="notifications"
      title={t`Notifications`}
      hint={
        <Trans>What comes to your inbox. A thread can be set apart by the bell on its page.</Trans>
      }
    >
      <div className="panel flex flex-col gap-5 p-5">
        <ErrorSummary faults={saving.faults} />
        {groups.length === 0 && (
          <p className="text-quiet">
            <Trans>You do not belong to a group yet.</Trans>
          </p>
        )}
        {groups.map(({ id, name, viewerFollows }) => (
          <Select
            key={id}
            label={name}
            value={viewerFollows ?? 'ALL'}
            onChange={(level) => void saving.save({ groupId: id, level })}
            options={levels}
          />
        ))}
        <Saved isSaved={saving.isSaved} />
      </div>
    </Section>
  );
}
