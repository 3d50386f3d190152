import type { Language } from '@talka/prisma/generated/client/enums.ts';

/** A text in each of our languages. */
export type InFour = Record<Language, string>;

type Columns<Stem extends string> = Record<`${Stem}${'Lt' | 'Lv' | 'Ru' | 'En'}`, string>;

/** The four columns that hold a text, for example nameLt, nameLv, nameRu, nameEn. */
export function columnsOf<Stem extends string>(
  stem: Stem,
  texts: InFour,
  clean: (text: string) => string,
): Columns<Stem> {
  const columns = {
    [`${stem}Lt`]: clean(texts.lt),
    [`${stem}Lv`]: clean(texts.lv),
    [`${stem}Ru`]: clean(texts.ru),
    [`${stem}En`]: clean(texts.en),
  };
  // The four keys above are exactly those of the type.
  return columns as Columns<Stem>;
}

/** The text in one language, from the four columns that hold it. */
export function textIn<Stem extends string>(
  stem: Stem,
  row: Columns<Stem>,
  language: Language,
): string {
  const ends = { lt: 'Lt', lv: 'Lv', ru: 'Ru', en: 'En' } as const;
  return row[`${stem}${ends[language]}`];
}
