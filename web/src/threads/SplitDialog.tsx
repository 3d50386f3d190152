import { useRef, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import { refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

const SplitThread = graphql(`
  mutation SplitThread($key: UUID!, $threadId: UUID!, $from: Int!, $title: String!) {
    splitThread(key: $key, threadId: $threadId, from: $from, title: $title) {
      __typename
      ... on Thread {
        id
        ...ThreadLine
        ...ThreadHeader
      }
      ...RefusalWords
    }
  }
`);

type Props = { threadId: string; from: number; onClose: () => void };

export function SplitDialog({ threadId, from, onClose }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const key = useRef(crypto.randomUUID());
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string>();
  const [{ fetching }, splitThread] = useMutation(SplitThread);
  const split = async () => {
    const { data, error } = await splitThread({ key: key.current, threadId, from, title });
    const answer = data?.splitThread;
    setProblem(refusalIn(answer, error, t`The server cannot be reached.`));
    if (answer?.__typename !== 'Thread') return;
    onClose();
    const params = { slug: answer.groupSlug, number: String(answer.number) };
    await navigate({ to: '/g/$slug/t/$number', params });
  };
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Split the thread here`}>
      <p>
        <Trans>
          Post {from} and all after it become a thread of their own. Each of the two leads to the
          other.
        </Trans>
      </p>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void split();
        }}
      >
        <Field
          label={t`Title`}
          hint={<Trans>What it is about, in one line.</Trans>}
          value={title}
          onChange={(next) => {
            setTitle(next);
            setProblem(undefined);
            key.current = crypto.randomUUID();
          }}
          maxLength={200}
          isRequired
          autoFocus
          error={problem}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="main" isDisabled={fetching || title.trim() === ''}>
            <Trans>Split</Trans>
          </Button>
          <Button look="bare" onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
