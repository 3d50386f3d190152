import type { Database, Transaction } from '@talka/prisma/client.ts';
import { forgetBacklog } from './inboxes.ts';
import { fillTexts } from './texts.ts';
import { fillLargeWords } from './words.ts';
import { fillOrganisations } from './world.ts';

export type Scale = {
  groups: number;
  people: number;
  threads: number;
  posts: number;
  reactions: number;
};

/** Every tenth thread is long; the others have half as many posts as the average. */
const longEvery = 10;
const membersPerGroup = 40;
/** `member@` belongs to the first ten groups, so that a home page is full. */
const groupsOfMember = 10;
/** Who leads the first group; the last people have the other roles of the small world. */
const facilitator = 1;
const others = ['admin', 'observer', 'partner', 'outsider'];

/**
 * Fills an empty, migrated database with a world of a size: one statement per table, so that
 * 400,000 posts take less than a minute. People are `person<n>@talka.example`, beside those whom
 * the small world has by role. Tells after each step how many seconds it took.
 */
export async function fillLarge(
  db: Database,
  wanted: Partial<Scale> = {},
  tell: (line: string) => void = () => {},
): Promise<void> {
  const scale = {
    ...{ groups: 40, people: 400, threads: 20_000, posts: 400_000, reactions: 800_000 },
    ...wanted,
  };
  await fillOrganisations(db);
  await db.$transaction(
    async (tx) => {
      await leaveOutChecks(tx);
      await fillTexts(tx);
      for (const [name, statements] of Object.entries(statementsFor(scale)))
        await step(name, tell, async () => {
          for (const statement of statements) await tx.$executeRawUnsafe(statement);
        });
      await step('words', tell, () => fillLargeWords(tx));
    },
    { timeout: 300_000 },
  );
  await forgetBacklog(db, 0);
  await step('statistics', tell, () => db.$executeRawUnsafe('VACUUM ANALYZE'));
}

async function step(name: string, tell: (line: string) => void, make: () => Promise<unknown>) {
  const start = performance.now();
  await make();
  tell(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** Six million checks of foreign keys cost more than the rows; only a superuser may leave them out. */
async function leaveOutChecks(tx: Transaction) {
  await tx.$executeRaw`
    SELECT set_config('session_replication_role', 'replica', true)
    FROM pg_roles WHERE rolname = current_user AND rolsuper`;
}

function statementsFor(scale: Scale): Record<string, string[]> {
  return {
    people: [organisationNumbers, people(scale), seats],
    groups: [groups(scale), ...memberships(scale)],
    threads: [threads(scale)],
    posts: [posts(scale)],
    reactions: [reactions(scale)],
    history: [lastPosts, activities, heads],
  };
}

/** Rows are found by their number instead of by joins; the ids sort by it, like version 7 does by time. */
function idOf(kind: 'person' | 'seat' | 'group' | 'membership' | 'thread' | 'post', n: string) {
  const digit = { person: 1, seat: 2, group: 3, membership: 4, thread: 5, post: 6 }[kind];
  return `('0199a000-000${digit}-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
}

const organisationNumbers = `
  CREATE TEMP TABLE body ON COMMIT DROP AS
  SELECT row_number() OVER (ORDER BY id) - 1 AS n, id, count(*) OVER () AS total
  FROM "Organisation" WHERE "validUntil" IS NULL AND kind = 'MUNICIPALITY'`;

const people = ({ people: total }: Scale) => `
  INSERT INTO "Person" (id, name, email, "emailVerified", language, "languagesRead", "updatedAt",
    "isAdministrator")
  SELECT ${idOf('person', 'n')}, 'Person ' || n,
         CASE WHEN n = 0 THEN 'member' WHEN n = ${facilitator} THEN 'facilitator'
              WHEN n < ${total} THEN 'person' || n
              ELSE (ARRAY['${others.join("', '")}'])[n - ${total - 1}] END || '@talka.example', true,
         (ARRAY['lt', 'lv', 'ru', 'en'])[1 + n % 4]::"Language",
         ARRAY['lt', 'lv', 'ru', 'en']::"Language"[], now(), n = ${total}
  FROM generate_series(0, ${total - 1 + others.length}) n`;

const seats = `
  INSERT INTO "Seat" (id, "personId", "organisationId", title, "from")
  SELECT ${idOf('seat', 'p.n')}, p.id, body.id, 'Specialist', '2021-07-01'
  FROM (SELECT id, (row_number() OVER (ORDER BY id) - 1)::int AS n FROM "Person") p
  JOIN body ON body.n = p.n % body.total`;

const groups = ({ groups: total }: Scale) => `
  INSERT INTO "Group" (id, slug, "nameLt", "nameLv", "nameRu", "nameEn", "descriptionLt",
    "descriptionLv", "descriptionRu", "descriptionEn", theme, visibility, "workingLanguages")
  SELECT ${idOf('group', 'n')}, 'group-' || n, 'Grupė ' || n, 'Grupa ' || n, 'Группа ' || n,
         'Group ' || n, d, d, d, d, 'OTHER', 'PARTNERS', ARRAY['lt', 'lv', 'ru', 'en']::"Language"[]
  FROM generate_series(0, ${total - 1}) n, (SELECT 'A group of the large world.' AS d)`;

/** The person who is member k of group n. */
function memberOf(scale: Scale, n: string, k: string) {
  return `(((${n}) * 10 + (${k})) % ${scale.people - 1} + 1)`;
}

/** Who wrote a post of thread n; the first is by who started the thread. */
function authorOf(scale: Scale, n: string, number: string | 1) {
  return memberOf(
    scale,
    `${n} % ${scale.groups}`,
    `(${n} * 7 + ${number} * 11) % ${membersPerGroup}`,
  );
}

/** Everyone in their groups, `observer@` in one, `member@` in the first ten. */
function memberships(scale: Scale): string[] {
  const members = Math.min(membersPerGroup, scale.people - 1);
  const all = `generate_series(0, ${scale.groups - 1}) g, generate_series(0, ${members - 1}) k`;
  const few = Math.min(groupsOfMember, scale.groups);
  return [
    join(
      memberOf(scale, 'g', 'k'),
      `(CASE WHEN k < 2 THEN 'FACILITATOR' ELSE 'MEMBER' END)::"Role"`,
      `(SELECT g, k FROM ${all}) place`,
    ),
    join(
      `${scale.people + others.indexOf('observer')}`,
      `'OBSERVER'`,
      `(SELECT 0 AS g, 998 AS k) place`,
    ),
    join('0', `'MEMBER'`, `(SELECT g, 999 AS k FROM generate_series(0, ${few - 1}) g) place`),
  ];
}

function join(person: string, role: string, from: string) {
  return `
  INSERT INTO "Membership" (id, "groupId", "personId", "organisationId", role)
  SELECT ${idOf('membership', 'g * 1000 + k')}, ${idOf('group', 'g')}, seat."personId",
         seat."organisationId", ${role}
  FROM ${from}
  JOIN "Seat" seat ON seat.id = ${idOf('seat', person)}`;
}

function threads(scale: Scale) {
  const average = scale.posts / scale.threads;
  const short = Math.max(1, Math.floor(average / 2));
  const long = Math.max(1, Math.round(longEvery * average - (longEvery - 1) * short));
  const round = `n / ${scale.groups}`;
  const length = `CASE (${round}) % ${longEvery} WHEN 0 THEN ${long} ELSE ${short} END`;
  return `
  INSERT INTO "Thread" (id, "groupId", number, title, language, labels, "startedById", "createdAt",
    "lastNumber", "postCount")
  SELECT ${idOf('thread', 'n')}, ${idOf('group', `n % ${scale.groups}`)}, ${round} + 1,
         'What do we do about question ' || n || '?', 'en', ARRAY['question'],
         ${idOf('person', authorOf(scale, 'n', 1))},
         date_trunc('hour', now()) - (${scale.threads} - n) * interval '25 minutes' - interval '30 days',
         ${length}, ${length}
  FROM generate_series(0, ${scale.threads - 1}) n`;
}

function posts(scale: Scale) {
  return `
  INSERT INTO "Post" (id, "threadId", "groupId", number, "authorId", "organisationId", body, html,
    language, "createdAt")
  SELECT ${idOf('post', 'thread.n * 1000 + number')}, "threadId", "groupId", number, seat."personId",
         seat."organisationId", text.body, text.html, text.language,
         "createdAt" + number * interval '17 minutes'
  FROM (
    SELECT t.id AS "threadId", t."groupId", t."createdAt", t."lastNumber",
           (row_number() OVER (ORDER BY t.id) - 1)::int AS n
    FROM "Thread" t
  ) thread
  CROSS JOIN LATERAL generate_series(1, "lastNumber") number
  JOIN "Seat" seat ON seat.id = ${idOf('seat', authorOf(scale, 'thread.n', 'number'))}
  JOIN text ON text.n = (thread.n * 31 + number * 13) % (SELECT count(*) FROM text)`;
}

/** Each post has as many reactions as the average; who gave them and which differs. */
function reactions(scale: Scale) {
  const each = Math.round(scale.reactions / scale.posts);
  return `
  INSERT INTO "Reaction" ("postId", "personId", emoji, at)
  SELECT p.id, m."personId", (ARRAY['👍', '❤️', '🎉', '👀', '✅', '🙏'])[1 + (p.number + r) % 6],
         p."createdAt" + r * interval '1 minute'
  FROM "Post" p
  CROSS JOIN generate_series(1, ${each}) r
  JOIN (
    SELECT "groupId", "personId", row_number() OVER (PARTITION BY "groupId" ORDER BY id) - 1 AS k
    FROM "Membership"
  ) m ON m."groupId" = p."groupId" AND m.k = (p.number * 7 + r) % ${membersPerGroup}`;
}

const lastPosts = `
  UPDATE "Thread" SET "lastPostAt" = "createdAt" + "lastNumber" * interval '17 minutes'`;

/** The history that the rows above would have written, numbered in the order of time. */
const activities = `
  INSERT INTO "Activity" ("groupId", seq, verb, "actorId", at, "threadId", "postId")
  SELECT "groupId", row_number() OVER (PARTITION BY "groupId" ORDER BY at, rank, "postId", actor),
         verb, actor, at, "threadId", "postId"
  FROM (
    SELECT "groupId", CASE number WHEN 1 THEN 'THREAD_STARTED' ELSE 'POST_ADDED' END AS verb,
           "authorId" AS actor, "createdAt" AS at, "threadId", id AS "postId", 0 AS rank
    FROM "Post"
    UNION ALL
    SELECT p."groupId", 'REACTION_ADDED', r."personId", r.at, p."threadId", p.id, 1
    FROM "Reaction" r JOIN "Post" p ON p.id = r."postId"
  ) line`;

const heads = `
  UPDATE "Group" SET seq = history.head, "lastThreadNumber" = thread.number
  FROM (SELECT "groupId", max(seq) AS head FROM "Activity" GROUP BY 1) history
  JOIN (SELECT "groupId", max(number) AS number FROM "Thread" GROUP BY 1) thread USING ("groupId")
  WHERE "Group".id = history."groupId"`;
