import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useClient, useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import { Composer, longestText } from '../posts/Composer.tsx';
import { WritingPlaceProvider } from '../posts/place.ts';
import { expanded, shortened } from '../posts/shorthand.ts';
import { refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import type { Language } from '../ui/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type Draft, pull } from './sync.ts';

const EditDraft = graphql(`
  mutation EditDraft(
    $draftId: UUID!
    $title: String
    $body: String!
    $labels: [String!]
    $language: Language
    $expectedVersion: Int!
  ) {
    editDraft(
      draftId: $draftId
      title: $title
      body: $body
      labels: $labels
      language: $language
      expectedVersion: $expectedVersion
    ) {
      __typename
      ... on Draft {
        id
        body
        language
        title
        version
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
  const isUnfit = body.trim() === '' || body.length > longestText;
  const save = async () => {
    if (isUnfit) return;
    const words = { title, body: expanded(place, body), labels, language: language ?? null };
    const { data, error } = await editDraft({ draftId, ...words, expectedVersion });
    const refused = refusalIn(data?.editDraft, error, t`The server cannot be reached.`);
    setProblem(refused);
    if (refused) return;
    void pull(client);
    onDone();
  };
  return (
    <WritingPlaceProvider value={{ groupId: group?.id, threadId: thread?.id }}>
      <div className="flex flex-col gap-3">
        {problem && <Notice kind="error">{problem}</Notice>}
        {!thread && <Field label={t`Title`} value={title} onChange={setTitle} maxLength={200} />}
        <Composer
          label={t`Text`}
          value={body}
          onChange={setBody}
          onSend={() => void save()}
          language={language}
          onLanguage={setLanguage}
          autoFocus
        />
        <div className="flex flex-wrap gap-2">
          <Button look="main" isDisabled={fetching || isUnfit} onPress={() => void save()}>
            <Trans>Save</Trans>
          </Button>
          <Button look="bare" onPress={onDone}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </WritingPlaceProvider>
  );
}
