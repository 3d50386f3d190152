import type { Language } from '@talka/prisma/generated/client/enums.ts';

type Facts = {
  text: string;
  /** Null where a visitor wrote. */
  name: string | null;
  /** Null where no answer is wanted. */
  replyTo: string | null;
  url: string;
};

/** What somebody wrote on the accessibility page, in the language of the administrator who reads it. */
export function feedbackLetter(language: Language, { text, name, replyTo, url }: Facts) {
  const { subject, wrote, visitor, answer, nowhere } = words[language];
  const from = `${wrote} ${name ?? visitor}`;
  const back = replyTo ? `${answer} ${replyTo}` : nowhere;
  return { subject, text: [`${from}\n${back}`, text, `${url}/accessibility`].join('\n\n') };
}

type Words = Record<'subject' | 'wrote' | 'visitor' | 'answer' | 'nowhere', string>;

const words: Record<Language, Words> = {
  lt: {
    subject: 'Talka: atsiliepimas apie prieinamumą',
    wrote: 'Parašė:',
    visitor: 'neprisijungęs lankytojas',
    answer: 'Atsakyti galima adresu:',
    nowhere: 'Adreso atsakymui nenurodė.',
  },
  lv: {
    subject: 'Talka: atsauksme par piekļūstamību',
    wrote: 'Uzrakstīja:',
    visitor: 'apmeklētājs, kas nav pierakstījies',
    answer: 'Atbildēt var uz adresi:',
    nowhere: 'Adrese atbildei nav norādīta.',
  },
  ru: {
    subject: 'Talka: отзыв о доступности',
    wrote: 'Автор:',
    visitor: 'посетитель без входа',
    answer: 'Ответить можно по адресу:',
    nowhere: 'Адрес для ответа не указан.',
  },
  en: {
    subject: 'Talka: feedback about accessibility',
    wrote: 'Written by:',
    visitor: 'a visitor who is not signed in',
    answer: 'An answer can go to:',
    nowhere: 'No address for an answer was given.',
  },
};
