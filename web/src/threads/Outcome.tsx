import { Trans } from '@lingui/react/macro';
import { Attachments } from '../files/Attachments.tsx';
import type { ThreadHeaderFragment } from '../gql/graphql.ts';

type Props = { post: NonNullable<ThreadHeaderFragment['outcome']> };

/** What the discussion came to, before the discussion. */
export function Outcome({ post }: Props) {
  return (
    <section aria-labelledby="outcome" className="panel mt-2 flex flex-col gap-2 p-4">
      <h2 id="outcome" className="text-small font-semibold text-accent">
        <Trans>Result</Trans>
      </h2>
      {post.html ? (
        // Sanitised by the server when it was written.
        <div
          className="prose"
          lang={post.language}
          dangerouslySetInnerHTML={{ __html: post.html }}
        />
      ) : (
        <Attachments files={post.attachments} />
      )}
      <p className="text-small text-quiet">
        <a href={`#p${post.number}`} className="text-link">
          {post.author.name} · {post.number}
        </a>
      </p>
    </section>
  );
}
