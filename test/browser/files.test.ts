import type { Page, Request } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openHouse } from '../world/house.ts';
import type { Client } from '../world/client.ts';
import { groupOf, startIn } from '../world/discussion.ts';
import { png } from '../world/pictures.ts';
import { upload } from '../world/uploads.ts';

const house = openHouse();
let member: Client;
let groupId: string;
beforeAll(async () => {
  member = await house.talka.as('member');
  groupId = (await groupOf(member, 'turizmas')).id;
});

const image = { name: 'Takas.png', mimeType: 'image/png', buffer: png(1600, 700) };

async function open(title: string): Promise<Page> {
  const { number } = await startIn(member, groupId, title);
  const page = await house.open('member');
  await page.goto(`/g/turizmas/t/${number}`);
  await page.getByLabel('Jūsų atsakymas').fill('Štai takas.');
  return page;
}

async function choose(page: Page, file: typeof image) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pridėti failų' }).click();
  await (await chooser).setFiles([file]);
}

const send = (page: Page) =>
  page.locator('form').getByRole('button', { name: 'Atsakyti', exact: true }).click();

test('An image is described before it is sent, outlives a reload, and stands in the post.', async () => {
  const page = await open('Paveikslas');
  await choose(page, image);
  await page.getByLabel('Kas pavaizduota?').waitFor();
  await send(page);
  await page.getByText('Aprašykite paveikslą arba pažymėkite').waitFor();
  await page.reload();
  await page.getByLabel('Kas pavaizduota?').fill('Takas tarp ežerų');
  await send(page);
  const shown = page.locator('article#p2').getByRole('img', { name: 'Takas tarp ežerų' });
  await shown.waitFor();
  expect(await shown.getAttribute('width')).toBe('1600');
  await page.locator('form').getByText('Takas.png').waitFor({ state: 'detached' });
});

test('A file is sent without a word, stands in the post alone, and comes back by "undo".', async () => {
  const page = await open('Be žodžių');
  await page.getByLabel('Jūsų atsakymas').fill('');
  await choose(page, { ...image, name: 'sąrašas.txt', buffer: Buffer.from('Vienas, du.') });
  await page.getByText('įkelta').waitFor();
  await send(page);
  const post = page.locator('article#p2');
  await post.getByRole('link', { name: 'sąrašas.txt' }).waitFor();
  expect(await post.getByRole('button', { name: 'Cituoti' }).count()).toBe(0);
  await page.locator('article.pending').waitFor({ state: 'detached' });
  await page.locator('.undoing').getByRole('button', { name: 'Grąžinti' }).click();
  await page.locator('form').getByText('sąrašas.txt').waitFor();
  await send(page);
  await page.locator('article#p3').getByRole('link', { name: 'sąrašas.txt' }).waitFor();
});

test('An administrator gives a programme its emblem, and it stands below the group and on paper.', async () => {
  const admin = await house.open('admin');
  await admin.goto('/administration?tab=programmes');
  await admin.getByRole('button', { name: 'Emblema' }).click();
  const chooser = admin.waitForEvent('filechooser');
  await admin.getByRole('button', { name: 'Pasirinkti paveikslą' }).click();
  await (await chooser).setFiles([image]);
  const dialog = admin.getByRole('dialog');
  for (const field of await dialog.locator('input[type=text]').all()) await field.fill('Vėliava');
  await dialog.getByText('Takas.png').waitFor();
  await dialog.getByRole('button', { name: 'Išsaugoti' }).click();
  await admin.getByRole('main').getByRole('img', { name: 'Vėliava' }).waitFor();
  const page = await house.open('member');
  const emblem = page.getByRole('img', { name: 'Vėliava' });
  await page.goto('/g/turizmas');
  await emblem.waitFor();
  await page.goto('/g/turizmas/t/1');
  await page.locator('article#p1').waitFor();
  await page.emulateMedia({ media: 'print' });
  await emblem.waitFor();
  expect(await emblem.evaluate((picture) => (picture as HTMLImageElement).naturalWidth)).toBe(1600);
});

test('A line that breaks in the middle is gone on with from where it broke.', async () => {
  const page = await open('Nutrūko');
  const pieces: string[] = [];
  await page.route('**/files/uploads/*', (route) => {
    const { method, offset } = {
      method: route.request().method(),
      offset: route.request().headers()['upload-offset'] ?? '',
    };
    pieces.push(`${method} ${offset}`.trim());
    const isBroken = pieces.length === 2;
    return isBroken ? route.abort('connectionreset') : route.continue();
  });
  const buffer = Buffer.alloc(6 * 1024 * 1024, 'talka ');
  await choose(page, { name: 'ilgas.txt', mimeType: 'text/plain', buffer });
  await page.getByText('įkelta').waitFor();
  const piece = 4 * 1024 * 1024;
  expect(pieces).toEqual(['PATCH 0', `PATCH ${piece}`, 'HEAD', `PATCH ${piece}`]);
});

test('A dropped and a pasted file go with the text.', async () => {
  const page = await open('Numesta');
  await page.locator('.file-drop').evaluate((form) => {
    const [dropped, pasted] = ['mesta.txt', 'deta.txt'].map((name) => {
      const data = new DataTransfer();
      data.items.add(new File(['Labas.'], name));
      return data;
    });
    const bubbles = true;
    form.dispatchEvent(new DragEvent('drop', { bubbles, dataTransfer: dropped ?? null }));
    form
      .querySelector('textarea')
      ?.dispatchEvent(new ClipboardEvent('paste', { bubbles, clipboardData: pasted ?? null }));
  });
  await page.getByText('įkelta').nth(1).waitFor();
  expect(await page.locator('.file-line bdi').allTextContents()).toEqual(
    expect.arrayContaining(['mesta.txt', 'deta.txt']),
  );
});

const script = '<script>fetch("/ran"); document.title = "ran"</script>';
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="fetch('/ran')">${script}</svg>`;

test.each([
  ['a.html', Buffer.from(`<!doctype html><body onload="fetch('/ran')">${script}`)],
  ['a.svg', Buffer.from(svg)],
  [
    'a.xml',
    Buffer.from(`<?xml version="1.0"?><x xmlns="http://www.w3.org/1999/xhtml">${script}</x>`),
  ],
  ['both.png', Buffer.concat([png(8, 8), Buffer.from(script)])],
])('Nothing in %s runs, opened, framed or drawn.', async (name, bytes) => {
  const { id } = await upload(house.talka.url, member, { name, bytes });
  const path = `/files/${id}/${name}`;
  const page = await house.open('member');
  const ran: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().endsWith('/ran')) ran.push(request.url());
  });
  let loaded = 0;
  const count = (request: Request) => (loaded += request.url().includes(`${path}?`) ? 1 : 0);
  page.on('requestfinished', count);
  page.on('requestfailed', count);
  await page.goto('/');
  const tags = ['img', 'iframe', 'embed', 'object'];
  await page.evaluate(
    ([address = '', ...all]) => {
      for (const tag of all) {
        const frame = document.createElement(tag);
        // Each an address of its own, since what was fetched once is not fetched again.
        frame.setAttribute(tag === 'object' ? 'data' : 'src', `${address}?${tag}`);
        document.body.append(frame);
      }
    },
    [path, ...tags],
  );
  await expect.poll(() => loaded, { timeout: 10_000 }).toBe(tags.length);
  // A download breaks the going off.
  await page.goto(path).catch(() => undefined);
  expect(await page.title()).not.toBe('ran');
  expect(ran).toEqual([]);
});
