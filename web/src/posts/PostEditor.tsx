import { Suspense, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { AttachButtons, FilesOfDraft } from '../files/AttachButtons.tsx';
import { useAttaching } from '../files/attaching.ts';
import { FileDrop } from '../files/FileDrop.tsx';
import { graphql } from '../gql/gql.ts';
import type { EditPostMutation, PostCardFragment } from '../gql/graphql.ts';
import { refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Language } from '../ui/language.tsx';
import { Composer, longestText } from './Composer.tsx';
import { changeEdit, editPlace, endEdit, readEdit } from './editing.ts';
import { useWritingPlace } from './place.ts';
import { expanded, shortened, withoutTargets } from './shorthand.ts';
import { later } from '../ui/later.ts';

const PostHistory = later(async () => (await import('./PostHistory.tsx')).PostHistory);
const Difference = later(async () => (await import('./Difference.tsx')).Difference);

const EditPost = graphql(`
  mutation EditPost(
    $postId: UUID!
    $expectedVersion: Int!
    $body: String!
    $language: Language
    $attachmentIds: [UUID!]
  ) {
    editPost(
      postId: $postId
      expectedVersion: $expectedVersion
      body: $body
      language: $language
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

type Props = { post: PostCardFragment; onDone: () => void };

export function PostEditor({ post, onDone }: Props) {
  const { t } = useLingui();
  const [begun] = useState(() => readEdit(post.id));
  const { key: place } = useWritingPlace();
  const [text, setText] = useState(() => begun?.text ?? shortened(place, post.body));
  // The version that the person saw when they began, not the one that came in live since.
  const [version, setVersion] = useState(begun?.version ?? post.version);
  const [language, setLanguage] = useState(begun ? begun.language : post.language);
  const looks = useLooks(post, expanded(place, text));
  const [stale, setStale] = useState<Stale>();
  const filePlace = editPlace(post.id);
  const files = useAttaching(filePlace);
  const [problem, setProblem] = useState<string>();
  const [{ fetching }, editPost] = useMutation(EditPost);

  const isBad = files.isEmptyWith(text) || text.length > longestText;

  const change = (next: string) => {
    setText(next);
    changeEdit(post.id, { text: next });
  };
  const choose = (next: Language | undefined) => {
    setLanguage(next);
    changeEdit(post.id, { language: next });
  };
  const finish = () => {
    endEdit(post.id);
    onDone();
    // The box goes with its focus; the keyboard goes on at the post.
    document.getElementById(`p${post.number}`)?.focus({ preventScroll: true });
  };
  const save = async () => {
    if (isBad || !files.isReady()) return;
    const silence = await files.describe();
    if (silence !== undefined) return setProblem(silence);
    const { data, error } = await editPost({
      postId: post.id,
      expectedVersion: version,
      body: expanded(place, text),
      language: language ?? null,
      attachmentIds: files.ids,
    });
    const answer = data?.editPost;
    if (answer?.__typename === 'Post') return finish();
    if (answer?.__typename === 'Stale') {
      setStale(answer);
      setVersion(answer.currentVersion);
      changeEdit(post.id, { version: answer.currentVersion });
    }
    setProblem(refusalIn(answer, error, t`The server cannot be reached.`));
  };
  return (
    <div className="flex flex-col gap-3">
      {problem && <Notice kind="error">{problem}</Notice>}
      {stale && (
        <section className="rounded-control border border-line bg-sunken p-3">
          <h2 className="mb-1 text-small font-semibold">
            <Trans>What stands there now</Trans>
          </h2>
          <p lang={post.language} className="whitespace-pre-wrap">
            {withoutTargets(stale.currentText)}
          </p>
        </section>
      )}
      <FileDrop place={filePlace}>
        <Composer
          label={stale ? t`Your text` : t`Text`}
          value={text}
          onChange={change}
          onSend={() => void save()}
          language={language}
          onLanguage={choose}
          autoFocus
        />
        <FilesOfDraft place={filePlace} isAsked={files.isAsked} />
      </FileDrop>
      {looks.shown}
      <div className="flex flex-wrap gap-3">
        <Button
          look="main"
          isDisabled={isBad || fetching || files.isGoing}
          onPress={() => void save()}
        >
          {stale ? <Trans>Save mine in its place</Trans> : <Trans>Save</Trans>}
        </Button>
        <AttachButtons place={filePlace} />
        <Button look="bare" onPress={finish}>
          <Trans>Cancel</Trans>
        </Button>
        {looks.buttons}
      </div>
    </div>
  );
}

/** What saving would change, and what stood there before. */
function useLooks(post: PostCardFragment, now: string) {
  const [look, setLook] = useState<'changes' | 'history'>();
  const shown = look && (
    <Suspense>
      {look === 'changes' ? (
        <Changes before={post} now={now} />
      ) : (
        <PostHistory post={post} onClose={() => setLook(undefined)} />
      )}
    </Suspense>
  );
  const buttons = (
    <>
      <Button
        look="bare"
        aria-pressed={look === 'changes'}
        onPress={() => setLook(look === 'changes' ? undefined : 'changes')}
      >
        <Trans>What changes</Trans>
      </Button>
      {post.editedAt && (
        <Button look="bare" onPress={() => setLook('history')}>
          <Trans>Earlier texts …</Trans>
        </Button>
      )}
    </>
  );
  return { shown, buttons };
}

/** Word by word, what saving would take out and put in. */
function Changes({ before, now }: { before: PostCardFragment; now: string }) {
  const { t } = useLingui();
  return (
    <section aria-label={t`What changes`} className="preview whitespace-pre-wrap">
      <Suspense>
        <Difference
          before={withoutTargets(before.body)}
          now={withoutTargets(now)}
          language={before.language}
        />
      </Suspense>
    </section>
  );
}
