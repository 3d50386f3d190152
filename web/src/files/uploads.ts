import { useSyncExternalStore } from 'react';
import type { Client } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { Course } from './sending.ts';
import { type DraftFile, readDraftFiles, writeDraftFiles } from './draftFiles.ts';

export const FileFacts = graphql(`
  fragment FileFacts on Attachment {
    id
    name
    size
    type
    url
    width
    height
    thumbnailUrl
    alt
  }
`);

const MyUploads = graphql(`
  query MyUploads {
    myUploads {
      id
      ...FileFacts
    }
  }
`);

const DiscardAttachment = graphql(`
  mutation DiscardAttachment($attachmentId: UUID!) {
    discardAttachment(attachmentId: $attachmentId) {
      __typename
      ... on DiscardedAttachment {
        id
      }
      ...RefusalWords
    }
  }
`);

export type Going = {
  key: string;
  place: string;
  file: File;
  /** Bytes that the server has. */
  sent: number;
  state: 'sending' | 'paused' | 'failed' | 'refused';
  /** Why it was refused, in the server's words. */
  problem?: string;
};

type Handle = { start: () => void; abort: (forGood?: boolean) => Promise<void> };

/** What is on its way goes on while one looks at other pages. */
let all: readonly Going[] = [];
const handles = new Map<string, Handle>();
const watchers = new Set<() => void>();

export function useGoing(place: string): Going[] {
  const now = useSyncExternalStore(watch, () => all);
  return now.filter((one) => one.place === place);
}

/** Whether anything is still to come before the text can be sent. */
export function isGoing(place: string): boolean {
  return all.some((one) => one.place === place);
}

export function addFiles(client: Client, place: string, files: readonly File[]) {
  for (const file of files) begin(client, { key: crypto.randomUUID(), place, file });
}

export function pauseUpload({ key }: Going) {
  void handles.get(key)?.abort();
  change(key, { state: 'paused' });
}

export function resumeUpload({ key }: Going) {
  change(key, { state: 'sending' });
  handles.get(key)?.start();
}

/** From where it stopped, or from the beginning where the server knows nothing of it. */
export function retryUpload(client: Client, { key, place, file }: Going) {
  begin(client, { key, place, file });
}

/** On the server too; that it cannot be reached makes no difference, it forgets after a day. */
export function cancelUpload({ key }: Going) {
  handles
    .get(key)
    ?.abort(true)
    .catch(() => undefined);
  end(key);
}

export function discardFile(client: Client, place: string, { id }: DraftFile) {
  writeDraftFiles(
    place,
    readDraftFiles(place).filter((file) => file.id !== id),
  );
  void client.mutation(DiscardAttachment, { attachmentId: id }).toPromise();
}

function begin(client: Client, { key, place, file }: Pick<Going, 'key' | 'place' | 'file'>) {
  const going: Going = { key, place, file, sent: 0, state: 'sending' };
  set(all.some((one) => one.key === key) ? swapped(key, () => going) : [...all, going]);
  const course = {
    onProgress: (sent: number) => change(key, { sent }),
    onDone: (id: string) => void finish(client, key, id),
    onFailed: (words: string | undefined) =>
      change(key, words ? { state: 'refused', problem: words } : { state: 'failed' }),
  };
  open(key, file, course).catch(() => change(key, { state: 'failed' }));
}

async function open(key: string, file: File, course: Course) {
  const { openUpload } = await import('./sending.ts');
  const upload = await openUpload(file, course);
  handles.set(key, upload);
  // Paused or cancelled while it was being opened.
  if (all.find((one) => one.key === key)?.state === 'paused') await upload.abort();
  if (!all.some((one) => one.key === key)) await upload.abort(true);
}

async function finish(client: Client, key: string, id: string) {
  const { data } = await client.query(MyUploads, {}, { requestPolicy: 'network-only' }).toPromise();
  const file = data?.myUploads.find((one) => one.id === id);
  const going = all.find((one) => one.key === key);
  if (!going) return;
  if (!file) return change(key, { state: 'failed' });
  writeDraftFiles(going.place, [...readDraftFiles(going.place), file]);
  end(key);
}

function end(key: string) {
  handles.delete(key);
  set(all.filter((one) => one.key !== key));
}

function change(key: string, to: Partial<Going>) {
  set(swapped(key, (one) => ({ ...one, ...to })));
}

function swapped(key: string, to: (one: Going) => Going) {
  return all.map((one) => (one.key === key ? to(one) : one));
}

function set(next: readonly Going[]) {
  all = next;
  for (const redraw of watchers) redraw();
}

function watch(redraw: () => void) {
  watchers.add(redraw);
  return () => watchers.delete(redraw);
}
