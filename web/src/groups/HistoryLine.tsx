import { Link } from '@tanstack/react-router';
import { graphql } from '../gql/gql.ts';
import type { HistoryLineFragment } from '../gql/graphql.ts';
import { When } from '../ui/When.tsx';
import { VerbWords } from './VerbWords.tsx';

export const HistoryLineParts = graphql(`
  fragment HistoryLine on Activity {
    seq
    verb
    at
    actor {
      id
      name
    }
    thread {
      id
      number
      title
      language
      groupSlug
    }
    post {
      id
      number
      thread {
        id
        number
      }
    }
  }
`);

export function HistoryLine({ line }: { line: HistoryLineFragment }) {
  const { seq, verb, at, actor, thread, post } = line;
  return (
    <li className="flex gap-3 px-4 py-2.5">
      <span className="w-10 shrink-0 pt-0.5 text-right text-small text-quiet tabular-nums">
        {seq}
      </span>
      <span className="min-w-0 grow">
        <span className="dotted">
          <span className="font-semibold">
            <VerbWords verb={verb} />
          </span>
          {actor && <span>{actor.name}</span>}
          <span className="text-small text-quiet">
            <When at={at} />
          </span>
        </span>
        {thread && (
          <Link
            to="/g/$slug/t/$number"
            // A post that was split off stands in another thread by now.
            params={{ slug: thread.groupSlug, number: String((post?.thread ?? thread).number) }}
            {...(post && { hash: `p${post.number}` })}
            lang={thread.language}
            className="text-link block"
          >
            {thread.title}
          </Link>
        )}
      </span>
    </li>
  );
}
