import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

export type Beginning = {
  language: string;
  /** The person's own, whatever their browser prefers. */
  isOwn: boolean;
};

/** As web/rooms.ts writes it. */
type Rooms = { catalogues: Record<string, string>; rooms: Record<string, string[]> };
type House = {
  html: string;
  catalogues: Rooms['catalogues'];
  rooms: { path: RegExp; files: string[] }[];
};

/** The same page twice. */
type Page = { plain: Buffer; brotli: Buffer };

/** Pages of rooms: each says its language and names at once all that it begins with. */
export class RoomPages {
  readonly #folder: string;
  readonly #pages = new Map<string, Promise<Page>>();
  #house: Promise<House> | null = null;
  #builtAt = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async page(path: string, beginning: Beginning): Promise<Page> {
    const { html, catalogues, rooms } = await this.#current();
    const room = rooms.findIndex((one) => one.path.test(path));
    const key = [room, beginning.language, beginning.isOwn].join();
    const files = [catalogues[beginning.language] ?? '', ...(rooms[room]?.files ?? [])];
    const page = this.#pages.get(key) ?? made(write(html, beginning, files));
    this.#pages.set(key, page);
    return page;
  }

  /** As it was built last. */
  async #current(): Promise<House> {
    const { mtimeMs } = await stat(join(this.#folder, 'rooms.json'));
    if (!this.#house || mtimeMs !== this.#builtAt) {
      this.#pages.clear();
      this.#builtAt = mtimeMs;
      this.#house = this.#read();
    }
    return this.#house;
  }

  async #read(): Promise<House> {
    const [html, text] = await Promise.all(
      ['index.html', 'rooms.json'].map((name) => readFile(join(this.#folder, name), 'utf8')),
    );
    const { catalogues, rooms }: Rooms = JSON.parse(text ?? '');
    return {
      html: html ?? '',
      catalogues,
      rooms: Object.entries(rooms).map(([path, files]) => ({ path: patternOf(path), files })),
    };
  }
}

const compress = promisify(brotliCompress);

async function made(html: string): Promise<Page> {
  const plain = Buffer.from(html);
  return { plain, brotli: await compress(plain) };
}

/** Of an address such as /g/$slug. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/]+')}/?$`);
}

function write(html: string, { language, isOwn }: Beginning, files: string[]): string {
  const own = isOwn ? ` data-language="${language}"` : '';
  const links = files.map((file) =>
    file.endsWith('.css')
      ? `<link rel="stylesheet" crossorigin href="${file}">`
      : `<link rel="modulepreload" crossorigin href="${file}">`,
  );
  return html
    .replace('<html lang="en">', `<html lang="${language}"${own}>`)
    .replace('</head>', `${links.join('')}</head>`);
}
