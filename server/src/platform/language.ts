import type { Language } from '@talka/prisma/generated/client/enums.ts';

const signs: Record<Language, RegExp> = {
  ru: /[\u0400-\u04FF]/gu,
  lt: /[ėųįęą]|ūl|\b(ir|kad|bet|yra|dėl|prie|su|į|iš|ar|kaip|už|mes|jau|d|val)\b/giu,
  lv: /[āēīķļņģ]|\b(un|ir|ar|par|no|kas|mēs|vai|tas|bet|arī|jau|lai)\b/giu,
  en: /\b(the|and|of|to|is|are|for|we|with|this|that|have|will|in)\b/giu,
};

/** Guesses a text's language by script, letters and small words; `fallback` when nothing speaks for any. */
export function guessLanguage(text: string, fallback: Language): Language {
  const languages: Language[] = ['lt', 'lv', 'ru', 'en'];
  const scores = languages.map((language) => ({
    language,
    score: text.match(signs[language])?.length ?? 0,
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.language : fallback;
}
