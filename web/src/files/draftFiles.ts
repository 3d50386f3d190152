import type { FileFactsFragment } from '../gql/graphql.ts';
import { readDraft, useDraft, writeDraft } from '../posts/drafts.ts';

/** A file that the server has, as far as the form shows it; `alt` is what the person says so far. */
export type DraftFile = Pick<
  FileFactsFragment,
  'id' | 'name' | 'size' | 'type' | 'thumbnailUrl' | 'alt'
>;

const keyOf = (place: string) => `files:${place}`;

/** Kept beside the text of the same draft. */
export function useDraftFiles(place: string): DraftFile[] {
  const [kept] = useDraft(keyOf(place));
  return filesIn(kept);
}

export function readDraftFiles(place: string): DraftFile[] {
  return filesIn(readDraft(keyOf(place)));
}

export function writeDraftFiles(place: string, files: readonly DraftFile[]) {
  writeDraft(keyOf(place), files.length > 0 ? JSON.stringify(files) : '');
}

function filesIn(kept: string): DraftFile[] {
  try {
    return JSON.parse(kept || '[]') as DraftFile[];
  } catch {
    return [];
  }
}
