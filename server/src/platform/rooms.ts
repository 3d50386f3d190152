import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

export type Beginning = {
  language: string;
  /** The person's own, whatever their browser prefers. */
  isOwn: boolean;
  /** The answer to a question in words, as JSON; null where there is none. Absent where the page is to tell nothing. */
  tell: ((words: string) => Promise<Buffer | null>) | undefined;
};

type Question = { hash: string; variables: Record<string, string> };
type Room = { files: string[]; questions: Question[] };
/** As web/rooms.ts writes it. */
type Rooms = { catalogues: Record<string, string>; rooms: Record<string, Room> };
type House = {
  html: string;
  catalogues: Rooms['catalogues'];
  rooms: (Room & { pattern: RegExp })[];
};

/** The same page twice. */
type Page = { plain: Buffer; brotli: Buffer; isBare: boolean };

/** Pages of rooms: each says its language, names all files it begins with, and brings the answers to what it asks first. */
export class RoomPages {
  readonly #folder: string;
  /** Without answers: there are few of these. */
  readonly #pages = new Map<string, Promise<Page>>();
  #house: Promise<House> | null = null;
  #builtAt = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async page(path: string, beginning: Beginning): Promise<Page> {
    const { html, catalogues, rooms } = await this.#current();
    const room = rooms.findIndex(({ pattern }) => pattern.test(path));
    const { files = [], questions = [], pattern } = rooms[room] ?? {};
    const { language, isOwn, tell } = beginning;
    const key = [room, language, isOwn].join();
    const bare =
      this.#pages.get(key) ??
      pack(write(html, beginning, [catalogues[language] ?? '', ...files]), thorough);
    this.#pages.set(key, bare);
    const parts = pattern?.exec(path)?.groups ?? {};
    const answers = tell ? await answersTo(questions, parts, tell) : [];
    if (answers.length === 0) return bare;
    return pack(withAnswers((await bare).plain.toString(), answers, language), quick);
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
      rooms: Object.entries(rooms).map(([path, room]) => ({ ...room, pattern: patternOf(path) })),
    };
  }
}

const compress = promisify(brotliCompress);
const [quick, thorough] = [4, 11];

async function pack(html: string, quality: number): Promise<Page> {
  const plain = Buffer.from(html);
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  return { plain, brotli: await compress(plain, { params }), isBare: quality === thorough };
}

/** Of an address such as /g/$slug; its parts are groups by their names. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\$(\w+)/g, '(?<$1>[^/]+)')}/?$`);
}

type Told = [question: string, answer: string];

/** By hash and variables, as the client names its questions; without those that have no answer. */
async function answersTo(
  questions: Question[],
  parts: Record<string, string>,
  tell: NonNullable<Beginning['tell']>,
): Promise<Told[]> {
  const told = questions.map(async ({ hash: sha256Hash, variables: types }): Promise<Told[]> => {
    const variables = JSON.stringify(variablesOf(types, parts));
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
    const answer = await tell(`{"variables":${variables},"extensions":${extensions}}`);
    return answer ? [[`${sha256Hash} ${variables}`, answer.toString()]] : [];
  });
  return (await Promise.all(told)).flat();
}

/** In the order of their names, as the client writes them. */
function variablesOf(types: Question['variables'], parts: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(types)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, type]) => {
        const part = decoded(parts[name] ?? '');
        return [name, type === 'Int' ? Number(part) : part];
      }),
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** As data, which is never run; no text in it can end its element. */
function withAnswers(html: string, answers: Told[], language: string): string {
  const data = answers.map(([question, answer]) => `${JSON.stringify(question)}:${answer}`).join();
  const element = `<script type="application/json" id="first-answers" data-language="${language}">`;
  const [before = '', after = ''] = html.split('</body>');
  return `${before}${element}{${data.replaceAll('<', '\\u003c')}}</script></body>${after}`;
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
