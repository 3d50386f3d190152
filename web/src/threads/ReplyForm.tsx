import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { DraftFoot, useLater } from '../drafts/DraftFoot.tsx';
import { keysOf, type Place } from '../drafts/place.ts';
import { AttachButtons, FilesOfDraft } from '../files/AttachButtons.tsx';
import { useAttaching } from '../files/attaching.ts';
import type { DraftFile } from '../files/draftFiles.ts';
import { FileDrop } from '../files/FileDrop.tsx';
import type { PostCardFragment } from '../gql/graphql.ts';
import { Composer, longestText } from '../posts/Composer.tsx';
import { useDraft } from '../posts/drafts.ts';
import { expanded } from '../posts/shorthand.ts';
import { useWriting } from '../presence/Presence.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Language } from '../ui/language.tsx';
import { useTemplates } from './useTemplates.tsx';

export type Reply = { body: string; language: Language | null; files: DraftFile[] };
type Props = {
  /** Of the box one types into. */
  id: string;
  threadId: string;
  answering: PostCardFragment | undefined;
  onForgetAnswering: () => void;
  onSend: (reply: Reply) => void;
};

/** Always at the end of the thread; what is typed is kept per thread, on every device. */
export function ReplyForm({ id, threadId, answering, onForgetAnswering, onSend }: Props) {
  const { t } = useLingui();
  const place: Place = { kind: 'reply', id: threadId };
  const [body, setBody] = useDraft(keysOf(place).body);
  const [language, setLanguage] = useDraft(keysOf(place).language);
  const files = useAttaching(keysOf(place).body);
  const noteWriting = useWriting();
  const isUnfit = files.isEmptyWith(body) || body.length > longestText;
  const later = useLater(place, () => !isUnfit && files.isReady());
  const templates = useTemplates(({ body: text }) => setBody(joined(body, text)));
  const change = (text: string) => {
    setBody(text);
    noteWriting();
  };
  const send = () => {
    if (isUnfit || !files.isReady()) return;
    setBody('');
    setLanguage('');
    files.clear();
    // Written by the list of languages below.
    const chosen = (language || null) as Language | null;
    onSend({ body: expanded(threadId, body), language: chosen, files: files.files });
  };
  return (
    <Form
      className="panel flex flex-col gap-3 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {answering && <Answering post={answering} onForget={onForgetAnswering} />}
      <FileDrop place={keysOf(place).body}>
        <Composer
          id={id}
          label={t`Your reply`}
          value={body}
          onChange={change}
          onSend={send}
          language={(language || undefined) as Language | undefined}
          onLanguage={(next) => setLanguage(next ?? '')}
          commands={[templates.command, later.command]}
        />
        <FilesOfDraft place={keysOf(place).body} isAsked={files.isAsked} />
      </FileDrop>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button type="submit" look="main" isDisabled={isUnfit || files.isGoing}>
          <Trans>Reply</Trans>
        </Button>
        <AttachButtons place={keysOf(place).body} />
        {later.button(isUnfit || files.isGoing)}
        <span className="hidden text-small text-quiet sm:inline">
          <Trans>Ctrl+Enter sends, / shows what else there is.</Trans>
        </span>
      </div>
      <DraftFoot place={place} />
      {later.dialog}
      {templates.dialog}
    </Form>
  );
}

function Answering({ post, onForget }: { post: PostCardFragment; onForget: () => void }) {
  const { t } = useLingui();
  return (
    <p className="flex items-center gap-2 text-small">
      <a href={`#p${post.number}`} className="text-link">
        ↩ {post.author.name} · {post.number}
      </a>
      <Button
        look="bare"
        className="min-h-8 px-2 py-0"
        aria-label={t`Not an answer to this post`}
        onPress={onForget}
      >
        <Icon name="close" />
      </Button>
    </p>
  );
}

function joined(before: string, text: string): string {
  return before.trim() ? `${before.trimEnd()}\n\n${text}` : text;
}
