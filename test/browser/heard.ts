import type { Page } from 'playwright-core';

const regions = ['lt-LT', 'lv-LV', 'ru-RU', 'en-GB'];

/** What is the same in every language, or a word of the library of our menus, or known to browsers. */
const known = [
  ...['Talka', 'Dismiss', 'Atmesti', 'Nerādīt', 'Ctrl+B', 'Ctrl+I', 'Ctrl+K'],
  // What is printed on keys.
  ...['Enter', 'Ctrl', 'E G H I J K N P R S U Z'],
  ...regions.flatMap((region) => [...countries(region), ...months(region), ...weekdays(region)]),
];

function countries(region: string): string[] {
  const names = new Intl.DisplayNames(region, { type: 'region' });
  return ['LT', 'LV', 'SE'].map((code) => names.of(code) ?? code);
}

function months(region: string): string[] {
  const form = new Intl.DateTimeFormat(region, { dateStyle: 'long' });
  return Array.from({ length: 12 }, (_, month) => form.format(new Date(2026, month, 15)));
}

function weekdays(region: string): string[] {
  const form = new Intl.DateTimeFormat(region, { weekday: 'short' });
  return Array.from({ length: 7 }, (_, day) => form.format(new Date(2026, 0, 5 + day)));
}

/** What the server told a page: names and texts of people, which no translator of ours ever sees. */
export class Heard {
  readonly #page: Page;
  readonly #answers: Promise<string>[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.on('response', (response) => {
      const type = response.headers()['content-type'] ?? '';
      const text = response.text().catch(() => '');
      if (type.includes('json')) this.#answers.push(text);
      if (type.includes('html')) this.#answers.push(text.then(firstAnswersIn));
    });
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) =>
        this.#answers.push(Promise.resolve(String(payload))),
      ),
    );
  }

  /** The unaccented pieces of these texts that came from nowhere. */
  async strangers(texts: string[]): Promise<string[]> {
    const answers = await Promise.all(this.#answers);
    // Some pages show what stands in their address.
    const address = decodeURIComponent(this.#page.url());
    const told = plain([...answers.flatMap(stringsIn), ...known, address].join('\n'));
    return [...new Set(texts.flatMap(pieces))].filter((piece) => !told.includes(piece));
  }
}

/** What a page brought with it. */
function firstAnswersIn(html: string): string {
  return /id="first-answers"[^>]*>([^<]*)/.exec(html)?.[1] ?? '';
}

function stringsIn(answer: string): string[] {
  const found: string[] = [];
  try {
    JSON.parse(answer, (_, value: unknown) => {
      if (typeof value === 'string') found.push(value);
      return value;
    });
  } catch {
    return [];
  }
  return found;
}

function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? '')
    .replace(/\s+/g, ' ');
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Letters that an accented text has none of; v and x have no accent to get. */
const unaccented = /[A-UWYZa-uwyz]/;
/** Signs, and what made a text longer. */
const around = /^[^\p{L}\d]*ō*|ō*[^\p{L}\d]*$/gu;

/** Words in a row that are not accented. A comma ends a row, since names are listed with it. */
function pieces(text: string): string[] {
  const rows: string[][] = [[]];
  for (const word of text.split(/(?<=,)|\s+/)) {
    if (unaccented.test(word)) rows.at(-1)?.push(word);
    if (!unaccented.test(word) || word.endsWith(',')) rows.push([]);
  }
  return rows.map((row) => row.join(' ').replace(around, '')).filter((piece) => piece !== '');
}
