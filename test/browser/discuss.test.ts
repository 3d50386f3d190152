import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openHouse } from '../world/house.ts';
import { groupOf, startIn } from '../world/discussion.ts';

const house = openHouse();

async function startThread(title: string) {
  const facilitator = await house.talka.as('facilitator');
  const group = await groupOf(facilitator, 'turizmas');
  return startIn(facilitator, group.id, title);
}

test('A reply written in one window appears in the other without reload.', async () => {
  const { number } = await startThread('Du langai');
  const facilitator = await house.open('facilitator');
  const member = await house.open('member');
  await Promise.all([facilitator, member].map((page) => page.goto(`/g/turizmas/t/${number}`)));
  await facilitator.getByText('Pradžia.').waitFor();
  await member.locator('#reply').fill('Labdien! Piekrītu **datumam**.');
  await member.locator('#reply').press('Control+Enter');
  const arrived = facilitator.locator('article', { hasText: 'Ilze Bērziņa' });
  expect(await arrived.locator('strong').textContent()).toBe('datumam');
  expect(await member.locator('#reply').inputValue()).toBe('');
});

test('Who else has the thread open is shown, and that they write while they do.', async () => {
  const { number } = await startThread('Kas čia');
  const path = `/g/turizmas/t/${number}`;
  const facilitator = await house.open('facilitator', { locale: 'lv' });
  const member = await house.open('member');
  await facilitator.goto(path);
  await member.goto(path);
  await facilitator.getByTitle('Ilze Bērziņa').waitFor();
  await member.getByTitle('Rasa Petrauskaitė').waitFor();
  await member.locator('#reply').pressSequentially('Labdien');
  await facilitator.getByText('Raksta atbildi: Ilze Bērziņa').waitFor();
  await facilitator.locator('#reply').pressSequentially('Labdien');
  await member.getByText('Rašo atsakymą: Rasa Petrauskaitė').waitFor();
  await member.close();
  await facilitator.getByTitle('Ilze Bērziņa').waitFor({ state: 'detached' });
});

test('A reply that could not be sent stays visible with "try again", and is sent by it.', async () => {
  const { number, id } = await startThread('Be tinklo');
  const member = await house.open('member');
  await member.goto(`/g/turizmas/t/${number}`);
  await member.getByText('Pradžia.').waitFor();
  await member.route('**/graphql', (route) => route.abort());
  await member.locator('#reply').fill('Šis nepazūd');
  await member.locator('#reply').press('Control+Enter');
  const again = member.locator('article', { hasText: 'Šis nepazūd' }).getByRole('button').first();
  await again.waitFor();
  await member.unroute('**/graphql');
  await again.click();
  await member.locator('article[id="p2"]', { hasText: 'Šis nepazūd' }).waitFor();
  expect(await house.talka.db.post.count({ where: { threadId: id, body: 'Šis nepazūd' } })).toBe(1);
});

test('Whoever presses "try again" by keyboard keeps their place, and goes on at the post.', async () => {
  const { number } = await startThread('Dar kartą');
  const member = await house.open('member');
  await member.goto(`/g/turizmas/t/${number}`);
  await member.getByText('Pradžia.').waitFor();
  await member.route('**/graphql', (route) => route.abort());
  await member.locator('#reply').fill('Klaviatūra');
  await member.locator('#reply').press('Control+Enter');
  const waiting = member.locator('article.pending');
  await waiting.getByRole('button').first().press('Enter');
  await expect.poll(() => focused(member), { timeout: 10_000 }).toBe('post pending');
  await member.unroute('**/graphql');
  await waiting.getByRole('button').first().press('Enter');
  await member.locator('article#p2', { hasText: 'Klaviatūra' }).waitFor();
  await waiting.waitFor({ state: 'detached' });
  await expect.poll(() => focused(member), { timeout: 10_000 }).toBe('p2');
  await member.route('**/graphql', (route) => route.abort());
  await member.locator('#reply').fill('Atgal');
  await member.locator('#reply').press('Control+Enter');
  await waiting.getByRole('button').last().press('Enter');
  await expect.poll(() => focused(member), { timeout: 10_000 }).toBe('reply');
  expect(await member.locator('#reply').inputValue()).toBe('Atgal');
});

/** Where the keyboard is. */
const focused = (page: Page) =>
  page.evaluate('document.activeElement.id || document.activeElement.className');

test('What was read in this window is counted anew once.', async () => {
  const { number } = await startThread('Skaitoma');
  const member = await house.open('member');
  const asked: string[] = [];
  member.on('request', (request) => asked.push(request.url()));
  const heard = new Promise<void>((resolve) => {
    member.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (payload.includes('"READ"')) resolve();
      }),
    );
  });
  await member.clock.install();
  const answered = member.waitForResponse(
    (response) => response.request().postData()?.includes('SetReadPosition') ?? false,
  );
  await member.goto(`/g/turizmas/t/${number}`);
  await Promise.all([answered, heard]);
  await member.clock.fastForward(2_000);
  const counted = () => asked.filter((url) => url.includes('UnreadCounts'));
  await expect.poll(counted, { timeout: 10_000 }).toHaveLength(1);
});

test('On paper a thread says where it stands and who paid for it, and nothing is left to press.', async () => {
  const member = await house.open('member');
  await member.goto('/g/turizmas/t/1');
  await member.locator('article#p1').waitFor();
  const statement = member.getByText('LLI-59');
  expect(await statement.isVisible()).toBe(false);
  await member.emulateMedia({ media: 'print' });
  await statement.waitFor();
  await member.getByText(`${house.talka.url}/g/turizmas/t/1`, { exact: true }).waitFor();
  const shown = member.locator('button:visible, form:visible, nav:visible');
  expect(await shown.count()).toBe(0);
});
