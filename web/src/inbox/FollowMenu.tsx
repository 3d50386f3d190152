import { useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { FollowLevel } from '../gql/graphql.ts';
import { useCommands } from '../keys/commands.ts';
import { refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { FollowGroupLevel } from './following.ts';

const FollowThreadLevel = graphql(`
  mutation FollowThreadLevel($threadId: UUID!, $ownLevel: FollowLevel) {
    answer: followThread(threadId: $threadId, level: $ownLevel) {
      __typename
      ... on Thread {
        id
        viewerFollows
      }
      ...RefusalWords
    }
  }
`);

type Following = { id: string; viewerFollows: FollowLevel | null };

export function GroupFollowMenu({ group }: { group: Following }) {
  const { t } = useLingui();
  const [{ data, error }, follow] = useMutation(FollowGroupLevel);
  return (
    <Levels
      level={group.viewerFollows ?? 'ALL'}
      names={{ ALL: t`New threads, mentions and replies` }}
      onChoose={(level) => level && void follow({ groupId: group.id, level })}
      problem={refusalIn(data?.answer, error, t`The server cannot be reached.`)}
    />
  );
}

export function ThreadFollowMenu({ thread }: { thread: Following }) {
  const { t } = useLingui();
  const [{ data, error }, follow] = useMutation(FollowThreadLevel);
  return (
    <Levels
      level={thread.viewerFollows ?? 'GROUP'}
      names={{ GROUP: t`As in the group`, ALL: t`Every post` }}
      onChoose={(ownLevel) => void follow({ threadId: thread.id, ownLevel })}
      problem={refusalIn(data?.answer, error, t`The server cannot be reached.`)}
    />
  );
}

const levels: readonly FollowLevel[] = ['ALL', 'MENTIONS', 'NOTHING'];

type Choice = FollowLevel | 'GROUP';
type Props = {
  level: Choice;
  names: { ALL: string; GROUP?: string };
  onChoose: (level: FollowLevel | null) => void;
  problem: string | undefined;
};

function Levels({ level, names, onChoose, problem }: Props) {
  const { t } = useLingui();
  const all: Partial<Record<Choice, string>> = {
    ...names,
    MENTIONS: t`Only mentions`,
    NOTHING: t`Nothing`,
  };
  const choosing = (one: Choice, sent: FollowLevel | null) =>
    one in all && one !== level && (() => onChoose(sent));
  useCommands({
    followAsGroup: choosing('GROUP', null),
    followAll: choosing('ALL', 'ALL'),
    followMentions: choosing('MENTIONS', 'MENTIONS'),
    followNothing: choosing('NOTHING', 'NOTHING'),
  });
  return (
    <>
      <Menu
        aria-label={t`To my inbox`}
        selectionMode="single"
        selectedKeys={[level]}
        disallowEmptySelection
        onAction={(key) => onChoose(levels.find((one) => one === key) ?? null)}
        trigger={
          <Button look="bare" aria-label={`${t`Follow`}: ${all[level] ?? ''}`}>
            <Icon name="bell" />
            {t`Follow`}
          </Button>
        }
      >
        {Object.entries(all).map(([key, name]) => (
          <MenuItem key={key} id={key}>
            {name}
          </MenuItem>
        ))}
      </Menu>
      {problem && (
        <p role="alert" className="text-small text-danger">
          {problem}
        </p>
      )}
    </>
  );
}
