import type { Page } from 'playwright-core';
import { atMost, type Row } from '../table.ts';
import { tell } from '../tell.ts';
import { enterHouse, type House } from './house.ts';
import { row } from './loads.ts';

const replies = 40;

/** From "send" in one window to visible in another, both on this machine. */
export async function compareLive(house: House): Promise<Row[]> {
  tell(`${replies} replies from window to window …`);
  const [here, there] = [await enterHouse(house), await enterHouse(house)];
  const [writing, reading] = [await here.newPage(), await there.newPage()];
  for (const page of [writing, reading]) {
    await page.goto('/g/turizmas/t/1');
    await page.locator('#reply').waitFor();
  }
  const times: number[] = [];
  for (let count = 0; count < replies; count += 1)
    times.push(await send(writing, reading, `Iš lango į langą ${count}.`));
  await Promise.all([here.close(), there.close()]);
  const at = (part: number) => times.toSorted((a, b) => a - b)[Math.floor(part * replies)] ?? 0;
  return [
    row('send to visible elsewhere, p50', 'ms', at(0.5), atMost(150, 'ms', at(0.5))),
    row('send to visible elsewhere, p95', 'ms', at(0.95), atMost(300, 'ms', at(0.95))),
  ];
}

/** Both windows are processes of one machine: their clocks agree. */
async function send(writing: Page, reading: Page, text: string): Promise<number> {
  await writing.locator('#reply').fill(text);
  const seen = reading.evaluate<number>(`new Promise((resolve) => {
    const look = () => document.querySelector('main').textContent.includes('${text}')
      ? setTimeout(() => resolve(Date.now()))
      : requestAnimationFrame(look);
    look();
  })`);
  const pressed = writing.evaluate<number>(`new Promise((resolve) => {
    addEventListener('keydown', () => resolve(Date.now()), { capture: true, once: true });
  })`);
  await writing.locator('#reply').press('Control+Enter');
  return (await seen) - (await pressed);
}
