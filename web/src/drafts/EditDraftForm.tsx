import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useClient, useMutation } from 'urql';
import { AttachButtons, FilesOfDraft } from '../files/AttachButtons.tsx';
import { useAttaching } from '../files/attaching.ts';
import { FileDrop } from '../files/FileDrop.tsx';
import { graphql } from '../gql/gql.ts';
import { Composer, longestText } from '../posts/Composer.tsx';
import { WritingPlaceProvider } from '../posts/place.ts';
import { expanded, shortened } from '../posts/shorthand.ts';
import { refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import type { Language } from '../ui/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type Draft } from './mine.ts';
import { pull } from './sync.ts';

const EditDraft = graphql(`
  mutation EditDraft(
    $draftId: UUID!
    $title: String
    $body: String!
    $labels: [String!]
    $language: Language
    $attachmentIds: [UUID!]
    $expectedVersion: Int!
  ) {
    editDraft(
      draftId: $draftId
      title: $title
      body: $body
      labels: $labels
      language: $language
      attachmentIds: $attachmentIds
      expectedVersion: $expectedVersion
    ) {
      __typename
      ... on Draft {
        id
        body
        language
        title
        version
        attachments {
          id
          ...FileFacts
        }
      }
      ...RefusalWords
    }
  }
`);

/** Changes what is to be sent later, or could not be sent. */
export function EditDraftForm({ draft, onDone }: { draft: Draft; onDone: () => void }) {
  const { t } = useLingui();
  const client = useClient();
  const { id: draftId, thread, group, labels } = draft;
  const place = thread?.id ?? group?.id ?? '';
  const [title, setTitle] = useState(draft.title);
  const [body, setBody] = useState(() => shortened(place, draft.body));
  const [language, setLanguage] = useState<Language | undefined>(draft.language ?? undefined);
  // The version that the person saw when the form opened.
  const [expectedVersion] = useState(draft.version);
  const [problem, setProblem] = useState<string>();
  const [{ fetching }, editDraft] = useMutation(EditDraft);
  const filePlace = `later:${draftId}`;
  const files = useAttaching(filePlace);
  const isUnfit = files.isEmptyWith(body) || body.length > longestText;
  const finish = () => {
    files.clear();
    onDone();
  };
  const save = async () => {
    if (isUnfit || !files.isReady()) return;
    const silence = await files.describe();
    if (silence !== undefined) return setProblem(silence);
    const words = { title, body: expanded(place, body), labels, language: language ?? null };
    const given = { draftId, ...words, attachmentIds: files.ids, expectedVersion };
    const { data, error } = await editDraft(given);
    const refused = refusalIn(data?.editDraft, error, t`The server cannot be reached.`);
    setProblem(refused);
    if (refused) return;
    void pull(client);
    finish();
  };
  return (
    <WritingPlaceProvider value={{ groupId: group?.id, threadId: thread?.id }}>
      <div className="flex flex-col gap-3">
        {problem && <Notice kind="error">{problem}</Notice>}
        {!thread && <Field label={t`Title`} value={title} onChange={setTitle} maxLength={200} />}
        <FileDrop place={filePlace}>
          <Composer
            label={t`Text`}
            value={body}
            onChange={setBody}
            onSend={() => void save()}
            language={language}
            onLanguage={setLanguage}
            autoFocus
          />
          <FilesOfDraft place={filePlace} isAsked={files.isAsked} />
        </FileDrop>
        <div className="flex flex-wrap gap-2">
          <Button
            look="main"
            isDisabled={fetching || isUnfit || files.isGoing}
            onPress={() => void save()}
          >
            <Trans>Save</Trans>
          </Button>
          <AttachButtons place={filePlace} />
          <Button look="bare" onPress={finish}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </WritingPlaceProvider>
  );
}
