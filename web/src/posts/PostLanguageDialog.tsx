import { useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { PostCardFragment } from '../gql/graphql.ts';
import { refusalIn } from '../refusal.ts';
import type { Language } from '../ui/language.tsx';
import { LanguageDialog } from '../ui/LanguageDialog.tsx';

const SetPostLanguage = graphql(`
  mutation SetPostLanguage($postId: UUID!, $language: Language!) {
    setPostLanguage(postId: $postId, language: $language) {
      __typename
      ... on Post {
        id
        language
      }
      ...RefusalWords
    }
  }
`);

type Props = { post: PostCardFragment; onClose: () => void };

export function PostLanguageDialog({ post, onClose }: Props) {
  const { t } = useLingui();
  const [, setPostLanguage] = useMutation(SetPostLanguage);
  const choose = async (language: Language) => {
    const { data, error } = await setPostLanguage({ postId: post.id, language });
    return refusalIn(data?.setPostLanguage, error, t`The server cannot be reached.`);
  };
  return (
    <LanguageDialog
      title={t`Language of the text`}
      language={post.language}
      onChoose={choose}
      onClose={onClose}
    />
  );
}
