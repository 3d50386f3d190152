import { createCompiledCatalog, getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';

type Catalog = Awaited<ReturnType<typeof getCatalogs>>[number];
type Texts = Record<string, string>;

/** What a message is after compiling: text, the name of a value, or a value with its forms. */
type Part = string | [string] | [string, string, string | Record<string, Part[] | number>];

/**
 * What a reader would miss, one line each: messages of the code without a translation, and plurals
 * without a form their language needs, for example "lv: {count, plural, …}: zero". Empty when all is there.
 */
export async function missingMessages(): Promise<string[]> {
  const config = getConfig({ cwd: import.meta.dirname });
  const missing: string[] = [];
  for (const catalog of await getCatalogs(config)) {
    const wanted = await messagesInCode(catalog);
    for (const locale of config.locales) {
      const texts = locale === config.sourceLocale ? wanted : await translations(catalog, locale);
      missing.push(...untranslated(locale, wanted, texts), ...withoutForm(locale, wanted, texts));
    }
  }
  return missing;
}

async function messagesInCode(catalog: Catalog): Promise<Texts> {
  const collected = await catalog.collect();
  if (!collected)
    throw new Error('The messages could not be read from the code: see above for the file.');
  if (Object.keys(collected).length === 0)
    throw new Error('No message found in the code: the paths of lingui.config.ts are wrong.');
  return Object.fromEntries(
    Object.entries(collected).map(([id, { message }]) => [id, message ?? id]),
  );
}

async function translations(catalog: Catalog, locale: string): Promise<Texts> {
  const stored = (await catalog.read(locale)) ?? {};
  return Object.fromEntries(
    Object.entries(stored).map(([id, { translation }]) => [id, translation ?? '']),
  );
}

function untranslated(locale: string, wanted: Texts, texts: Texts) {
  return Object.entries(wanted).flatMap(([id, message]) =>
    texts[id] ? [] : [`${locale}: ${message}`],
  );
}

function withoutForm(locale: string, wanted: Texts, texts: Texts) {
  const used = Object.fromEntries(
    Object.entries(texts).filter(([id, text]) => id in wanted && text),
  );
  const { source, errors } = createCompiledCatalog(locale, used, { namespace: 'json' });
  const unreadable = errors.map(({ id, error }) => `${locale}: ${wanted[id]}: ${error.message}`);
  // Compiled a line above, so it has this shape.
  const { messages } = JSON.parse(source) as { messages: Record<string, Part[]> };
  const lacking = Object.entries(messages).flatMap(([id, parts]) =>
    missingForms(locale, parts).map((form) => `${locale}: ${wanted[id]}: ${form}`),
  );
  return [...unreadable, ...lacking];
}

function missingForms(locale: string, parts: Part[]): string[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string' || typeof part[2] !== 'object') return [];
    const [, kind, forms] = part;
    const inside = Object.values(forms).flatMap((form) =>
      Array.isArray(form) ? missingForms(locale, form) : [],
    );
    return [...neededForms(locale, kind).filter((form) => !(form in forms)), ...inside];
  });
}

function neededForms(locale: string, kind: string | undefined): string[] {
  if (kind === 'plural') return new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  if (kind === 'selectordinal')
    return new Intl.PluralRules(locale, { type: 'ordinal' }).resolvedOptions().pluralCategories;
  return [];
}
