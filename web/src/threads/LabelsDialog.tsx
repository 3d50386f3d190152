import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { ThreadHeaderFragment } from '../gql/graphql.ts';
import { refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LabelField } from './LabelField.tsx';
import { labelsIn } from './labels.ts';

const SetThreadLabels = graphql(`
  mutation SetThreadLabels($threadId: UUID!, $labels: [String!]!) {
    setThreadLabels(threadId: $threadId, labels: $labels) {
      __typename
      ... on Thread {
        id
        labels
      }
      ...RefusalWords
    }
  }
`);

type Props = { thread: ThreadHeaderFragment; onClose: () => void };

export function LabelsDialog({ thread, onClose }: Props) {
  const { t } = useLingui();
  const [labels, setLabels] = useState(thread.labels.join(', '));
  const [problem, setProblem] = useState<string>();
  const [{ fetching }, setThreadLabels] = useMutation(SetThreadLabels);
  const save = async () => {
    const input = { threadId: thread.id, labels: labelsIn(labels) };
    const { data, error } = await setThreadLabels(input);
    const refused = refusalIn(data?.setThreadLabels, error, t`The server cannot be reached.`);
    setProblem(refused);
    if (!refused) onClose();
  };
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Labels`}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <LabelField
          label={t`Labels`}
          slug={thread.groupSlug}
          value={labels}
          onChange={setLabels}
          error={problem}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="main" isDisabled={fetching}>
            <Trans>Save</Trans>
          </Button>
          <Button look="bare" onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
