import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { AttachButtons, FilesOfDraft } from '../files/AttachButtons.tsx';
import { undescribed } from '../files/describing.ts';
import { type DraftFile, useDraftFiles, writeDraftFiles } from '../files/draftFiles.ts';
import { FileDrop } from '../files/FileDrop.tsx';
import { useGoing } from '../files/uploads.ts';
import type { PostCardFragment } from '../gql/graphql.ts';
import { useDraft } from '../posts/drafts.ts';
import { useWritingPlace } from '../posts/place.ts';
import { expanded } from '../posts/shorthand.ts';
import { TextBox } from '../posts/TextBox.tsx';
import { useWriting } from '../presence/Presence.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

export const replyBox = 'reply';

type Props = {
  draftKey: string;
  answering: PostCardFragment | undefined;
  onForgetAnswering: () => void;
  onSend: (body: string, files: DraftFile[]) => void;
};

/** Always at the end of the thread; what is typed is kept per thread. */
export function ReplyForm({ draftKey, answering, onForgetAnswering, onSend }: Props) {
  const { t } = useLingui();
  const [body, setBody] = useDraft(draftKey);
  const { key: place } = useWritingPlace();
  const files = useDraftFiles(draftKey);
  const going = useGoing(draftKey);
  const [isAsked, setIsAsked] = useState(false);
  const noteWriting = useWriting();
  const change = (text: string) => {
    setBody(text);
    noteWriting();
  };
  const send = () => {
    if (body.trim() === '' || going.length > 0) return;
    if (undescribed(files)) return setIsAsked(true);
    setIsAsked(false);
    setBody('');
    writeDraftFiles(draftKey, []);
    onSend(expanded(place, body), files);
  };
  return (
    <Form
      className="panel flex flex-col gap-3 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {answering && (
        <p className="flex items-center gap-2 text-small">
          <a href={`#p${answering.number}`} className="text-link">
            ↩ {answering.author.name} · {answering.number}
          </a>
          <Button
            look="bare"
            className="min-h-8 px-2 py-0"
            aria-label={t`Not an answer to this post`}
            onPress={onForgetAnswering}
          >
            <Icon name="close" />
          </Button>
        </p>
      )}
      <FileDrop place={draftKey}>
        <TextBox id={replyBox} label={t`Your reply`} value={body} onChange={change} onSend={send} />
        <FilesOfDraft place={draftKey} isAsked={isAsked} />
      </FileDrop>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" look="main" isDisabled={body.trim() === '' || going.length > 0}>
          <Trans>Reply</Trans>
        </Button>
        <AttachButtons place={draftKey} />
        <span className="hidden text-small text-quiet sm:inline">
          <Trans>Ctrl+Enter sends. Markdown works: **bold**, - list, {'>'} quote.</Trans>
        </span>
      </div>
    </Form>
  );
}
