import { readFile, writeFile } from 'node:fs/promises';
import { boxesAlone } from './boxes.ts';
import { pngAlone, webpAlone } from './chunks.ts';
import { inTurn, orientationOf } from './images.ts';
import { jpegAlone } from './jpeg.ts';

const turnedByNote: Record<string, (bytes: Buffer, orientation: number) => Buffer> = {
  ...{ 'image/jpeg': jpegAlone, 'image/png': pngAlone, 'image/webp': webpAlone },
};
const inBoxes = /^image\/(avif|hei[cf](-sequence)?)$/;

/**
 * Takes out of an image where, when, by whom and with which device it was made. What is seen stays as
 * it is, to the bit. Rejects where the file is not built as its kind is.
 */
export async function forgetOrigin(path: string, type: string): Promise<void> {
  const alone = turnedByNote[type];
  if (!alone && !inBoxes.test(type)) return;
  await inTurn(async () => {
    const bytes = await readFile(path);
    const kept = alone ? alone(bytes, await orientationOf(path)) : boxesAlone(bytes);
    await writeFile(path, kept);
  });
}
