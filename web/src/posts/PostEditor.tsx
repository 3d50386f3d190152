import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { AttachButtons, FilesOfDraft } from '../files/AttachButtons.tsx';
import { undescribed, useDescribing } from '../files/describing.ts';
import { readDraftFiles, useDraftFiles, writeDraftFiles } from '../files/draftFiles.ts';
import { FileDrop } from '../files/FileDrop.tsx';
import { useGoing } from '../files/uploads.ts';
import { graphql } from '../gql/gql.ts';
import type { EditPostMutation, PostCardFragment } from '../gql/graphql.ts';
import { refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useDraft } from './drafts.ts';
import { useWritingPlace } from './place.ts';
import { expanded, shortened, withoutTargets } from './shorthand.ts';
import { TextBox } from './TextBox.tsx';

const EditPost = graphql(`
  mutation EditPost(
    $postId: UUID!
    $expectedVersion: Int!
    $body: String!
    $attachmentIds: [UUID!]
  ) {
    editPost(
      postId: $postId
      expectedVersion: $expectedVersion
      body: $body
      attachmentIds: $attachmentIds
    ) {
      __typename
      ... on Post {
        id
        ...PostCard
      }
      ... on Stale {
        currentText
        currentVersion
      }
      ...RefusalWords
    }
  }
`);

type Stale = Extract<EditPostMutation['editPost'], { __typename: 'Stale' }>;

export function PostEditor({ post, onDone }: { post: PostCardFragment; onDone: () => void }) {
  const { t } = useLingui();
  const [draft, setDraft] = useDraft(`edit:${post.id}`);
  const { key: place } = useWritingPlace();
  const [text, setText] = useState(() => draft || shortened(place, post.body));
  // The version that the person saw when the form opened, not the one that came in live since.
  const [version, setVersion] = useState(post.version);
  const [stale, setStale] = useState<Stale>();
  const filePlace = `edit:${post.id}`;
  const files = useDraftFiles(filePlace);
  const going = useGoing(filePlace);
  const [isAsked, setIsAsked] = useState(false);
  const describe = useDescribing();
  useEffect(() => {
    if (readDraftFiles(filePlace).length === 0) writeDraftFiles(filePlace, [...post.attachments]);
    // Only as the form opens: what the person took away meanwhile stays away.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const [problem, setProblem] = useState<string>();
  const [{ fetching }, editPost] = useMutation(EditPost);

  const change = (next: string) => {
    setText(next);
    setDraft(next);
  };
  const finish = () => {
    setDraft('');
    writeDraftFiles(filePlace, []);
    onDone();
    // The box goes with its focus; the keyboard goes on at the post.
    document.getElementById(`p${post.number}`)?.focus({ preventScroll: true });
  };
  const save = async () => {
    if (going.length > 0) return;
    if (undescribed(files)) return setIsAsked(true);
    const silence = await describe(files);
    if (silence !== undefined) return setProblem(silence);
    const { data, error } = await editPost({
      postId: post.id,
      expectedVersion: version,
      body: expanded(place, text),
      attachmentIds: files.map(({ id }) => id),
    });
    const answer = data?.editPost;
    if (answer?.__typename === 'Post') return finish();
    if (answer?.__typename === 'Stale') {
      setStale(answer);
      setVersion(answer.currentVersion);
    }
    setProblem(refusalIn(answer, error, t`The server cannot be reached.`));
  };
  return (
    <div className="flex flex-col gap-3">
      {problem && <Notice kind="error">{problem}</Notice>}
      {stale && (
        <section className="rounded-control border border-line bg-sunken p-3">
          <h3 className="mb-1 text-small font-semibold">
            <Trans>What stands there now</Trans>
          </h3>
          <p lang={post.language} className="whitespace-pre-wrap">
            {withoutTargets(stale.currentText)}
          </p>
        </section>
      )}
      <FileDrop place={filePlace}>
        <TextBox
          label={stale ? t`Your text` : t`Text`}
          value={text}
          onChange={change}
          onSend={() => void save()}
          autoFocus
        />
        <FilesOfDraft place={filePlace} isAsked={isAsked} />
      </FileDrop>
      <div className="flex flex-wrap gap-3">
        <Button
          look="main"
          isDisabled={fetching || going.length > 0 || text.trim() === ''}
          onPress={() => void save()}
        >
          {stale ? <Trans>Save mine in its place</Trans> : <Trans>Save</Trans>}
        </Button>
        <AttachButtons place={filePlace} />
        <Button look="bare" onPress={finish}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  );
}
