import { EventEmitter, once } from 'node:events';
import { type Answered, connect } from './client.ts';
import { insist } from './insist.ts';

const document = `subscription ($groupId: UUID!, $after: Int!) {
  groupActivity(groupId: $groupId, after: $after) { __typename ... on Activity { seq } }
}`;

/**
 * A client that follows a group for ever: whatever breaks, it comes back and asks for what came
 * after the last number it saw, and drops numbers it has.
 */
export function openReader(
  url: string,
  headers: Record<string, string>,
  groupId: string,
  after: number,
) {
  const seen: number[] = [];
  const last = () => seen.at(-1) ?? after;
  const bell = new EventEmitter();
  const state = { isClosed: false, client: connect(url, headers) };
  const followOnce = async () => {
    state.client = connect(url, headers);
    const variables = { groupId, after: last() };
    for await (const { data } of state.client.iterate<Answered>({ query: document, variables })) {
      const seq = data?.groupActivity?.seq;
      if (seq === undefined || seq <= last()) continue;
      seen.push(seq);
      bell.emit('news');
    }
    throw new Error('The stream ended.');
  };
  const following = insist(followOnce, () => state.isClosed).catch(() => {});
  return {
    seen,
    /** Cuts the connection as a bad network would; the reader comes back by itself. */
    cut: () => state.client.terminate(),
    until: async (seq: number) => {
      while (last() < seq) await once(bell, 'news');
    },
    close: async () => {
      state.isClosed = true;
      await state.client.dispose();
      await following;
    },
  };
}
