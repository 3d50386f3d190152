import { beforeAll, expect, test } from 'vitest';
import { openHouse } from '../world/house.ts';
import type { Client } from '../world/client.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { faults } from './faults.ts';

const house = openHouse();
let facilitator: Client;
let groupId: string;

beforeAll(async () => {
  facilitator = await house.talka.as('facilitator');
  groupId = (await groupOf(facilitator, 'turizmas')).id;
  for (const name of ['Pirma', 'Antra', 'Trečia'])
    await startIn(facilitator, groupId, `${name} filtruojama tema`);
});

test('A filter stands in the address, is taken away by its chip, and says when nothing fits.', async () => {
  const page = await house.open('member', { width: 360 });
  await page.goto('/g/turizmas');
  await page.getByRole('button', { name: 'Filtrai' }).click();
  await page.getByLabel('Būsena').selectOption('closed');
  await page.getByLabel('Tvarka').selectOption('title');
  await page.getByRole('button', { name: 'Rodyti temas' }).click();
  await page.waitForURL(/\?state=closed&sort=title$/);
  await page
    .getByRole('status')
    .filter({ hasText: /\d+ tem/ })
    .waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Pašalinti filtrą: Uždarytos' }).click();
  await page.waitForURL(/\?sort=title$/);
  await page.getByRole('link', { name: 'Antra filtruojama tema' }).waitFor();
  await startIn(facilitator, groupId, 'Abėcėlės pradžioje');
  await page.getByRole('link', { name: 'Abėcėlės pradžioje' }).waitFor();
  await page.goto('/g/turizmas?label=tokios+nėra');
  await page.getByText('Tokių temų nerasta.').waitFor();
  await page.locator('main').getByRole('link', { name: 'Rodyti visas temas' }).last().click();
  await page.waitForURL(/\/g\/turizmas$/);
});

test('The way back leads to the same place of the list, and to the link one left by.', async () => {
  const page = await house.open('member');
  await page.goto('/g/turizmas?sort=newest');
  const link = page.locator('.thread-link').nth(9);
  await link.scrollIntoViewIfNeeded();
  // The browser tells of it with its next frame, before any hand could go on.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  const href = await link.getAttribute('href');
  const before = await page.evaluate(() => window.scrollY);
  await link.focus();
  await link.press('Enter');
  await page.locator('article#p1').waitFor();
  await page.goBack();
  await page.waitForURL(/\?sort=newest$/);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
  await expect.poll(focused).toBe(href);
  await expect
    .poll(() => page.evaluate((was) => Math.abs(window.scrollY - was), before))
    .toBeLessThan(3);
});

test('What is marked unread stays so, and a link to a post that went leads after it.', async () => {
  const { id, number } = await startIn(facilitator, groupId, 'Skaitoma ir skaldoma');
  for (const body of ['Du', 'Trys', 'Keturi']) await replyIn(facilitator, id, body);
  const page = await house.open('member');
  await page.goto(`/g/turizmas/t/${number}`);
  const member = await house.talka.as('member');
  const unread = async () => {
    const { data } = await member.ask(`{ node(id: "${id}") { ... on Thread { unreadCount } } }`);
    return data.node.unreadCount;
  };
  await page.locator('#p4 footer').scrollIntoViewIfNeeded();
  await expect.poll(unread, { timeout: 10_000 }).toBe(0);
  await page.locator('#p3').getByRole('button', { name: 'Daugiau' }).click();
  await page.getByRole('menuitem', { name: 'Pažymėti neskaitytu nuo čia' }).click();
  await page.locator('.new-since').waitFor();
  await expect.poll(unread).toBe(2);
  await facilitator.ask(
    `mutation { splitThread(key: "${crypto.randomUUID()}", threadId: "${id}", from: 3, title: "Atskelta") { __typename } }`,
  );
  await page.goto(`/g/turizmas/t/${number}#p4`);
  await page.reload();
  await page.waitForURL(/#p2$/);
  await page.locator('h1', { hasText: 'Atskelta' }).waitFor();
  await page.goto(`/g/turizmas/t/${number}#p44`);
  await page.reload();
  await page.getByText('Įrašo nr. 44 šioje temoje nėra.').waitFor();
});

test('Who comes back is told what happened, and reads it all with a way to undo.', async () => {
  const { id: personId } = await house.talka.db.person.findUniqueOrThrow({
    where: { email: 'partner@talka.example' },
  });
  await house.talka.db.membership.create({
    data: { id: crypto.randomUUID(), groupId, personId, role: 'MEMBER' },
  });
  const { id: threadId } = await startIn(facilitator, groupId, 'Kol nebuvote');
  await house.talka.db.readPosition.create({
    data: { personId, threadId, upTo: 0, at: new Date(Date.now() - 5 * 86_400_000) },
  });
  const page = await house.open('partner');
  await page.goto('/');
  const card = page.getByRole('region', { name: 'Kol Jūsų nebuvo' });
  await card.getByRole('link', { name: 'Turizmas' }).waitFor();
  expect(await faults(page)).toEqual([]);
  await card.getByRole('button', { name: 'Viską pažymėti skaitytu' }).click();
  await page.locator('.snack').getByRole('button', { name: 'Grąžinti' }).click();
  await card.getByRole('button', { name: 'Viską pažymėti skaitytu' }).waitFor();
  await card.getByRole('button', { name: 'Paslėpti' }).click();
  await card.waitFor({ state: 'detached' });
});

test('An old address of a group is replaced by its new one, with what was asked for.', async () => {
  const page = await house.open('facilitator');
  await page.goto('/g/turizmas?tab=members');
  await page.getByRole('button', { name: 'Redaguoti grupę' }).click();
  await page.getByRole('dialog').getByLabel('Adresas svetainėje').fill('keliones');
  await page.getByText('Senos nuorodos ir toliau ves čia').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Išsaugoti' }).click();
  await page.waitForURL(/\/g\/keliones\?tab=members$/);
  await page.goto('/g/turizmas/t/1#p1');
  await page.waitForURL(/\/g\/keliones\/t\/1#p1$/);
  await page.goto('/g/turizmas?sort=title');
  await page.waitForURL(/\/g\/keliones\?sort=title$/);
});
