import type { Page, WebSocketRoute } from 'playwright-core';
import { expect, test } from 'vitest';
import { openHouse } from '../world/house.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { done } from '../world/inbox.ts';
import { faults } from './faults.ts';

/** For a busy machine. */
const patience = { timeout: 10_000 };

const house = openHouse();

async function startThread(title: string) {
  const facilitator = await house.talka.as('facilitator');
  const group = await groupOf(facilitator, 'turizmas');
  return startIn(facilitator, group.id, title);
}

async function open(number: number, look: { width?: number } = {}) {
  const page = await house.open('member', look);
  await page.goto(`/g/turizmas/t/${number}`);
  await page.locator('#reply').waitFor();
  return page;
}

const box = (page: Page) => page.locator('#reply');

test('The form of a text is given by keyboard alone, and taken back by the browser’s own undo.', async () => {
  const { number } = await startThread('Klaviatūra');
  const page = await open(number);
  await box(page).pressSequentially('- pirmas\nantras');
  expect(await box(page).inputValue()).toBe('- pirmas\n- antras');
  await box(page).press('Tab');
  expect(await box(page).inputValue()).toBe('- pirmas\n  - antras');
  await box(page).press('Control+z');
  expect(await box(page).inputValue()).toBe('- pirmas\n- antras');
  await box(page).press('Control+a');
  await box(page).press('Control+b');
  expect(await box(page).inputValue()).toContain('**- pirmas');
  await box(page).press('Control+z');
  await box(page).press('End');
  await box(page).press('Shift+Tab');
  await box(page).press('Escape');
  await box(page).press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Kursyvas');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.locator('.preview li', { hasText: 'antras' }).waitFor();
  expect(await faults(page)).toEqual([]);
});

test('"/" offers what may be done, in any of our languages.', async () => {
  const { number } = await startThread('Komandos');
  const page = await open(number);
  await box(page).pressSequentially('/tabula');
  await page.getByRole('option', { name: 'Lentelė' }).waitFor();
  await box(page).press('Enter');
  expect(await box(page).inputValue()).toBe('| Kas | Kada |\n| --- | --- |\n|  |  |\n');
  await box(page).fill('');
  await box(page).pressSequentially('/sablon');
  await box(page).press('Enter');
  await page.getByRole('dialog').getByLabel('Teksto kalba').selectOption('lv');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Naudoti šį tekstą' }).click();
  expect(await box(page).inputValue()).toContain('## Darba kārtība');
});

test('What is typed in one window stands in the other, and goes from both when it is sent.', async () => {
  const { number } = await startThread('Du langai');
  const [one, other] = await Promise.all([open(number), open(number)]);
  await box(one).pressSequentially('Rašau čia');
  await expect.poll(() => box(other).inputValue(), { timeout: 15_000 }).toBe('Rašau čia');
  await box(one).press('Control+Enter');
  // All that comes meanwhile is heard at once, and each piece of it counts.
  await other.evaluate('for (const end = Date.now() + 3_000; Date.now() < end; );');
  await expect.poll(() => box(other).inputValue(), patience).toBe('');
});

test('What two windows wrote at once is shown in both parts, and both can stay.', async () => {
  const { number } = await startThread('Kartu');
  const [one, other] = await Promise.all([open(number), open(number)]);
  await other.route('**/graphql', (route) => route.abort());
  await box(other).pressSequentially('Antras');
  await box(one).pressSequentially('Pirmas');
  await one.getByText('Išsaugota tarp').waitFor();
  await other.unroute('**/graphql');
  await box(other).pressSequentially('!');
  await other.getByRole('button', { name: 'Palikti abu' }).click();
  expect(await box(other).inputValue()).toBe('Pirmas\n\nAntras!');
  await expect.poll(() => box(one).inputValue(), { timeout: 15_000 }).toBe('Pirmas\n\nAntras!');
});

test('What is typed without a connection is there after a reload, and reaches the server with it.', async () => {
  const { number } = await startThread('Be ryšio');
  const page = await open(number);
  await page.route('**/graphql', (route) => route.abort());
  await box(page).pressSequentially('Traukinyje');
  await page.unroute('**/graphql');
  await page.reload();
  await expect.poll(() => box(page).inputValue(), patience).toBe('Traukinyje');
  await expect.poll(() => draftsOf('Traukinyje'), { timeout: 15_000 }).toBe(1);
});

test('What is typed while the server is away reaches it once it is back, without another key.', async () => {
  const { number } = await startThread('Be serverio');
  const page = await open(number);
  const sockets: WebSocketRoute[] = [];
  let isAway = false;
  await page.routeWebSocket('**/graphql', (socket) => {
    if (isAway) return void socket.close();
    socket.connectToServer();
    sockets.push(socket);
  });
  await page.reload();
  await expect.poll(() => sockets.length, patience).toBeGreaterThan(0);
  isAway = true;
  await page.route('**/graphql', (route) => route.abort());
  for (const socket of sockets) await socket.close();
  await page.getByText('Jungiamasi iš naujo').waitFor();
  const lost = page.waitForEvent('requestfailed', (request) =>
    Boolean(request.postData()?.includes('"expectedVersion":0')),
  );
  await box(page).fill('Kol serverio nėra');
  await page.getByText('Išsaugota šiame įrenginyje').waitFor();
  await lost;
  await page.unroute('**/graphql');
  isAway = false;
  await expect.poll(() => draftsOf('Kol serverio nėra'), { timeout: 15_000 }).toBe(1);
});

test('A reply that was sent comes back into the box by "undo".', async () => {
  const { number, id } = await startThread('Per greitai');
  const page = await open(number);
  await box(page).fill('Ne taip');
  await box(page).press('Control+Enter');
  await page.locator('.snack', { hasText: 'Atsakymas išsiųstas: „Ne taip“' }).waitFor();
  await page.route('**/graphql', (route) => route.abort());
  await box(page).fill('Šis neišėjo');
  await box(page).press('Control+Enter');
  await page.locator('.pending').getByText('Neišsiųsta. Serveris nepasiekiamas.').waitFor();
  await page.unroute('**/graphql');
  await page.locator('.undoing').getByRole('button', { name: 'Grąžinti' }).click();
  await expect.poll(() => box(page).inputValue(), patience).toBe('Ne taip');
  const post = await house.talka.db.post.findFirstOrThrow({ where: { threadId: id, number: 2 } });
  expect(post.withdrawnAt).not.toBeNull();
});

test('A thread that was started comes back into its form by "undo", with all that was written.', async () => {
  const page = await house.open('member');
  await page.goto('/g/turizmas#new');
  const form = page.locator('form.panel');
  await form.getByLabel('Pavadinimas').fill('Per anksti');
  await form.getByLabel('Tekstas', { exact: true }).fill('Dar negalvota.');
  await form.getByLabel('Žymos').fill('kelias, tiltas');
  await form.getByLabel('Teksto kalba').selectOption('lv');
  await form.getByRole('button', { name: 'Pradėti temą' }).click();
  await page.locator('article#p1', { hasText: 'Dar negalvota.' }).waitFor();
  await page.locator('.snack', { hasText: 'Tema pradėta' }).waitFor();
  await page.locator('.undoing').getByRole('button', { name: 'Grąžinti' }).click();
  await expect.poll(() => form.getByLabel('Pavadinimas').inputValue(), patience).toBe('Per anksti');
  expect(await form.getByLabel('Tekstas', { exact: true }).inputValue()).toBe('Dar negalvota.');
  expect(await form.getByLabel('Žymos').inputValue()).toBe('kelias, tiltas');
  expect(await form.getByLabel('Teksto kalba').inputValue()).toBe('lv');
  await page.getByRole('link', { name: 'Per anksti' }).waitFor({ state: 'detached' });
  expect(await faults(page)).toEqual([]);
});

test('A reply for tomorrow waits among the drafts with its file, and both are taken back from there.', async () => {
  const { number, id } = await startThread('Rytoj');
  const sendAt = async () =>
    (await house.talka.db.draft.findFirstOrThrow({ where: { threadId: id } })).sendAt;
  const days = 'days: [1, 2, 3, 4, 5, 6, 7]';
  await done(
    await house.talka.as('member'),
    `updateProfile(timeZone: "Asia/Tokyo", workingHours: { ${days}, from: 600, until: 1080 })`,
  );
  const page = await open(number);
  await box(page).fill('Labas rytas');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pridėti failų' }).click();
  const plan = { name: 'rytas.txt', mimeType: 'text/plain', buffer: Buffer.from('Rytas.') };
  await (await chooser).setFiles([plan]);
  await page.getByText('įkelta').waitFor();
  await page.getByRole('button', { name: 'Siųsti vėliau' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Siųsti vėliau' }).click();
  await expect.poll(() => box(page).inputValue(), patience).toBe('');
  await page.goto('/drafts');
  await page.getByText('Labas rytas').waitFor();
  await page.getByText('rytas.txt').waitFor();
  // Where work begins at ten, wherever the browser is.
  await page.getByText(/Bus išsiųsta: .* 10:00$/).waitFor();
  expect((await sendAt())?.toISOString()).toMatch(/T01:00/);
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Nesiųsti' }).click();
  await expect.poll(sendAt).toBeNull();
  const line = page.getByRole('listitem').filter({ hasText: 'Labas rytas' });
  await line.getByRole('link', { name: 'Rašyti toliau' }).click();
  await page.locator('.file-line', { hasText: 'rytas.txt' }).waitFor();
});

test('Words that are selected in a post are quoted.', async () => {
  const { number, id } = await startThread('Citata');
  await replyIn(await house.talka.as('facilitator'), id, 'Vienas du trys.');
  const page = await open(number, { width: 360 });
  await page.locator('article#p2 .prose').dblclick({ position: { x: 8, y: 12 } });
  await page.locator('.quote-selection button').click();
  expect(await box(page).inputValue()).toBe('> Vienas\n\n');
  await page.getByRole('button', { name: 'Peržiūra' }).click();
  await page.locator('.preview blockquote').waitFor();
  expect(await faults(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
});

function draftsOf(body: string) {
  return house.talka.db.draft.count({ where: { body } });
}
