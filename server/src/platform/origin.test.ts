import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetOrigin } from './origin.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'origin-'));
});
afterAll(() => rm(folder, { recursive: true }));

const secret = 'SERIAL-4711';
const notes = {
  IFD0: { Make: 'Camera', Model: secret, Artist: secret },
  IFD2: { BodySerialNumber: secret, DateTimeOriginal: '2026:06:21 05:30:00' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '55/1 43/1 54/1', GPSLongitudeRef: 'E' },
};

/** Two colours, so that it matters how it is turned. */
const picture = () =>
  sharp({ create: { width: 48, height: 32, channels: 3, background: '#2a7' } })
    .composite([
      {
        input: { create: { width: 9, height: 9, channels: 3, background: '#c22' } },
        top: 1,
        left: 2,
      },
    ])
    .withExif(notes)
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><p>${secret}</p></x:xmpmeta>`)
    .withIccProfile('p3');

async function cleaned(name: string, bytes: Buffer, type: string) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  await forgetOrigin(path, type);
  return readFile(path);
}

const isBlank = (note: Buffer = Buffer.alloc(0)) => note.every((byte) => byte === 0);
const pixels = (bytes: Buffer) => sharp(bytes).autoOrient().raw().toBuffer();

test.each([
  ['jpeg', 6, () => picture().jpeg()],
  ['jpeg', 1, () => picture().jpeg({ progressive: true })],
  ['png', 8, () => picture().png()],
  ['webp', 3, () => picture().webp()],
  ['webp', 1, () => picture().webp({ lossless: true })],
  ['avif', 1, () => picture().avif({ effort: 0 })],
])('Of a %s turned by %i nothing is left but what is seen.', async (kind, orientation, make) => {
  const bytes = await make().withMetadata({ orientation }).toBuffer();
  const before = await sharp(bytes).metadata();
  expect([before.orientation ?? 1, bytes.includes(secret)]).toEqual([orientation, true]);
  // A phone puts a film, or a second picture, behind the first.
  const trailer = kind === 'avif' ? boxOf(secret) : Buffer.from(`\xff\xd8${secret}`, 'latin1');
  const kept = await cleaned(kind, Buffer.concat([bytes, trailer]), `image/${kind}`);
  expect(kept.includes(secret)).toBe(false);
  const after = await sharp(kept).metadata();
  expect([after.orientation ?? 1, isBlank(after.xmp)]).toEqual([orientation, true]);
  expect(after.icc).toEqual(before.icc);
  expect(await pixels(kept)).toEqual(await pixels(bytes));
  expect(await cleaned(kind, kept, `image/${kind}`)).toEqual(kept);
});

function boxOf(text: string): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(8 + text.length);
  return Buffer.concat([size, Buffer.from(`uuid${text}`)]);
}

test('A file that is not built as its kind is rejected.', async () => {
  const bytes = await picture().png().toBuffer();
  await expect(cleaned('cut', bytes.subarray(0, 99), 'image/png')).rejects.toThrow();
});
