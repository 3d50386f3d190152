import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
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
  onSend: (body: string) => void;
};

/** Always at the end of the thread; what is typed is kept per thread. */
export function ReplyForm({ draftKey, answering, onForgetAnswering, onSend }: Props) {
  const { t } = useLingui();
  const [body, setBody] = useDraft(draftKey);
  const { key: place } = useWritingPlace();
  const noteWriting = useWriting();
  const change = (text: string) => {
    setBody(text);
    noteWriting();
  };
  const send = () => {
    if (body.trim() === '') return;
    setBody('');
    onSend(expanded(place, body));
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
      <TextBox id={replyBox} label={t`Your reply`} value={body} onChange={change} onSend={send} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" look="main" isDisabled={body.trim() === ''}>
          <Trans>Reply</Trans>
        </Button>
        <span className="hidden text-small text-quiet sm:inline">
          <Trans>Ctrl+Enter sends. Markdown works: **bold**, - list, {'>'} quote.</Trans>
        </span>
      </div>
    </Form>
  );
}
