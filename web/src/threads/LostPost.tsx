import { Navigate } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { Notice } from '../ui/Notice.tsx';

const FormerPost = graphql(`
  query FormerPost($slug: String!, $number: Int!, $post: Int!) {
    thread(group: $slug, number: $number) {
      id
      formerPost(number: $post) {
        id
        number
        thread {
          id
          number
          groupSlug
        }
      }
    }
  }
`);

type Props = { thread: { groupSlug: string; number: number }; post: number };

/** A link named a post that does not stand here: it leads to where the post is now. */
export function LostPost({ thread, post }: Props) {
  const [{ data, fetching }] = useQuery({
    query: FormerPost,
    variables: { slug: thread.groupSlug, number: thread.number, post },
  });
  const found = data?.thread?.formerPost;
  if (fetching) return null;
  if (!found)
    return (
      <Notice kind="info">
        <Trans>There is no post {post} in this thread.</Trans>
      </Notice>
    );
  const { groupSlug: slug, number } = found.thread;
  return (
    <Navigate
      to="/g/$slug/t/$number"
      params={{ slug, number: String(number) }}
      hash={`p${found.number}`}
      replace
    />
  );
}
