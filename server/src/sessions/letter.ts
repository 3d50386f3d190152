import type { Language } from '@talka/prisma/generated/client/enums.ts';

export const minutesValid = 10;

type Words = { subject: string; before: string; link: string; after: string };

/** The letter with a code, and with a page where one button does the same. */
export function codeLetter(language: Language, { code, link }: { code: string; link: string }) {
  const { subject, before, link: invites, after } = words[language];
  return {
    subject: `${subject}: ${code}`,
    text: [before, `    ${code}`, invites, link, after].join('\n\n'),
  };
}

/** A page of ours with the code in the fragment, which no server and no log ever sees. */
export function codeLink(url: string, email: string, code: string): string {
  return `${url}/sign-in/link#${new URLSearchParams({ email, code })}`;
}

const words: Record<Language, Words> = {
  lt: {
    subject: 'Prisijungimo kodas',
    before: 'Jūsų prisijungimo kodas:',
    link: 'Arba atverkite šią nuorodą ir paspauskite „Prisijungti“:',
    after: `Kodas ir nuoroda galioja ${minutesValid} minučių ir tik vieną kartą. Jei prisijungti bandėte ne Jūs, į šį laišką nekreipkite dėmesio.`,
  },
  lv: {
    subject: 'Pierakstīšanās kods',
    before: 'Jūsu pierakstīšanās kods:',
    link: 'Vai atveriet šo saiti un nospiediet “Pierakstīties”:',
    after: `Kods un saite ir derīgi ${minutesValid} minūtes un tikai vienu reizi. Ja pierakstīties mēģinājāt ne Jūs, neņemiet šo vēstuli vērā.`,
  },
  ru: {
    subject: 'Код для входа',
    before: 'Ваш код для входа:',
    link: 'Или откройте эту ссылку и нажмите «Войти»:',
    after: `Код и ссылка действуют ${minutesValid} минут и только один раз. Если войти пытались не Вы, не обращайте внимания на это письмо.`,
  },
  en: {
    subject: 'Sign-in code',
    before: 'Your sign-in code:',
    link: 'Or open this link and press “Sign in”:',
    after: `The code and the link are good for ${minutesValid} minutes, and once. If it was not you who tried to sign in, ignore this letter.`,
  },
};
