import { sweepFiles } from '@talka/server/src/files/actions.ts';
import { Relay } from '@talka/server/src/activity/relay.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answered, type Client, client } from '../world/client.ts';
import { png } from '../world/pictures.ts';
import { openTalka, type Talka } from '../world/talka.ts';
import { fetchFile, upload } from '../world/uploads.ts';

let talka: Talka;
let admin: Client;
let visitor: Client;
let programmeId: string;

const emblem = { name: 'Emblema.png', bytes: png(600, 200) };
const inFour = { lt: 'Vėliava', lv: 'Karogs', ru: 'Флаг', en: 'A flag' };

beforeAll(async () => {
  talka = await openTalka();
  admin = await talka.as('admin');
  visitor = client(talka.url, {});
  programmeId = (await talka.db.programme.findFirstOrThrow()).id;
});
afterAll(() => talka.close());

async function set(who: Client, attachmentId: string | null, alts = inFour): Promise<Answered> {
  const { data } = await who.ask(
    `mutation ($programmeId: UUID!, $attachmentId: UUID, $alts: InFour!) {
      setEmblem(programmeId: $programmeId, attachmentId: $attachmentId, alts: $alts) {
        ... on Programme { emblem { width height alt(language: lv) } }
        ... on Refusal { code } ... on Invalid { field }
      }
    }`,
    { programmeId, attachmentId, alts },
  );
  return data.setEmblem;
}

/** As the group's page shows it to a visitor. */
async function shown(): Promise<Answered> {
  const { data } = await visitor.ask(
    '{ group(slug: "turizmas") { programme { emblem { url alt(language: lt) } } } }',
  );
  return data.group.programme.emblem;
}

async function remove(who: Client): Promise<Answered> {
  const { data } = await who.ask(
    `mutation { removeEmblem(programmeId: "${programmeId}") {
      ... on Programme { id } ... on Refusal { code }
    } }`,
  );
  return data.removeEmblem;
}

test('An administrator uploads an emblem, and a visitor of a public group sees it.', async () => {
  const { data } = await admin.ask('{ myGroups { id } }');
  expect(data.myGroups).toEqual([]);
  await talka.db.group.update({ where: { slug: 'turizmas' }, data: { visibility: 'PUBLIC' } });
  expect(await shown()).toBeNull();
  const { id } = await upload(talka.url, admin, emblem);
  expect(await set(admin, id)).toEqual({ emblem: { width: 600, height: 200, alt: 'Karogs' } });
  const { url, alt } = await shown();
  expect(alt).toBe('Vėliava');
  const answer = await fetchFile(talka.url, visitor, url);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(emblem.bytes);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await fetchFile(talka.url, visitor, `${url}0`)).status).toBe(404);
});

test('What it shows is said anew without another image.', async () => {
  const { url } = await shown();
  await set(admin, null, { ...inFour, lt: 'Kitaip' });
  expect(await shown()).toEqual({ url, alt: 'Kitaip' });
});

test('What is no image, is too large, is not described or somebody else’s is no emblem.', async () => {
  const before = await shown();
  const own = async (file: typeof emblem) => (await upload(talka.url, admin, file)).id;
  const text = await own({ name: 'a.txt', bytes: Buffer.from('Text') });
  const large = await own({ name: 'a.png', bytes: png(1100, 1000, 0) });
  const member = await talka.as('member');
  const { id: theirs } = await upload(talka.url, member, emblem);
  expect(await set(admin, text)).toEqual({ field: 'attachmentId', code: 'NO_IMAGE' });
  expect(await set(admin, large)).toEqual({ field: 'attachmentId', code: 'FILE_TOO_LARGE' });
  expect(await set(admin, theirs)).toEqual({ field: 'attachmentId', code: 'FILE_GONE' });
  expect(await set(admin, null, { ...inFour, ru: ' ' })).toEqual({ field: 'alts', code: 'EMPTY' });
  expect(await set(member, theirs)).toEqual({ code: 'NOT_ALLOWED' });
  expect(await remove(member)).toEqual({ code: 'NOT_ALLOWED' });
  expect(await shown()).toEqual(before);
});

test('An emblem is never swept out; once it is removed, its bytes go after a day.', async () => {
  const { url } = await shown();
  const status = async () => (await fetchFile(talka.url, visitor, url)).status;
  await sweepInTwoDays();
  expect(await status()).toBe(200);
  expect(await remove(admin)).toEqual({ id: programmeId });
  expect(await remove(admin)).toEqual({ id: programmeId });
  expect([await shown(), await status()]).toEqual([null, 404]);
  await sweepInTwoDays();
  expect(await talka.db.storedFile.count()).toBe(0);
  expect(await set(admin, null)).toEqual({ field: 'attachmentId', code: 'NO_IMAGE' });
});

async function sweepInTwoDays() {
  const relay = new Relay(talka.db);
  await sweepFiles({ db: talka.db, ports: talka.ports, relay, now: inTwoDays });
  relay.close();
}

function inTwoDays() {
  return new Date(Date.now() + 2 * 24 * 3_600_000);
}
