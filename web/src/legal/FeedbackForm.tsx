import { useEffect, useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { TextArea } from 'react-aria-components/TextArea';
import { graphql } from '../gql/gql.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useVerb } from '../verb.ts';

const SendFeedback = graphql(`
  mutation SendFeedback($key: UUID!, $text: String!, $email: String) {
    answer: sendFeedback(key: $key, text: $text, email: $email) {
      __typename
      ... on Feedback {
        id
      }
      ...RefusalWords
    }
  }
`);

/** As long as the tab: another language begins the page anew, and nothing typed is lost by it. */
const kept = { text: '', email: '' };

/** To the administrators. Who is signed in is answered at their own address. */
export function FeedbackForm({ isVisitor }: { isVisitor: boolean }) {
  const { t } = useLingui();
  const [text, setText] = useKept('text');
  const [email, setEmail] = useKept('email');
  const [isSent, setIsSent] = useState(false);
  const { run, key, isBusy, problem } = useVerb(SendFeedback, () => {
    setText('');
    setIsSent(true);
  });
  if (isSent) return <Sent onAnother={() => setIsSent(false)} />;
  return (
    <Form
      id="feedback"
      aria-labelledby={headingId}
      className="panel flex max-w-prose scroll-mt-20 flex-col gap-4 p-5"
      onSubmit={(event) => {
        event.preventDefault();
        run({ key: key(), text, email: isVisitor ? email.trim() || null : null });
      }}
    >
      <h2 id={headingId} className="text-title font-bold">
        <Trans>Write to the administrators</Trans>
      </h2>
      {problem && <Notice kind="error">{problem}</Notice>}
      <Field
        label={t`What stands in your way`}
        hint={<Trans>On which page, what you wanted to do, and what with: device, browser.</Trans>}
        value={text}
        onChange={setText}
        maxLength={5000}
        isRequired
      >
        <TextArea className="control" rows={5} />
      </Field>
      {isVisitor ? (
        <Field
          label={t`E-mail for an answer`}
          hint={<Trans>Not required. It goes into the letter and is kept nowhere else.</Trans>}
          type="email"
          value={email}
          onChange={setEmail}
          autoComplete="email"
        />
      ) : (
        <p className="text-small text-quiet">
          <Trans>
            The letter carries your name, and the address you sign in with for an answer.
          </Trans>
        </p>
      )}
      <div>
        <Button type="submit" look="main" isDisabled={isBusy}>
          <Trans>Send the letter</Trans>
        </Button>
      </div>
    </Form>
  );
}

/** The button that was pressed is gone, so the focus goes to what says why. */
function Sent({ onAnother }: { onAnother: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="flex max-w-prose flex-col items-start gap-3">
      <Notice kind="info">
        <Trans>Thank you. The letter is on its way to the administrators.</Trans>
      </Notice>
      <Button look="bare" onPress={onAnother}>
        <Trans>Write another</Trans>
      </Button>
    </div>
  );
}

function useKept(field: keyof typeof kept) {
  const [value, setValue] = useState(kept[field]);
  const keep = (next: string) => {
    kept[field] = next;
    setValue(next);
  };
  return [value, keep] as const;
}

const headingId = 'feedback-heading';
