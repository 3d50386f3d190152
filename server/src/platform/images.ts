import sharp from 'sharp';

/** A photograph has some fifty million; a flood of them in a small file has billions. */
const mostPixels = 100_000_000;
const seconds = 20;
const widest = 960;
const highest = 960;

// One image at a time on one thread: what comes in must not take the machine from those who read.
sharp.concurrency(1);
sharp.cache(false);
let last: Promise<unknown> = Promise.resolve();

export type Measured = { width: number; height: number };

export class TooManyPixels extends Error {}

/**
 * The size in pixels as the image is seen, and a picture of it at `thumbnail`, without what cameras
 * note beside it. Rejects with TooManyPixels, or otherwise where it cannot be drawn.
 */
export function drawThumbnail(path: string, thumbnail: string): Promise<Measured> {
  return inTurn(() => draw(path, thumbnail));
}

/** After whatever else is done with images. */
export function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const done = last.then(act);
  last = done.catch(() => undefined);
  return done;
}

/** How a picture is to be turned to be seen, 1 to 8 as EXIF counts. */
export async function orientationOf(path: string): Promise<number> {
  const { orientation = 1 } = await sharp(path, { limitInputPixels: false }).metadata();
  return orientation;
}

async function draw(path: string, thumbnail: string): Promise<Measured> {
  const options = { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true } as const;
  // The header alone is read without the limit, so that a flood is told from a broken image.
  const { autoOrient } = await sharp(path, { limitInputPixels: false }).metadata();
  const { width, height } = autoOrient;
  if (width * height > mostPixels) throw new TooManyPixels();
  await sharp(path, options)
    .autoOrient()
    .resize(widest, highest, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 })
    .timeout({ seconds })
    .toFile(thumbnail);
  return { width, height };
}
