import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openHouse } from '../world/house.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { faults } from './faults.ts';

const house = openHouse();

/** A thread of three posts by the facilitator. */
async function startThread(title: string) {
  const facilitator = await house.talka.as('facilitator');
  const group = await groupOf(facilitator, 'turizmas');
  const thread = await startIn(facilitator, group.id, title);
  await replyIn(facilitator, thread.id, 'Antras įrašas.');
  const third = await replyIn(facilitator, thread.id, 'Trečias įrašas.');
  return { ...thread, third: third.id };
}

async function open(number: number, look: { locale?: string; width?: number } = {}) {
  const page = await house.open('facilitator', look);
  await page.goto(`/g/turizmas/t/${number}`);
  await page.locator('article#p3 .post-actions').waitFor();
  return page;
}

async function choose(page: Page, post: number, item: string) {
  await page.locator(`article#p${post}`).getByRole('button', { name: 'Daugiau' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

const isWithdrawn = async (id: string) =>
  (await house.talka.db.post.findUniqueOrThrow({ where: { id } })).withdrawnAt !== null;

test('A post taken back comes back by "undo", and nothing was sent.', async () => {
  const { number, third } = await startThread('Grąžinti');
  const page = await open(number);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.postData() ?? ''));
  await choose(page, 3, 'Atsiimti');
  await page.locator('article#p3', { hasText: 'Šis tekstas atsiimtas.' }).waitFor();
  await page.locator('.undoing').getByRole('button', { name: 'Grąžinti' }).click();
  await page.locator('article#p3 .prose', { hasText: 'Trečias įrašas.' }).waitFor();
  expect(asked.filter((body) => body.includes(third) && body.includes('WithdrawPost'))).toEqual([]);
  expect(await isWithdrawn(third)).toBe(false);
});

test('Who leaves the page has taken the post back.', async () => {
  const { number, third } = await startThread('Išėjo');
  const page = await open(number);
  await choose(page, 3, 'Atsiimti');
  await page.locator('.snack').waitFor();
  await page.goto('about:blank');
  await expect.poll(() => isWithdrawn(third)).toBe(true);
});

test('A thread that is being closed says so at once, and is closed after ten seconds.', async () => {
  const { number, id } = await startThread('Uždaroma');
  const page = await open(number);
  await page.getByRole('button', { name: 'Veiksmai' }).click();
  await page.getByRole('menuitem', { name: 'Uždaryti temą' }).click();
  await page.locator('.snack', { hasText: 'Tema uždaryta' }).waitFor();
  expect(await faults(page)).toEqual([]);
  const isClosed = async () =>
    (await house.talka.db.thread.findUniqueOrThrow({ where: { id } })).closedAt !== null;
  expect(await isClosed()).toBe(false);
  await expect.poll(isClosed, { timeout: 15_000 }).toBe(true);
});

test('An edit that was not finished is gone on with after a reload, and hides nothing that came meanwhile.', async () => {
  const { number, third } = await startThread('Nebaigta');
  const page = await open(number);
  const post = page.locator('article#p3');
  const box = post.getByLabel('Tekstas', { exact: true });
  await post.getByRole('button', { name: 'Redaguoti' }).click();
  await box.fill('Trečias, pataisytas.');
  await post.getByLabel('Teksto kalba').selectOption('lv');
  await page.reload();
  const phone = await house.talka.as('facilitator');
  await phone.ask(`mutation { editPost(postId: "${third}", body: "Iš telefono",
    expectedVersion: 1) { __typename } }`);
  await post.getByText('Iš telefono').waitFor();
  await post.getByRole('button', { name: 'Redaguoti toliau' }).click();
  expect(await box.inputValue()).toBe('Trečias, pataisytas.');
  expect(await post.getByLabel('Teksto kalba').inputValue()).toBe('lv');
  await post.getByRole('button', { name: 'Išsaugoti' }).click();
  await post.getByText('Dabartinis tekstas').waitFor();
  expect(await faults(page)).toEqual([]);
  await post.getByRole('button', { name: 'Įrašyti mano tekstą vietoj jo' }).click();
  await post.locator('.prose', { hasText: 'Trečias, pataisytas.' }).waitFor();
  await post.getByRole('button', { name: 'Redaguoti', exact: true }).waitFor();
});

test('Someone is named by keyboard alone, and the text that arrives leads to them.', async () => {
  const { number, id } = await startThread('Paminėti');
  const page = await open(number);
  const box = page.locator('#reply');
  await box.click();
  await box.pressSequentially('Labas, @ilze');
  await page.getByRole('option', { name: 'Ilze Bērziņa' }).waitFor();
  expect(await faults(page)).toEqual([]);
  await box.press('Enter');
  await box.pressSequentially('žr. #grazinti');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await box.press('Escape');
  await box.press('Control+Enter');
  const named = page.locator('article#p4 .mention');
  expect(await named.textContent()).toBe('@Ilze Bērziņa');
  const post = await house.talka.db.post.findFirstOrThrow({
    where: { threadId: id, number: 4 },
    include: { personMentions: { include: { person: true } } },
  });
  expect(post.personMentions.map(({ person }) => person.name)).toEqual(['Ilze Bērziņa']);
});

test('On a phone a thread is named by touch, and becomes a link to it.', async () => {
  const other = await startThread('Visai kita tema');
  const { number } = await startThread('Telefonu');
  const page = await open(number, { width: 360 });
  const box = page.locator('#reply');
  await box.click();
  await box.pressSequentially('Apie tai: #visai kita');
  await page.getByRole('option', { name: 'Visai kita tema' }).click();
  expect(await box.inputValue()).toBe('Apie tai: #Visai kita tema ');
  await page.getByRole('button', { name: 'Atsakyti' }).last().click();
  const link = page.locator('article#p4 .prose a', { hasText: 'Visai kita tema' });
  expect(await link.getAttribute('href')).toBe(`/g/turizmas/t/${other.number}`);
});

test('Whoever works by keyboard never loses their place: not by renaming, undoing or editing.', async () => {
  const { number } = await startThread('Klaviatūra');
  const page = await open(number);
  const focused = () =>
    page.evaluate('document.activeElement.id || document.activeElement.tagName');
  const act = async (item: string) => {
    await page.getByRole('button', { name: 'Veiksmai' }).press('Enter');
    await page.getByRole('menuitem', { name: item }).press('Enter');
  };
  await act('Pervadinti');
  await page.getByLabel('Pavadinimas').fill('Klavišai');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Klavišai' }).waitFor();
  await expect.poll(focused).toBe('main');
  await act('Uždaryti temą');
  await page
    .getByRole('main')
    .locator('header')
    .getByRole('button', { name: 'Grąžinti' })
    .press('Enter');
  await page.locator('#reply').waitFor();
  await expect.poll(focused).toBe('main');
  await page.locator('article#p3').getByRole('button', { name: 'Redaguoti' }).press('Enter');
  await page.locator('article#p3 textarea').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('article#p3 .post-actions').waitFor();
  await expect.poll(focused).toBe('p3');
});

test('What was split off opens as a thread of its own, and the old one leads there.', async () => {
  const { number } = await startThread('Dvi temos viename');
  const witness = await open(number);
  const page = await open(number);
  await choose(page, 2, 'Padalyti temą čia');
  await page.getByRole('dialog').getByLabel('Pavadinimas').fill('Antroji tema');
  await page.getByRole('button', { name: 'Padalyti', exact: true }).click();
  await page.getByRole('heading', { name: 'Antroji tema' }).waitFor();
  await page.locator('article#p1 .prose', { hasText: 'Antras įrašas.' }).waitFor();
  await witness.getByRole('link', { name: 'Antroji tema' }).waitFor();
  await expect.poll(() => witness.locator('article').count()).toBe(1);
});

test('A moved thread is found under its old address, at the post that was asked for.', async () => {
  const { number } = await startThread('Persikelia');
  const page = await open(number);
  await page.getByRole('button', { name: 'Veiksmai' }).click();
  await page.getByRole('menuitem', { name: 'Perkelti į kitą grupę' }).click();
  await page.getByLabel('Kultūra').check();
  await page.getByRole('button', { name: 'Perkelti temą' }).click();
  await page.waitForURL(/\/g\/kultura\/t\/\d+$/);
  await page.goto(`/g/turizmas/t/${number}#p3`);
  await page.waitForURL(/\/g\/kultura\/t\/\d+#p3$/);
  await page.locator('article#p3 .prose').waitFor();
});

test('Earlier texts show what was taken out and what was put in.', async () => {
  const { number, third } = await startThread('Taisyta');
  const facilitator = await house.talka.as('facilitator');
  await facilitator.ask(
    `mutation ($id: UUID!) {
      editPost(postId: $id, body: "Trečias pataisytas įrašas.", expectedVersion: 1) { __typename }
    }`,
    { id: third },
  );
  const page = await open(number);
  await choose(page, 3, 'Ankstesni tekstai');
  expect(await page.locator('ins').textContent()).toContain('pataisytas');
});

test('A menu that the line cut off opens once the line is back, or the page begins anew.', async () => {
  const { number } = await startThread('Nutrūko');
  const page = await open(number);
  await page.context().setOffline(true);
  await page.locator('article#p1').getByRole('button', { name: 'Daugiau' }).click();
  await page.context().setOffline(false);
  await page.getByRole('menuitem').first().waitFor();
  const broken = await open(number);
  await broken.route('**/assets/OpenMenu-*.js', (route) => route.abort(), { times: 1 });
  await broken.locator('#reply').fill('Liks ir čia');
  const anew = broken.waitForEvent('framenavigated');
  await broken.locator('article#p1').getByRole('button', { name: 'Daugiau' }).click();
  await anew;
  await broken.locator('article#p1').getByRole('button', { name: 'Daugiau' }).click();
  await broken.getByRole('menuitem').first().waitFor();
  expect(await broken.locator('#reply').inputValue()).toBe('Liks ir čia');
});
