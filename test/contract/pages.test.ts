import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
beforeAll(async () => {
  talka = await openTalka();
});
afterAll(() => talka.close());

test('Pages come compressed where the browser can, and say what browsers must not do with them.', async () => {
  const { headers, status } = await fetch(`${talka.url}/g/turizmas`, {
    headers: { 'accept-encoding': 'br' },
  });
  expect(status).toBe(200);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(
      /^default-src 'self'(?!.*unsafe).*style-src 'self';.*frame-ancestors 'none'/,
    ),
  });
});

test('A page begins in the language of the person, else of their browser, and names what its room needs.', async () => {
  const read = async (path: string, headers: Record<string, string>) =>
    (await fetch(talka.url + path, { headers })).text();
  const visitor = await read('/g/turizmas', { 'accept-language': 'de-DE, ru;q=0.8, lt;q=0.5' });
  expect(visitor).toContain('<html lang="ru">');
  expect(await read('/', {})).toContain('<html lang="en">');
  const { headers } = await talka.as('member');
  const fromElsewhere = { 'accept-language': 'lt', 'sec-fetch-site': 'cross-site' };
  const thread = await read('/g/turizmas/t/1', { ...headers, ...fromElsewhere });
  expect(thread).toContain('<html lang="lv" data-language="lv">');
  expect(visitor).toMatch(/modulepreload[^>]*GroupPage/);
  expect(thread).toMatch(/modulepreload[^>]*ThreadPage/);
  const named = [...thread.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)];
  const answers = await Promise.all(named.map(([, path = '']) => fetch(talka.url + path)));
  expect(answers.map(({ status }) => status)).toEqual(named.map(() => 200));
});

test('A file that is no more is not found, and no page in its place.', async () => {
  expect((await fetch(`${talka.url}/assets/Gone-00000000.js`)).status).toBe(404);
});

test('An address that climbs out of the folder is a room of the client like any other.', async () => {
  const answers = await Promise.all(
    ['/..%2f..%2fpackage.json', '/%00', '/%E0%A4%A'].map((path) => fetch(talka.url + path)),
  );
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  expect(texts.map((text) => text.startsWith('<!doctype html>'))).toEqual([true, true, true]);
});

test('GraphQL over HTTP: what is not a request is told so, with a code and no more.', async () => {
  expect(await post('{')).toEqual([400, 'BAD_REQUEST']);
  expect(await post('{"query":"{ nothing }"}')).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  expect(await post('{"query":"{"}')).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
});

/** Status and code of the first error. */
async function post(body: string) {
  const response = await fetch(`${talka.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body,
  });
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, errors[0]?.extensions.code];
}

test('GraphiQL has no inline script and takes nothing from other hosts.', async () => {
  const page = await fetch(`${talka.url}/graphql`, { headers: { accept: 'text/html' } });
  const html = await page.text();
  const scripts = [...html.matchAll(/<script([^>]*)>([^<]*)/g)];
  expect(scripts.map(([, , text]) => text?.trim())).toEqual(['']);
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
  const [, path = ''] = /src="([^"]+)"/.exec(scripts[0]?.[1] ?? '') ?? [];
  const script = await fetch(new URL(path, talka.url));
  expect(await script.text()).toContain('renderYogaGraphiQL');
});
