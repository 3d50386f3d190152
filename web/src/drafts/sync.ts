import type { Client, OperationContext } from 'urql';
import { graphql } from '../gql/gql.ts';
import { belongTo } from '../posts/drafts.ts';
import { onLeaving } from '../refusal.ts';
import { type Draft, MyDrafts, placeOf, wordsOf } from './mine.ts';
import {
  isEmpty,
  kept,
  know,
  knownAt,
  noWords,
  type Place,
  type Words,
  wordsAt,
  writeWords,
} from './place.ts';

const SaveDraft = graphql(`
  mutation SaveDraft(
    $threadId: UUID
    $groupId: UUID
    $title: String
    $body: String!
    $labels: [String!]
    $language: Language
    $replyToId: UUID
    $attachmentIds: [UUID!]
    $expectedVersion: Int!
  ) {
    saveDraft(
      threadId: $threadId
      groupId: $groupId
      title: $title
      body: $body
      labels: $labels
      language: $language
      replyToId: $replyToId
      attachmentIds: $attachmentIds
      expectedVersion: $expectedVersion
    ) {
      __typename
      ... on Draft {
        id
        version
      }
      ...RefusalWords
    }
  }
`);

export const DiscardDraft = graphql(`
  mutation DiscardDraft($draftId: UUID!) {
    discardDraft(draftId: $draftId) {
      __typename
      ... on DiscardedDraft {
        id
      }
      ...RefusalWords
    }
  }
`);

/** How it stands with what is written somewhere: `other` was written elsewhere meanwhile. */
export type Standing = { isSaved: boolean; other: Draft | undefined };

const unknown: Standing = { isSaved: false, other: undefined };
const standings = new Map<string, Standing>();
const watchers = new Set<() => void>();
/** Places whose forms are on screen. */
const open = new Map<string, Place>();

const nameOf = ({ kind, id }: Place) => `${kind}:${id}`;

export function standingOf(place: Place): Standing {
  return standings.get(nameOf(place)) ?? unknown;
}

export function watchStandings(redraw: () => void) {
  watchers.add(redraw);
  return () => watchers.delete(redraw);
}

/** One exchange with the server after the other, so that an answer never meets what is newer. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const turn = last.then(act, act);
  last = turn.catch(() => {});
  return turn;
}

/** While a form is on screen its place is kept equal with the server's. Returns how to stop. */
export function keepPlace(client: Client, place: Place): () => void {
  open.set(nameOf(place), place);
  void pull(client).then(() => push(client, place));
  return () => {
    open.delete(nameOf(place));
  };
}

/** Reads what the person writes on all devices, and takes over what is newer. */
export function pull(client: Client): Promise<void> {
  return inTurn(async () => {
    const asked = client.query(MyDrafts, {}, { requestPolicy: 'network-only' });
    const { data } = await asked.toPromise();
    if (!data?.viewer) return;
    belongTo(data.viewer.id);
    const placed = data.myDrafts.flatMap((draft) => placeOf(draft) ?? []);
    for (const { place, draft } of placed) adopt(place, draft);
    const there = new Set(placed.map(({ place }) => nameOf(place)));
    for (const [name, place] of open) if (!there.has(name)) vanish(place);
  });
}

/** Sends what was written here since; text that was taken away is discarded. */
export function push(client: Client, place: Place, isLeaving = false): Promise<void> {
  const act = () => save(client, place, isLeaving ? onLeaving() : {});
  // Whoever leaves cannot wait for a turn.
  return isLeaving ? act() : inTurn(act);
}

async function save(client: Client, place: Place, context: Partial<OperationContext>) {
  const words = wordsAt(place);
  const saved = signOf(words);
  const known = knownAt(place);
  if (standingOf(place).other || (known ? known.saved === saved : isEmpty(words))) return;
  if (known && isEmpty(words)) return discard(client, place, known.id, context);
  const where = place.kind === 'reply' ? { threadId: place.id } : { groupId: place.id };
  const given = { ...where, ...kept(words), expectedVersion: known?.version ?? 0 };
  const { data } = await client.mutation(SaveDraft, given, context).toPromise();
  const answer = data?.saveDraft;
  if (answer?.__typename === 'Draft') {
    know(place, { id: answer.id, version: answer.version, saved });
    stand(place, { isSaved: true, other: undefined });
  } else {
    stand(place, { isSaved: false, other: undefined });
    if (answer?.__typename === 'Stale') void pull(client);
  }
}

async function discard(
  client: Client,
  place: Place,
  draftId: string,
  context: Partial<OperationContext>,
) {
  const { data } = await client.mutation(DiscardDraft, { draftId }, context).toPromise();
  if (data && knownAt(place)?.id === draftId) know(place, undefined);
}

/** Takes what the server has, unless something else is written here since: then both are shown. */
function adopt(place: Place, draft: Draft) {
  const known = knownAt(place);
  if (known?.id === draft.id && known.version >= draft.version) return;
  const theirs = signOf(wordsOf(draft));
  const ours = wordsAt(place);
  const text = signOf(ours);
  const isUntouched = isEmpty(ours) || text === known?.saved || text === theirs;
  if (!isUntouched) return stand(place, { isSaved: false, other: draft });
  take(place, draft);
}

/** What is discarded or sent elsewhere goes here too, unless something was written since. */
function vanish(place: Place) {
  const known = knownAt(place);
  if (!known) return;
  if (signOf(wordsAt(place)) === known.saved) writeWords(place, noWords);
  know(place, undefined);
  stand(place, unknown);
}

/** The text of the other device in place of the one here. */
export function take(place: Place, draft: Draft) {
  const words = wordsOf(draft);
  const said = new Map(wordsAt(place).files.map(({ id, alt }) => [id, alt]));
  const files = words.files.map((file) => ({ ...file, alt: said.get(file.id) ?? file.alt }));
  writeWords(place, { ...words, files });
  // Read back, since names are written by their shorthand here.
  know(place, { id: draft.id, version: draft.version, saved: signOf(wordsAt(place)) });
  stand(place, { isSaved: true, other: undefined });
}

/** The text here in place of the other device's, or both joined. */
export function keepOurs(client: Client, place: Place, draft: Draft, words: Words) {
  know(place, { id: draft.id, version: draft.version, saved: signOf(wordsOf(draft)) });
  stand(place, unknown);
  writeWords(place, words);
  void push(client, place);
}

/** What left the box for good: sent, or put off. */
export function forgetPlace(place: Place) {
  know(place, undefined);
  writeWords(place, noWords);
  stand(place, unknown);
}

function stand(place: Place, standing: Standing) {
  standings.set(nameOf(place), standing);
  for (const redraw of watchers) redraw();
}

/** By it two texts are known as one. */
function signOf(words: Words): string {
  return JSON.stringify(kept(words));
}
