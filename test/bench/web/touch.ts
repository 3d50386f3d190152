import type { Page } from 'playwright-core';
import { atMost, median, type Row } from '../table.ts';
import { tell } from '../tell.ts';
import { enterHouse, type House } from './house.ts';
import { row } from './loads.ts';
import { forgetInteractions, slowestInteraction, watch } from './watch.ts';

const changes = 9;

/** Typing, the palette and going to and fro in the long thread. */
export async function compareTouch(house: House): Promise<Row[]> {
  tell('Typing in the thread of 500 posts …');
  const context = await enterHouse(house);
  const page = await context.newPage();
  await watch(page);
  await page.goto(house.thread.path);
  const box = page.locator('#reply');
  await box.click();
  await box.pressSequentially('Labas', { delay: 30 });
  await forgetInteractions(page);
  await box.pressSequentially('Sveiki, renkamės prie ežero dešimtą valandą.', { delay: 30 });
  const typing = await slowestInteraction(page);
  await box.fill('');
  await open(page);
  await forgetInteractions(page);
  for (let time = 0; time < 3; time += 1) await open(page);
  const palette = await slowestInteraction(page);
  const there = await goAndReturn(page, house);
  await context.close();
  return [
    row('INP while typing', 'ms', typing, atMost(80, 'ms', typing)),
    row('INP opening the palette', 'ms', palette, atMost(80, 'ms', palette)),
    row('cached route change', 'ms', there, atMost(100, 'ms', there)),
  ];
}

/** The palette comes and goes. */
async function open(page: Page) {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** From the press to the picture, between a group and a thread that were both seen before. */
async function goAndReturn(page: Page, { thread }: House): Promise<number> {
  await page.goto('/g/turizmas');
  const link = page.locator(`main a[href^="${thread.path.replace(/\d+$/, '1')}"]`).first();
  const times: number[] = [];
  for (let time = 0; time <= changes; time += 1) {
    const took = await timed(page, () => link.click(), '#reply');
    // The first brings what the others find kept.
    if (time > 0) times.push(took);
    await page.goBack();
    await link.waitFor();
  }
  return median(times);
}

/** Milliseconds from the press until that part has been drawn, by the page's own clock. */
async function timed(page: Page, press: () => Promise<void>, part: string): Promise<number> {
  const drawn = page.evaluate<number>(`new Promise((resolve) => {
    let pressed;
    addEventListener('click', ({ timeStamp }) => { pressed = timeStamp; }, { capture: true, once: true });
    const look = () => {
      if (pressed && document.querySelector('${part}')) {
        // The picture that shows it is the next but one to be begun.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
      } else requestAnimationFrame(look);
    };
    look();
  })`);
  await press();
  return drawn;
}
