import { expect, test } from 'vitest';
import { newPerson } from '../contract/people.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { openHouse } from '../world/house.ts';
import { done, settled } from '../world/inbox.ts';
import { hasFocus } from '../world/keyboard.ts';
import { faults } from './faults.ts';

const house = openHouse();

test('Being mentioned raises the count in another window, and opening the thread clears it.', async () => {
  const member = await house.talka.as('member');
  const facilitator = await house.talka.as('facilitator');
  const { id: groupId } = await groupOf(member, 'turizmas');
  const { id: threadId, number } = await startIn(member, groupId, 'Skaičius');
  const rasa = await house.talka.db.person.findUniqueOrThrow({
    where: { email: 'facilitator@talka.example' },
  });
  await settled(house.talka);
  await facilitator.ask('mutation { markAllDone { __typename } }');
  const page = await house.open('facilitator');
  await page.goto('/inbox');
  await page.getByText('Niekas Jūsų nelaukia.').waitFor();
  await replyIn(member, threadId, `Ką manote, [@${rasa.name}](person:${rasa.id})?`);
  await page.locator('.place-count', { hasText: '1' }).waitFor();
  await page.getByText('Jūs paminėti').waitFor();
  await page.waitForFunction('document.title.startsWith("(1) ")');
  await page.locator('article.entry a').click();
  await page.waitForURL(new RegExp(`/g/turizmas/t/${number}`));
  await page.locator('.place-count').waitFor({ state: 'detached' });
  await page.waitForFunction('!document.title.startsWith("(")');
  const { data } = await facilitator.ask('{ inboxCount }');
  expect(data).toEqual({ inboxCount: 0 });
});

test('A request is answered in the inbox, with a way to undo, and a word when somebody was first.', async () => {
  const { name, requestId } = await newRequest('Laima Nauja');
  const page = await house.open('facilitator');
  await page.clock.install();
  await page.goto('/inbox');
  const entry = page.locator('article.entry', { hasText: name });
  await entry.getByRole('button', { name: `Priimti: ${name}` }).click();
  await entry.waitFor({ state: 'detached' });
  await page.locator('.snack', { hasText: 'Prašymas patenkintas' }).getByRole('button').click();
  await entry.getByRole('button', { name: `Priimti: ${name}` }).click();
  await done(await house.talka.as('facilitator'), `declineRequest(requestId: "${requestId}")`);
  await page.clock.fastForward(10_000);
  const problem = page.getByRole('alert').filter({ hasText: `Prašymas atmestas: ${name}` });
  await problem.getByText(`Neatlikta: „Prašymas patenkintas: ${name}“`).waitFor();
  await entry.waitFor({ state: 'detached' });
});

test('What was not done is named, and told until it is done after all.', async () => {
  const { id: groupId } = await groupOf(await house.talka.as('member'), 'turizmas');
  await startIn(await house.talka.as('member'), groupId, 'Stotelės');
  const page = await house.open('facilitator');
  await page.clock.install();
  await page.goto('/inbox');
  await page.getByRole('button', { name: 'Atlikta: Stotelės' }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Atlikta: Stotelės' }).click();
  await page.clock.fastForward(10_000);
  const problem = page.getByText('Neatlikta: „Atlikta: Stotelės“');
  await problem.waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Atlikta: Stotelės' }).click();
  await page.locator('.snack', { hasText: /^Atlikta: Stotelės/ }).waitFor();
  expect(await problem.isVisible()).toBe(true);
  await page.clock.fastForward(10_000);
  await problem.waitFor({ state: 'detached' });
});

test('An invitation is accepted in the inbox, and leads to the group.', async () => {
  const { id: groupId } = await groupOf(await house.talka.as('facilitator'), 'turizmas');
  const to = `groupId: "${groupId}", email: "outsider@talka.example", role: OBSERVER, language: lt`;
  await done(
    await house.talka.as('facilitator'),
    `inviteToGroup(key: "${crypto.randomUUID()}", ${to})`,
  );
  const page = await house.open('outsider', { width: 360 });
  await page.goto('/inbox');
  await page.getByText('Jūsų vaidmuo: Stebėtojas').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Priimti: Turizmas' }).click();
  await page.waitForURL('**/g/turizmas');
  await page.locator('main .thread-list').waitFor();
  await page.locator('.place-count').waitFor({ state: 'detached' });
});

test('How much one hears is chosen on one device and shown on the other.', async () => {
  const member = await house.talka.as('member');
  const { id: groupId } = await groupOf(member, 'turizmas');
  const { id: threadId, number } = await startIn(member, groupId, 'Sekimas');
  const page = await house.open('member');
  await page.goto('/g/turizmas');
  await page.getByRole('button', { name: /^Sekti: Naujos temos/ }).waitFor();
  await done(member, `followGroup(groupId: "${groupId}", level: MENTIONS)`);
  await page.getByRole('button', { name: 'Sekti: Tik paminėjimai' }).waitFor();
  await page.goto(`/g/turizmas/t/${number}`);
  await page.getByRole('button', { name: 'Sekti: Kaip grupėje' }).waitFor();
  await done(member, `followThread(threadId: "${threadId}", level: ALL)`);
  await page.getByRole('button', { name: 'Sekti: Kiekvienas įrašas' }).waitFor();
});

test('The inbox goes on to its end, and the keyboard with it.', async () => {
  const { id: personId } = await house.talka.db.person.findUniqueOrThrow({
    where: { email: 'member@talka.example' },
  });
  const { id: threadId, groupId } = await house.talka.db.thread.findFirstOrThrow({
    where: { group: { slug: 'turizmas' } },
  });
  await house.talka.db.inboxEntry.deleteMany({ where: { personId } });
  await house.talka.db.inboxEntry.createMany({
    data: Array.from({ length: 95 }, (_, age) => ({
      ...{ id: crypto.randomUUID(), personId, groupId, threadId, subjectId: crypto.randomUUID() },
      ...{ reason: 'POSTED' as const, numbers: [1], at: new Date(Date.now() - age * 60_000) },
    })),
  });
  const page = await house.open('member');
  await page.goto('/inbox');
  const entries = page.locator('article.entry');
  await entries.first().waitFor();
  for (const shown of [30, 60, 90]) {
    await expect.poll(() => entries.count()).toBe(shown);
    await page.getByRole('button', { name: 'Rodyti daugiau' }).press('Enter');
    await expect.poll(() => hasFocus(entries.nth(shown).locator('a'))).toBe(true);
  }
  await expect.poll(() => entries.count()).toBe(95);
  await page.getByRole('button', { name: 'Rodyti daugiau' }).waitFor({ state: 'detached' });
});

async function newRequest(name: string) {
  const { id: personId, client } = await newPerson(house.talka, { name });
  const { id: groupId } = await groupOf(await house.talka.as('facilitator'), 'turizmas');
  await done(client, `requestToJoin(groupId: "${groupId}", reason: "Rengiame dviračių maršrutą")`);
  const { id: requestId } = await house.talka.db.joinRequest.findFirstOrThrow({
    where: { personId },
  });
  return { name, requestId };
}
