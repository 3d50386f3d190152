import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { ThreadHeaderFragment } from '../gql/graphql.ts';
import { refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';

const Rename = graphql(`
  mutation RenameThread($threadId: UUID!, $expectedVersion: Int!, $title: String!) {
    renameThread(threadId: $threadId, expectedVersion: $expectedVersion, title: $title) {
      __typename
      ...ThreadHeader
      ... on Stale {
        currentText
        currentVersion
      }
      ...RefusalWords
    }
  }
`);

export function RenameThread({
  thread,
  onDone,
}: {
  thread: ThreadHeaderFragment;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const [title, setTitle] = useState(thread.title);
  const [version, setVersion] = useState(thread.version);
  const [newer, setNewer] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [{ fetching }, renameThread] = useMutation(Rename);
  const save = async () => {
    const { data, error } = await renameThread({
      threadId: thread.id,
      expectedVersion: version,
      title: title.trim(),
    });
    const answer = data?.renameThread;
    if (answer?.__typename === 'Thread') return onDone();
    if (answer?.__typename === 'Stale') {
      setNewer(answer.currentText);
      setVersion(answer.currentVersion);
    }
    setProblem(refusalIn(answer, error, t`The server cannot be reached.`));
  };
  return (
    <Form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={t`Title`}
        hint={newer && <Trans>It is now called: {newer}</Trans>}
        value={title}
        onChange={(next) => {
          setTitle(next);
          setProblem(undefined);
        }}
        maxLength={200}
        isRequired
        autoFocus
        error={problem}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="main" isDisabled={fetching}>
          <Trans>Save</Trans>
        </Button>
        <Button look="bare" onPress={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Form>
  );
}
