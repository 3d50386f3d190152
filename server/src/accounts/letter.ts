import type { Language } from '@talka/prisma/generated/client/enums.ts';

/** Tells somebody that they can sign in from now on, in the language chosen for them. */
export function welcomeLetter(language: Language, facts: { name: string; url: string }) {
  const { subject, greeting, how, where } = words[language];
  const text = [`${greeting}, ${facts.name}!`, how, where, `${facts.url}/sign-in`].join('\n\n');
  return { subject, text };
}

type Words = Record<'subject' | 'greeting' | 'how' | 'where', string>;

// Names stay in the nominative: none of our languages lets a program inflect them.
const words: Record<Language, Words> = {
  lt: {
    subject: 'Jūsų vieta „Talka“ jau paruošta',
    greeting: 'Laba diena',
    how: 'Nuo šiol galite prisijungti prie „Talka“ – vietos, kur kartu dirba Lietuvos ir Latvijos savivaldybės. Slaptažodžio nereikia: įrašykite savo el. pašto adresą, ir atsiųsime kodą.',
    where: 'Prisijungti galite čia:',
  },
  lv: {
    subject: 'Jūsu vieta vietnē “Talka” ir gatava',
    greeting: 'Labdien',
    how: 'Turpmāk varat pierakstīties vietnē “Talka”, kur kopā strādā Lietuvas un Latvijas pašvaldības. Parole nav vajadzīga: ierakstiet savu e-pasta adresi, un mēs atsūtīsim kodu.',
    where: 'Pierakstīties varat šeit:',
  },
  ru: {
    subject: 'Ваше место в Talka готово',
    greeting: 'Здравствуйте',
    how: 'Теперь Вы можете войти в Talka, где вместе работают самоуправления Литвы и Латвии. Пароль не нужен: укажите свой адрес электронной почты, и мы пришлём код.',
    where: 'Войти можно здесь:',
  },
  en: {
    subject: 'Your place in Talka is ready',
    greeting: 'Hello',
    how: 'From now on you can sign in to Talka, where municipalities of Lithuania and Latvia work together. You need no password: enter your e-mail address and we send a code.',
    where: 'Sign in here:',
  },
};
