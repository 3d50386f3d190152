import { randomBytes } from 'node:crypto';
import { hashOfToken } from '@talka/server/src/platform/hash.ts';
import { type Client, client } from '../world/client.ts';
import type { Talka } from '../world/talka.ts';

const day = 24 * 3_600_000;
export const yesterday = new Date(Date.now() - day);
export const tomorrow = new Date(Date.now() + day);

type Traits = { name: string; isAdministrator?: boolean; isPartner?: boolean };
export type Asker = { id: string; client: Client };

/** Someone new who talks to the API with a token of their own; a partner holds a seat today. */
export async function newPerson({ db, url }: Talka, traits: Traits): Promise<Asker> {
  const { name, isAdministrator = false, isPartner = true } = traits;
  const id = crypto.randomUUID();
  const token = `talka_${randomBytes(32).toString('base64url')}`;
  await db.person.create({
    data: {
      ...{ id, name, isAdministrator, email: `${id}@contract.example` },
      tokens: {
        create: {
          ...{ id: crypto.randomUUID(), name: 'contract', scope: 'WRITE' },
          ...{ hash: hashOfToken(token), expiresAt: tomorrow },
        },
      },
      seats: { create: isPartner ? [seat()] : [] },
    },
  });
  return { id, client: client(url, { authorization: `Bearer ${token}` }) };
}

function seat() {
  return { id: crypto.randomUUID(), organisationId: 'lv-livani', title: 'Tester', from: yesterday };
}

type NewThread = {
  id: string;
  postId: string;
  number: number;
  groupId: string;
  personId: string;
  closedAt?: Date | null;
  title?: string;
  body?: string;
  label?: string;
  isLong?: boolean;
};

/** Threads with one post each, two in long ones, as short as the tables allow. */
export async function insertThreads(db: Talka['db'], threads: NewThread[]): Promise<void> {
  const language = 'en' as const;
  await db.thread.createMany({
    data: threads.map(({ id, groupId, number, personId, closedAt = null, ...texts }) => ({
      ...{ id, groupId, number, closedAt, language, startedById: personId },
      ...{ title: texts.title ?? 'Title', labels: [texts.label ?? 'label'] },
      ...{ lastNumber: texts.isLong ? 2 : 1, postCount: texts.isLong ? 2 : 1 },
    })),
  });
  // No history tells of them, so nobody else makes them findable.
  await db.$executeRaw`
    INSERT INTO "ThreadWords" ("threadId", "groupId", version, words)
    SELECT id, "groupId", version, array_to_tsvector(ARRAY[lower(title)]) FROM "Thread"
    WHERE id = ANY(${threads.map(({ id }) => id)}::uuid[])`;
  await db.post.createMany({
    data: threads.flatMap(({ id, postId, groupId, personId, body = 'Body', isLong = false }) => {
      const post = { threadId: id, groupId, authorId: personId, language };
      const first = { ...post, id: postId, number: 1, body, html: `<p>${body}</p>` };
      return isLong ? [first, { ...first, id: crypto.randomUUID(), number: 2 }] : [first];
    }),
  });
}
