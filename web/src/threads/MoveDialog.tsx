import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { ThreadHeaderFragment } from '../gql/graphql.ts';
import { refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

const PlacesToMove = graphql(`
  query PlacesToMove($slug: String!, $number: Int!) {
    thread(group: $slug, number: $number) {
      id
      placesToMove {
        id
        name
      }
    }
  }
`);

const MoveThread = graphql(`
  mutation MoveThread($threadId: UUID!, $groupId: UUID!) {
    moveThread(threadId: $threadId, groupId: $groupId) {
      __typename
      ... on Thread {
        id
        ...ThreadHeader
      }
      ...RefusalWords
    }
  }
`);

type Props = { thread: ThreadHeaderFragment; onClose: () => void };

export function MoveDialog({ thread, onClose }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [groupId, setGroupId] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const variables = { slug: thread.groupSlug, number: thread.number };
  const [{ data, error }] = useQuery({ query: PlacesToMove, variables });
  const [{ fetching }, moveThread] = useMutation(MoveThread);
  const places = data?.thread?.placesToMove;
  const offline = t`The server cannot be reached.`;
  const move = async (target: string) => {
    const result = await moveThread({ threadId: thread.id, groupId: target });
    const answer = result.data?.moveThread;
    setProblem(refusalIn(answer, result.error, offline));
    if (answer?.__typename !== 'Thread') return;
    onClose();
    const params = { slug: answer.groupSlug, number: String(answer.number) };
    await navigate({ to: '/g/$slug/t/$number', params });
  };
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Move to another group`}>
      <p>
        <Trans>
          All posts go along. Its old address leads there for those who may see it; members of this
          group who are not in the other one see it no longer, and guests must be invited again.
        </Trans>
      </p>
      {(problem ?? (error && offline)) && <Notice kind="error">{problem ?? offline}</Notice>}
      {!places && !error && <Skeleton lines={3} />}
      {places && places.length === 0 && (
        <p>
          <Trans>There is no group that it may go to.</Trans>
        </p>
      )}
      {places && places.length > 0 && (
        <Choice
          legend={t`Group`}
          options={places.map(({ id, name }) => ({ id, words: name }))}
          chosen={groupId}
          onChoose={setGroupId}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          look="main"
          isDisabled={fetching || !groupId}
          onPress={() => groupId && void move(groupId)}
        >
          <Trans>Move the thread</Trans>
        </Button>
        <Button look="bare" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
