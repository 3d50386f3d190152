import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { schema } from '@talka/server/src/schema.ts';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTalka, type Talka } from '../world/talka.ts';
import { asItsParent, fieldRows } from './fields.ts';
import { type Asker, newPerson } from './people.ts';
import { type Row, rows, type Scene } from './permissions.ts';
import { newAsker, roles, setScenes, type Stage } from './scenes.ts';
import { client } from '../world/client.ts';

const file = fileURLToPath(new URL('../../schema/permissions.md', import.meta.url));
const slugs = {
  PUBLIC: 'kultura',
  PARTNERS: 'it',
  MEMBERS: 'saugumas',
  CONFIDENTIAL: 'vaiku-teises',
};
const visibilities = Object.entries(slugs);
/** The server's limit. */
const mostRootFields = 20;
const selves = new Set(['Query', 'Mutation', 'Subscription']);

let talka: Talka;
beforeAll(async () => {
  talka = await openTalka();
});
afterAll(() => talka.close());

const objects = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) => Object.keys(type.getFields()).map((name) => ({ type: type.name, name })));

test('Every root field has a row, and no row is left of a field that went.', () => {
  const roots = objects.filter(({ type }) => selves.has(type));
  expect([...new Set(rows.map(({ field }) => field))].sort()).toEqual(
    roots.map(({ type, name }) => `${type}.${name}`).sort(),
  );
});

test('Every other field is read like its parent or by a row of its own.', () => {
  const likeParents = Object.entries(asItsParent).flatMap(([type, names]) =>
    names.split(' ').map((name) => `${type}.${name}`),
  );
  expect([...likeParents, ...fieldRows.map(({ field }) => field)].sort()).toEqual(
    objects
      .filter(({ type }) => !selves.has(type))
      .map(({ type, name }) => `${type}.${name}`)
      .sort(),
  );
});

test('Who may do what is what schema/permissions.md says (UPDATE_PERMISSIONS=1 writes it).', async () => {
  const tables = await Promise.all(visibilities.map(([, slug]) => answersIn(slug)));
  const written = page(tables);
  if (process.env['UPDATE_PERMISSIONS']) await writeFile(file, written);
  expect(written).toBe(await readFile(file, 'utf8'));
}, 180_000);

type Answers = { name: string; answers: string[] }[];

/** One group's table: for each row, the answer of each role. */
async function answersIn(slug: string): Promise<Answers> {
  const group = await talka.db.group.findUniqueOrThrow({ where: { slug } });
  const away = await talka.db.group.findUniqueOrThrow({ where: { slug: 'lean' } });
  const keeper = await newPerson(talka, { name: 'Keeper' });
  await talka.db.membership.create({
    data: { id: crypto.randomUUID(), groupId: group.id, personId: keeper.id, role: 'FACILITATOR' },
  });
  const askers = await Promise.all(roles.map((role) => newAsker(talka, role, group.id)));
  const commonId = await newCommonGroup(askers);
  const stages = roles.flatMap((role, index) => {
    const asker = askers[index];
    return asker ? [{ group, asker, role }] : [];
  });
  const asked = rows.flatMap((row) =>
    stages.map((stage) => ({ ...stage, row, thread: row.thread })),
  );
  const scenes = await setScenes(talka, { group, keeper, elsewhere: away.id, commonId }, asked);
  // Read before the verbs change anything.
  const fields = await Promise.all(stages.map(readFields));
  const answers = new Map<Asked, string>();
  const cells = asked.flatMap((cell, index) => {
    const scene = scenes[index];
    return scene ? [{ ...cell, scene }] : [];
  });
  for (const role of roles)
    for (const chunk of chunks(cells.filter((cell) => cell.role === role))) {
      for (const [cell, outcome] of await outcomes(chunk)) answers.set(cell, outcome);
      await comeBack(askers);
    }
  const ofRow = (index: number) =>
    cells.filter(({ row }) => row === rows[index]).map((cell) => answers.get(cell) ?? '');
  return [
    ...rows.map(({ field, of }, index) => ({
      name: of ? `${field} (${of})` : field,
      answers: ofRow(index),
    })),
    ...fieldRows.map(({ field }, index) => ({
      name: field,
      answers: fields.map((answers) => answers[index] ?? ''),
    })),
  ];
}

/** Where everyone but the visitor is a member: moving a thread there depends on where it comes from. */
async function newCommonGroup(askers: Asker[]): Promise<string> {
  const id = crypto.randomUUID();
  const names = { nameLt: '', nameLv: '', nameRu: '', nameEn: '' };
  const texts = { descriptionLt: '', descriptionLv: '', descriptionRu: '', descriptionEn: '' };
  const kind = { theme: 'OTHER', visibility: 'CONFIDENTIAL' } as const;
  await talka.db.group.create({ data: { id, slug: id, ...kind, ...names, ...texts } });
  await talka.db.membership.createMany({
    data: askers.map((asker) => ({
      ...{ id: crypto.randomUUID(), groupId: id, personId: asker.id, role: 'MEMBER' as const },
    })),
  });
  return id;
}

function comeBack(askers: Asker[]) {
  const personId = { in: askers.map(({ id }) => id) };
  return talka.db.membership.updateMany({ where: { personId }, data: { leftAt: null } });
}

async function readFields({ group, asker, role }: Stage): Promise<string[]> {
  const who = clientOf({ role, scene: { asker } });
  const read = async (rows: typeof fieldRows) => {
    const selections = rows.map(({ selection }) => selection.replace('$slug', group.slug));
    const { data, errors } = await who.ask(`{ ${selections.join(' ')} }`);
    expect(errors).toBeUndefined();
    return rows.map(({ pick }) => (isSomething(pick(data)) ? 'yes' : '–'));
  };
  const starts = fieldRows.keys().filter((index) => index % mostRootFields === 0);
  const chunks = [...starts].map((start) => fieldRows.slice(start, start + mostRootFields));
  return (await Promise.all(chunks.map(read))).flat();
}

function clientOf(cell: { role: string; scene: { asker: Asker } } | undefined) {
  return cell && cell.role !== 'visitor' ? cell.scene.asker.client : client(talka.url, {});
}

type Asked = { role: string; row: Row; scene: Scene };

/** Subscriptions have one each. */
function chunks(cells: Asked[]): Asked[][] {
  const byRoot = Map.groupBy(cells, ({ row }) => row.field.split('.')[0]);
  return [...byRoot].flatMap(([root, cells]) => {
    const size = root === 'Subscription' ? 1 : mostRootFields;
    const starts = cells.keys().filter((index) => index % size === 0);
    return [...starts].map((start) => cells.slice(start, start + size));
  });
}

async function outcomes(chunk: Asked[]): Promise<(readonly [Asked, string])[]> {
  const root = chunk[0]?.row.field.split('.')[0] ?? '';
  const who = clientOf(chunk[0]);
  const fields = chunk.map(({ row, scene }, index) => `a${index}: ${row.asks(scene)}`).join(' ');
  const document = `${root.toLowerCase()} { ${fields} }`;
  if (root === 'Subscription')
    return Promise.all(chunk.map(async (cell) => [cell, await firstPiece(who, document)] as const));
  const { data, errors } = await who.ask(document);
  expect(errors).toBeUndefined();
  return chunk.map((cell, index) => {
    const value = data[`a${index}`];
    return [cell, root === 'Mutation' ? outcome(value.__typename) : read(value, cell)] as const;
  });
}

/** Refusals of the present state or input count as such: the row asks for something that cannot be. */
function outcome(type: string): string {
  return (
    { NotFound: '–', NotAllowed: 'NotAllowed', Invalid: 'Invalid', Stale: 'Stale' }[type] ?? 'yes'
  );
}

function read(value: unknown, { row, scene }: Asked): string {
  return isSomething(value) && (row.answers?.(value, scene) ?? true) ? 'yes' : '–';
}

function isSomething(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

async function firstPiece(who: Asker['client'], document: string): Promise<string> {
  const { pieces, stop } = who.follow(document, {});
  const first = await pieces.next().catch((errors: unknown) => ({ value: { errors } }));
  await stop();
  const { data, errors } = first.value;
  return data ? 'yes' : errors[0].extensions.code === 'NOT_FOUND' ? '–' : errors[0].message;
}

/** A row for all visibilities with the same answers, in the order of the first of them. */
function page(tables: Answers[]): string {
  const lines = (tables[0] ?? []).flatMap(({ name }, index) => {
    const byAnswers = Map.groupBy(visibilities, (_, table) => cells(tables, table, index));
    return [...byAnswers].map(([answers, same]) => `| ${name} | ${named(same)} | ${answers} |`);
  });
  const likeParents = Object.entries(asItsParent).map(
    ([type, names]) => `| ${type} | ${names.split(' ').join(', ')} |`,
  );
  return [
    '# Permissions',
    '',
    'Generated by `test/contract/permissions.test.ts`, which really asks the server each question.',
    'After a change of a rule: `UPDATE_PERMISSIONS=1 vitest run --config test/vitest.config.ts',
    'test/contract/permissions.test.ts`, and read the difference. A new field needs a row in',
    '`test/contract/permissions.ts` or a name in `test/contract/fields.ts`.',
    '',
    '**yes**: done or read. **–**: empty, null or NotFound. **NotAllowed**: seen, but refused.',
    '*Outsider*: a partner without groups. *Guest*: of one thread of the group, no partner.',
    '*Guest elsewhere*: of a thread of another group.',
    '',
    `| operation | group | ${roles.join(' | ')} |`,
    `|---|---|${roles.map(() => '---|').join('')}`,
    ...lines,
    '',
    '## Read by whoever reads the parent',
    '',
    '| type | fields |',
    '|---|---|',
    ...likeParents,
    '',
  ].join('\n');
}

function cells(tables: Answers[], table: number, index: number): string {
  return tables[table]?.[index]?.answers.join(' | ') ?? '';
}

function named(same: [string, string][]): string {
  return same.length === visibilities.length ? 'any' : same.map(([name]) => name).join(', ');
}
