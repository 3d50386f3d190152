import { useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { ThreadHeaderFragment } from '../gql/graphql.ts';
import { refusalIn } from '../refusal.ts';
import type { Language } from '../ui/language.tsx';
import { LanguageDialog } from '../ui/LanguageDialog.tsx';

const SetThreadLanguage = graphql(`
  mutation SetThreadLanguage($threadId: UUID!, $language: Language!) {
    setThreadLanguage(threadId: $threadId, language: $language) {
      __typename
      ... on Thread {
        id
        language
      }
      ...RefusalWords
    }
  }
`);

type Props = { thread: ThreadHeaderFragment; onClose: () => void };

export function ThreadLanguageDialog({ thread, onClose }: Props) {
  const { t } = useLingui();
  const [, setThreadLanguage] = useMutation(SetThreadLanguage);
  const choose = async (language: Language) => {
    const { data, error } = await setThreadLanguage({ threadId: thread.id, language });
    return refusalIn(data?.setThreadLanguage, error, t`The server cannot be reached.`);
  };
  return (
    <LanguageDialog
      title={t`Language of the title`}
      language={thread.language}
      onChoose={choose}
      onClose={onClose}
    />
  );
}
