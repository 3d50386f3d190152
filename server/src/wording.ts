import type { Language } from '@talka/prisma/generated/client/enums.ts';

/** Every refusal in every language; a missing one does not compile. */
export const wording = {
  NOT_FOUND: {
    lt: 'Nerasta.',
    lv: 'Nav atrasts.',
    ru: 'Не найдено.',
    en: 'Not found.',
  },
  NOT_SIGNED_IN: {
    lt: 'Norėdami tai padaryti, prisijunkite.',
    lv: 'Lai to izdarītu, pierakstieties.',
    ru: 'Чтобы сделать это, войдите.',
    en: 'Sign in to do this.',
  },
  NOT_ALLOWED: {
    lt: 'Jūsų vaidmuo šioje grupėje to neleidžia.',
    lv: 'Jūsu loma šajā grupā to neļauj.',
    ru: 'Ваша роль в этой группе этого не позволяет.',
    en: 'Your role in this group does not allow this.',
  },
  READ_ONLY_TOKEN: {
    lt: 'Šis prieigos raktas skirtas tik skaityti.',
    lv: 'Šī piekļuves atslēga ir tikai lasīšanai.',
    ru: 'Этот ключ доступа только для чтения.',
    en: 'This token may only read.',
  },
  THREAD_CLOSED: {
    lt: 'Tema uždaryta, atsakyti nebegalima.',
    lv: 'Temats ir slēgts, atbildēt vairs nevar.',
    ru: 'Тема закрыта, ответить уже нельзя.',
    en: 'The thread is closed and takes no more replies.',
  },
  POST_WITHDRAWN: {
    lt: 'Įrašas atsiimtas.',
    lv: 'Ieraksts ir atsaukts.',
    ru: 'Запись отозвана.',
    en: 'The post was withdrawn.',
  },
  EMPTY: {
    lt: 'Parašykite bent vieną žodį.',
    lv: 'Uzrakstiet vismaz vienu vārdu.',
    ru: 'Напишите хотя бы одно слово.',
    en: 'Write at least one word.',
  },
  TOO_LONG: {
    lt: 'Tekstas per ilgas.',
    lv: 'Teksts ir pārāk garš.',
    ru: 'Текст слишком длинный.',
    en: 'The text is too long.',
  },
  BAD_CHARACTERS: {
    lt: 'Tekste yra ženklų, kurių negalima įrašyti.',
    lv: 'Tekstā ir rakstzīmes, kuras nevar saglabāt.',
    ru: 'В тексте есть знаки, которые нельзя сохранить.',
    en: 'The text contains characters that cannot be kept.',
  },
  TOO_MANY_LABELS: {
    lt: 'Žymų gali būti ne daugiau kaip dešimt.',
    lv: 'Birku var būt ne vairāk kā desmit.',
    ru: 'Меток может быть не больше десяти.',
    en: 'A thread has ten labels at most.',
  },
  CONFIDENTIAL_STAYS: {
    lt: 'Konfidencialios grupės temos perkeliamos tik į kitą konfidencialią grupę.',
    lv: 'Konfidenciālas grupas tematu var pārcelt tikai uz citu konfidenciālu grupu.',
    ru: 'Тему конфиденциальной группы можно перенести только в другую конфиденциальную группу.',
    en: 'A thread of a confidential group moves to another confidential group only.',
  },
  NOTHING_TO_SPLIT: {
    lt: 'Atskirti galima tik nuo antrojo ar vėlesnio įrašo.',
    lv: 'Atdalīt var tikai no otrā vai vēlāka ieraksta.',
    ru: 'Отделить можно, начиная со второй или более поздней записи.',
    en: 'A thread splits at its second post or a later one.',
  },
  UNKNOWN_MENTION: {
    lt: 'Čia paminėti negalima: {about}.',
    lv: 'Šeit nevar pieminēt: {about}.',
    ru: 'Здесь нельзя упомянуть: {about}.',
    en: 'Cannot be mentioned here: {about}.',
  },
  UNKNOWN_REACTION: {
    lt: 'Tokios reakcijos nėra.',
    lv: 'Šādas reakcijas nav.',
    ru: 'Такой реакции нет.',
    en: 'There is no such reaction.',
  },
  KEY_REUSED: {
    lt: 'Šis raktas jau panaudotas kitam veiksmui.',
    lv: 'Šī atslēga jau izmantota citai darbībai.',
    ru: 'Этот ключ уже использован для другого действия.',
    en: 'This key was already used for something else.',
  },
  LAST_FACILITATOR: {
    lt: 'Grupė negali likti be vedėjo. Pirma paskirkite kitą.',
    lv: 'Grupa nevar palikt bez vadītāja. Vispirms ieceliet citu.',
    ru: 'Группа не может остаться без ведущего. Сначала назначьте другого.',
    en: 'A group cannot be left without a facilitator. Appoint another first.',
  },
  STALE: {
    lt: 'Kol rašėte, kažkas tekstą pakeitė. Abu variantai išsaugoti.',
    lv: 'Kamēr rakstījāt, kāds tekstu mainīja. Abi varianti ir saglabāti.',
    ru: 'Пока Вы писали, текст изменили. Оба варианта сохранены.',
    en: 'Somebody changed the text while you were writing. Both versions are kept.',
  },
} satisfies Record<string, Record<Language, string>>;

export type RefusalCode = keyof typeof wording;
