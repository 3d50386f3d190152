import { type DraftFile, readDraftFiles, writeDraftFiles } from '../files/draftFiles.ts';
import type { PostCardFragment } from '../gql/graphql.ts';
import type { Language } from '../ui/language.tsx';
import { readDraft, writeDraft } from './drafts.ts';

/** What is being changed of a post, kept on this device until it is saved or given up. */
type Edit = {
  /** As people write it; null while it is the post's. */
  text: string | null;
  /** Undefined leaves it to be guessed. */
  language?: Language | undefined;
  /** The version that the person saw when they began, however long ago. */
  version: number;
  /** What it began with. */
  before: { language: Language; files: string };
};

/** Where an edit keeps its text, and beside it its files. */
export const editPlace = (postId: string) => `edit:${postId}`;

/** Goes on with what was begun here, or begins with the post as it stands. */
export function beginEdit({ id, language, version, attachments }: PostCardFragment) {
  if (isBegun(id)) return;
  writeDraftFiles(editPlace(id), attachments);
  write(id, { text: null, language, version, before: { language, files: signOf(attachments) } });
}

/** Whether anything of a post was changed here and neither saved nor given up. */
export function isBegun(postId: string): boolean {
  const edit = readEdit(postId);
  if (!edit) return false;
  const { text, language, before } = edit;
  const files = signOf(readDraftFiles(editPlace(postId)));
  return text !== null || language !== before.language || files !== before.files;
}

export function readEdit(postId: string): Edit | undefined {
  try {
    return JSON.parse(readDraft(editPlace(postId)) || 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function changeEdit(
  postId: string,
  to: Partial<Pick<Edit, 'text' | 'language' | 'version'>>,
) {
  const edit = readEdit(postId);
  if (edit) write(postId, { ...edit, ...to });
}

export function endEdit(postId: string) {
  writeDraft(editPlace(postId), '');
  writeDraftFiles(editPlace(postId), []);
}

function write(postId: string, edit: Edit) {
  writeDraft(editPlace(postId), JSON.stringify(edit));
}

function signOf(files: readonly Pick<DraftFile, 'id' | 'alt'>[]): string {
  return JSON.stringify(files.map(({ id, alt }) => [id, alt]));
}
