import type { Language } from '@talka/prisma/generated/client/enums.ts';

type Facts = {
  inviter: string;
  group: string;
  /** Null where the invitation is to the whole group. */
  thread: { title: string | null } | null;
  link: string;
  until: Date;
};

/** What an invitation says, in the language its sender chose. Texts of the group stay in the group. */
export function invitationLetter(language: Language, facts: Facts) {
  const { subject, toGroup, toThread, press, until, why } = words[language];
  const { inviter, group, thread, link } = facts;
  const invites = thread
    ? toThread(inviter, group) + (thread.title ? `\n\n    ${thread.title}` : '')
    : toGroup(inviter, group);
  const text = [invites, press, link, `${until} ${day(language, facts.until)}`, why].join('\n\n');
  return { subject: `${subject}: ${group}`, text };
}

function day(language: Language, at: Date): string {
  const region = { lt: 'lt-LT', lv: 'lv-LV', ru: 'ru-RU', en: 'en-GB' }[language];
  const form = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(region, { ...form, timeZone: 'Europe/Vilnius' }).format(at);
}

type Sentence = (inviter: string, group: string) => string;
type Words = Record<'subject' | 'press' | 'until' | 'why', string> &
  Record<'toGroup' | 'toThread', Sentence>;

// Names stay in the nominative: none of our languages lets a program inflect them.
const words: Record<Language, Words> = {
  lt: {
    subject: 'Kvietimas',
    toGroup: (inviter, group) =>
      `Jus kviečia prisijungti prie darbo grupės. Grupė: ${group}. Kviečia: ${inviter}.`,
    toThread: (inviter, group) =>
      `Jus kviečia dalyvauti vienoje darbo grupės temoje. Grupė: ${group}. Kviečia: ${inviter}.`,
    press: 'Atverkite nuorodą ir paspauskite „Priimti kvietimą“:',
    until: 'Nuoroda tinka vieną kartą. Galioja iki:',
    why: 'Jei šio kvietimo nelaukėte, galite jo nepaisyti.',
  },
  lv: {
    subject: 'Uzaicinājums',
    toGroup: (inviter, group) =>
      `Jūs aicina pievienoties darba grupai. Grupa: ${group}. Aicina: ${inviter}.`,
    toThread: (inviter, group) =>
      `Jūs aicina piedalīties vienā darba grupas tematā. Grupa: ${group}. Aicina: ${inviter}.`,
    press: 'Atveriet saiti un nospiediet “Pieņemt uzaicinājumu”:',
    until: 'Saite ir izmantojama vienu reizi. Derīga līdz:',
    why: 'Ja šo uzaicinājumu negaidījāt, varat to neņemt vērā.',
  },
  ru: {
    subject: 'Приглашение',
    toGroup: (inviter, group) =>
      `Вас приглашают в рабочую группу. Группа: ${group}. Приглашает: ${inviter}.`,
    toThread: (inviter, group) =>
      `Вас приглашают участвовать в одной теме рабочей группы. Группа: ${group}. Приглашает: ${inviter}.`,
    press: 'Откройте ссылку и нажмите «Принять приглашение»:',
    until: 'Ссылкой можно воспользоваться один раз. Действует до:',
    why: 'Если Вы не ждали этого приглашения, не обращайте на него внимания.',
  },
  en: {
    subject: 'Invitation',
    toGroup: (inviter, group) =>
      `You are invited to join a working group. Group: ${group}. Invited by: ${inviter}.`,
    toThread: (inviter, group) =>
      `You are invited to take part in one topic of a working group. Group: ${group}. Invited by: ${inviter}.`,
    press: 'Open the link and press “Accept the invitation”:',
    until: 'The link works once. Good until:',
    why: 'If you did not expect this invitation, you may ignore it.',
  },
};
