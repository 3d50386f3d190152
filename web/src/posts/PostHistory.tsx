import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { PostCardFragment, PostVersionsQuery } from '../gql/graphql.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { When } from '../ui/When.tsx';
import { Difference } from './Difference.tsx';
import { withoutTargets } from './shorthand.ts';

const PostVersions = graphql(`
  query PostVersions($id: UUID!) {
    post(id: $id) {
      id
      body
      language
      editedAt
      versions {
        version
        body
        language
        at
      }
    }
  }
`);

type Props = { post: PostCardFragment; onClose: () => void };

/** Every text of a post, the newest first, each compared with the one before it. */
export function PostHistory({ post: { id }, onClose }: Props) {
  const { t } = useLingui();
  const [{ data, error }, load] = useQuery({
    query: PostVersions,
    variables: { id },
    requestPolicy: 'network-only',
  });
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Earlier texts`}>
      {error && <Failure retry={() => load({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton lines={4} />}
      <ol className="flex flex-col gap-4">
        {textsOf(data?.post).map(({ key, since, before, now, language }) => (
          <li key={key} className="flex flex-col gap-1 border-t border-line pt-3">
            <p className="text-small font-semibold text-quiet">
              {since ? <When at={since} /> : <Trans>First text</Trans>}
            </p>
            <p lang={language} className="whitespace-pre-wrap">
              <Difference before={before} now={now} language={language} />
            </p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

/** A text stands from the moment at which the one before it was replaced. */
function textsOf(post: PostVersionsQuery['post'] | undefined) {
  if (!post) return [];
  const texts = [{ body: post.body, language: post.language }, ...post.versions];
  return texts.map(({ body, language }, index) => {
    const earlier = post.versions[index];
    return {
      ...{ key: texts.length - index, language, since: earlier?.at },
      now: withoutTargets(body),
      before: earlier && withoutTargets(earlier.body),
    };
  });
}
