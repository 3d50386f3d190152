import { graphql } from '../gql/gql.ts';
import type { MyDraftsQuery } from '../gql/graphql.ts';
import type { Place, Words } from './place.ts';

export const MyDrafts = graphql(`
  query MyDrafts {
    viewer {
      id
    }
    myDrafts {
      id
      body
      isAtItsPlace
      labels
      language
      problem
      replyToId
      attachments {
        id
        ...FileFacts
      }
      sendAt
      title
      updatedAt
      version
      group {
        id
        name
        slug
      }
      thread {
        id
        groupSlug
        number
        title
      }
    }
  }
`);

export type Draft = MyDraftsQuery['myDrafts'][number];

export function wordsOf(draft: Draft): Words {
  const { title, body, labels, language, replyToId, attachments: files } = draft;
  return { title, body, labels, language, replyToId, files };
}

/** Undefined for what waits to be posted, or could not be. */
export function placeOf(draft: Draft): { place: Place; draft: Draft } | undefined {
  if (!draft.isAtItsPlace) return undefined;
  if (draft.thread) return { place: { kind: 'reply', id: draft.thread.id }, draft };
  return draft.group ? { place: { kind: 'start', id: draft.group.id }, draft } : undefined;
}
