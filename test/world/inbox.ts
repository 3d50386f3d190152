import type { Answered, Client } from './client.ts';
import { insist } from './insist.ts';
import type { Talka } from './talka.ts';

/** Until an entry was made of every line there is. */
export const settled = (talka: Talka) => readUp(talka, 'InboxCursor');

/** Until the words of every line there is are known. */
export const findable = (talka: Talka) => readUp(talka, 'SearchCursor');

function readUp(talka: Talka, cursors: string) {
  return insist(async () => {
    const behind = await talka.db.$queryRawUnsafe<unknown[]>(`
      SELECT FROM "Group" g LEFT JOIN "${cursors}" c ON c."groupId" = g.id
      WHERE c.seq IS DISTINCT FROM g.seq`);
    if (behind.length > 0) throw new Error('Some history was not read yet.');
  });
}

export async function inboxOf(talka: Talka, who: Client, filter = 'OPEN') {
  await settled(talka);
  const { data, errors } = await who.ask(`{ inboxCount inbox(filter: ${filter}) { edges { node {
    id reason count firstNumber lastNumber groupSlug isConfidential excerpt actor { name }
    thread { title } post { number } request { reason } threadNumber snoozedUntil
  } } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.inbox.edges.map(({ node }: Answered) => node);
}

export const said = async (talka: Talka, who: Client) =>
  (await inboxOf(talka, who)).map(({ reason, count, thread }: Answered) => [
    reason,
    count,
    thread?.title,
  ]);

export async function done(who: Client, verb: string) {
  const { data } = await who.ask(
    `mutation { done: ${verb} { __typename ... on Refusal { code } } }`,
  );
  return data.done.code ?? 'DONE';
}
