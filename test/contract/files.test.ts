import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../world/client.ts';
import { flood, photograph, png } from '../world/pictures.ts';
import { openTalka, type Talka } from '../world/talka.ts';
import { begin, fetchFile, leftovers, offsetOf, upload } from '../world/uploads.ts';

let talka: Talka;
let member: Client;

beforeAll(async () => {
  talka = await openTalka();
  member = await talka.as('member');
});
afterAll(() => talka.close());

const script = '<script>document.title = "run"</script>';
const svg = `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`;

test.each([
  ['nothing', 'a.txt', Buffer.alloc(0), 422, 'EMPTY_FILE'],
  ['a text that is called an image', 'a.png', Buffer.from('hello'), 422, 'WRONG_EXTENSION'],
  ['a page that is called an image', 'a.jpg', Buffer.from(script), 422, 'WRONG_EXTENSION'],
  ['a drawing that is called a photograph', 'a.jpeg', Buffer.from(svg), 422, 'WRONG_EXTENSION'],
  ['a page that is called a text', 'a.txt', Buffer.from(`<html>${script}`), 422, 'WRONG_EXTENSION'],
  ['an image that is called a document', 'a.pdf', png(4, 4), 422, 'WRONG_EXTENSION'],
  ['an image cut short', 'a.png', png(300, 300).subarray(0, 60), 422, 'BROKEN_IMAGE'],
  ['a flood of pixels', 'a.png', flood(60_000, 60_000), 422, 'TOO_MANY_PIXELS'],
])(
  'A file of %s is refused in words, and nothing of it is left.',
  async (_, name, bytes, status, code) => {
    const before = await talka.db.storedFile.count();
    const answer = await upload(talka.url, member, { name, bytes });
    expect(answer).toMatchObject({ status, code, message: expect.stringMatching(/\.$/) });
    expect(await leftovers(talka)).toEqual([]);
    expect(await talka.db.storedFile.count()).toBe(before);
  },
);

test('A claim of five gigabytes is refused before a byte is sent, with the limit.', async () => {
  const claim = await begin(talka.url, member, { name: 'a.zip', bytes: Buffer.alloc(0) }, 5e9);
  expect(claim).toMatchObject({
    ...{ status: 413, code: 'FILE_TOO_LARGE', message: 'The file is too large: 8 MB at most.' },
  });
  expect(await leftovers(talka)).toEqual([]);
});

test('Nobody uploads who writes nowhere, is not signed in, or comes from another site.', async () => {
  const file = { name: 'a.txt', bytes: Buffer.from('a') };
  const outsider = await talka.as('outsider');
  const foreign = { ...member, headers: { ...member.headers, 'sec-fetch-site': 'cross-site' } };
  const visitor = { ...member, headers: {} };
  const asked = [outsider, foreign, visitor].map((who) => begin(talka.url, who, file));
  expect((await Promise.all(asked)).map(({ status, code }) => [status, code])).toEqual([
    [403, 'NOT_ALLOWED'],
    [403, 'NOT_SIGNED_IN'],
    [403, 'NOT_SIGNED_IN'],
  ]);
});

test.each([
  ['../../../etc/passwd', 'passwd'],
  ['a\u202Egnp.exe', 'agnp.exe'],
  ['<img src=x onerror=alert(1)>.txt', '_img src=x onerror=alert(1)_.txt'],
  ['a"; filename=evil.html\r\nx: y', 'a_; filename=evil.htmlx_ y'],
])('A file called %j is kept under a name that harms nobody.', async (name, clean) => {
  const { id } = await upload(talka.url, member, { name, bytes: Buffer.from('Labas.') });
  const { data } = await member.ask('{ myUploads { id name url } }');
  const { url } = data.myUploads.find((one: { id: string }) => one.id === id);
  expect(data.myUploads).toContainEqual({ id, name: clean, url });
  const { headers, status } = await fetchFile(talka.url, member, url);
  expect(status).toBe(200);
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.%-]+$/);
});

test.each([
  ['a page', 'a.html', Buffer.from(`<!doctype html>${script}`), 'application/octet-stream'],
  ['a drawing', 'a.svg', Buffer.from(svg), 'application/octet-stream'],
  [
    'a drawing with a preface',
    'b.svg',
    Buffer.from(`<?xml version="1.0"?>\n<!-- -->${svg}`),
    'application/octet-stream',
  ],
  ['a document', 'a.pdf', Buffer.from('%PDF-1.4\n%âãÏÓ\n\u0000'), 'application/pdf'],
  ['an unknown', 'a', Buffer.from([0, 1, 2, 3]), 'application/octet-stream'],
])('A file of %s is for saving alone.', async (_, name, bytes, type) => {
  const { id } = await upload(talka.url, member, { name, bytes });
  const { headers } = await fetchFile(talka.url, member, `/files/${id}/${name}`);
  expect(headers.get('content-type')).toBe(type);
  expect(headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
});

test('An image that is a page too is an image and nothing else.', async () => {
  const bytes = Buffer.concat([png(8, 8), Buffer.from(script)]);
  const { id } = await upload(talka.url, member, { name: 'both.png', bytes });
  const { headers } = await fetchFile(talka.url, member, `/files/${id}/both.html`);
  expect(headers.get('content-type')).toBe('image/png');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('A photograph is kept as it is seen, and forgets where it was taken and with what.', async () => {
  const bytes = photograph('Kamera Nr. 4711');
  const { id } = await upload(talka.url, member, { name: 'a.jpg', bytes });
  const { data } = await member.ask('{ myUploads { id size width height } }');
  const response = await fetchFile(talka.url, member, `/files/${id}/a.jpg`);
  const kept = Buffer.from(await response.arrayBuffer());
  // The one field left of its EXIF says how it is turned.
  const turned = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06', 'latin1');
  expect([kept.includes(turned), kept.includes('4711'), kept.includes('N\0')]).toEqual([
    ...[true, false, false],
  ]);
  const pictureAt = bytes.indexOf(Buffer.of(0xff, 0xdb));
  expect(kept.subarray(-(bytes.length - pictureAt))).toEqual(bytes.subarray(pictureAt));
  const facts = { id, size: kept.length, width: 8, height: 16 };
  expect(data.myUploads).toContainEqual(facts);
  expect(await offsetOf(talka.url, member, id)).toBe(kept.length);
});

test.each([
  '/files/',
  '/files/x/y',
  '/files/uploads/../x',
  '/files/thumbnails/1',
  '/files/%00/%2e',
])('At %s there is nothing.', async (path) => {
  const { status } = await fetchFile(talka.url, member, path);
  expect(status).toBeGreaterThanOrEqual(404);
  expect(await offsetOf(talka.url, member, '..%2F..%2Fsecret')).toBeNull();
});
