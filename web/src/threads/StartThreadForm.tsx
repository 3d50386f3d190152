import { useRef, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { useMutation } from 'urql';
import { AttachButtons, FilesOfDraft } from '../files/AttachButtons.tsx';
import { undescribed, useDescribing } from '../files/describing.ts';
import { useDraftFiles, writeDraftFiles } from '../files/draftFiles.ts';
import { FileDrop } from '../files/FileDrop.tsx';
import { useGoing } from '../files/uploads.ts';
import { graphql } from '../gql/gql.ts';
import { useDraft } from '../posts/drafts.ts';
import { WritingPlaceProvider } from '../posts/place.ts';
import { expanded } from '../posts/shorthand.ts';
import { TextBox } from '../posts/TextBox.tsx';
import { refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { LabelField, labelsIn } from './LabelField.tsx';

const StartThread = graphql(`
  mutation StartThread(
    $key: UUID!
    $groupId: UUID!
    $title: String!
    $body: String!
    $labels: [String!]
    $attachmentIds: [UUID!]
  ) {
    startThread(
      key: $key
      groupId: $groupId
      title: $title
      body: $body
      labels: $labels
      attachmentIds: $attachmentIds
    ) {
      __typename
      ... on Thread {
        id
        ...ThreadLine
      }
      ... on Invalid {
        field
      }
      ...RefusalWords
    }
  }
`);

type Props = { groupId: string; slug: string; onCancel: () => void };

export function StartThreadForm({ groupId, slug, onCancel }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const key = useRef(crypto.randomUUID());
  const [title, setTitle] = useDraft(`title:${groupId}`);
  const [body, setBody] = useDraft(`start:${groupId}`);
  const [labels, setLabels] = useDraft(`labels:${groupId}`);
  const place = `start:${groupId}`;
  const files = useDraftFiles(place);
  const going = useGoing(place);
  const [isAsked, setIsAsked] = useState(false);
  const describe = useDescribing();
  const [problem, setProblem] = useState<string>();
  const [{ fetching }, startThread] = useMutation(StartThread);

  const start = async () => {
    if (fetching || going.length > 0 || title.trim() === '' || body.trim() === '') return;
    if (undescribed(files)) return setIsAsked(true);
    const silence = await describe(files);
    if (silence !== undefined) return setProblem(silence);
    const { data, error } = await startThread({
      key: key.current,
      groupId,
      title: title.trim(),
      body: expanded(groupId, body),
      labels: labelsIn(labels),
      attachmentIds: files.map(({ id }) => id),
    });
    const answer = data?.startThread;
    setProblem(refusalIn(answer, error, t`The server cannot be reached.`));
    if (answer?.__typename !== 'Thread') return;
    for (const clear of [setTitle, setBody, setLabels]) clear('');
    writeDraftFiles(place, []);
    const params = { slug: answer.groupSlug, number: String(answer.number) };
    await navigate({ to: '/g/$slug/t/$number', params });
  };
  return (
    <Form
      className="panel flex flex-col gap-4 p-5"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <h2 className="text-title font-bold">
        <Trans>New thread</Trans>
      </h2>
      {problem && <Notice kind="error">{problem}</Notice>}
      <Field
        label={t`Title`}
        hint={<Trans>What it is about, in one line.</Trans>}
        value={title}
        onChange={setTitle}
        maxLength={200}
        isRequired
        autoFocus
      />
      <WritingPlaceProvider value={{ groupId }}>
        <FileDrop place={place}>
          <TextBox label={t`Text`} value={body} onChange={setBody} onSend={() => void start()} />
          <FilesOfDraft place={place} isAsked={isAsked} />
          <div className="flex flex-wrap gap-2">
            <AttachButtons place={place} />
          </div>
        </FileDrop>
      </WritingPlaceProvider>
      <LabelField label={t`Labels (optional)`} slug={slug} value={labels} onChange={setLabels} />
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          look="main"
          isDisabled={fetching || going.length > 0 || body.trim() === ''}
        >
          <Trans>Start the thread</Trans>
        </Button>
        <Button look="bare" onPress={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Form>
  );
}
