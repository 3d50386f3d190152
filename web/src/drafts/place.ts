import { type DraftFile, readDraftFiles, writeDraftFiles } from '../files/draftFiles.ts';
import type { Language } from '../ui/language.tsx';
import { readDraft, writeDraft } from '../posts/drafts.ts';
import { expanded, shortened } from '../posts/shorthand.ts';
import { labelsIn } from '../threads/labels.ts';

/** Where something is written: as a reply in a thread, or as a new thread of a group. */
export type Place = { kind: 'reply' | 'start'; id: string };

/** What is written there, and what goes with it. */
export type Words = {
  title: string;
  body: string;
  labels: string[];
  language: Language | null;
  replyToId: string | null;
  files: readonly DraftFile[];
};

/** The same as the server keeps it: what images show is not said to it before they are sent. */
export function kept({ files, ...words }: Words) {
  return { ...words, attachmentIds: files.map(({ id }) => id) };
}

/** The keys of posts/drafts.ts under which the forms keep their fields. */
export const keysOf = ({ kind, id }: Place) => ({
  body: `${kind}:${id}`,
  title: `title:${id}`,
  labels: `labels:${id}`,
  language: `language:${kind}:${id}`,
  answer: `answer:${id}`,
});

export function wordsAt(place: Place): Words {
  const keys = keysOf(place);
  const isStart = place.kind === 'start';
  return {
    title: isStart ? readDraft(keys.title) : '',
    body: expanded(place.id, readDraft(keys.body)),
    labels: isStart ? labelsIn(readDraft(keys.labels)) : [],
    // Written by the form's own list of languages.
    language: (readDraft(keys.language) || null) as Language | null,
    replyToId: isStart ? null : readDraft(keys.answer) || null,
    files: readDraftFiles(keys.body),
  };
}

export function writeWords(place: Place, words: Words) {
  const { title, body, labels, language, replyToId, files } = words;
  const keys = keysOf(place);
  writeDraftFiles(keys.body, files);
  writeDraft(keys.body, shortened(place.id, body));
  writeDraft(keys.language, language ?? '');
  if (place.kind === 'reply') return writeDraft(keys.answer, replyToId ?? '');
  writeDraft(keys.title, title);
  writeDraft(keys.labels, labels.join(', '));
}

export const noWords: Words = {
  ...{ title: '', body: '', labels: [], language: null, replyToId: null, files: [] },
};

export function isEmpty({ title, body, files }: Words): boolean {
  return title.trim() === '' && body.trim() === '' && files.length === 0;
}

/** What the server and this device last agreed on. */
export type Known = { id: string; version: number; saved: string };

const knownKey = ({ kind, id }: Place) => `known:${kind}:${id}`;

export function knownAt(place: Place): Known | undefined {
  try {
    return JSON.parse(readDraft(knownKey(place)) || 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function know(place: Place, known: Known | undefined) {
  writeDraft(knownKey(place), known ? JSON.stringify(known) : '');
}
