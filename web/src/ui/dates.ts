import { regional, type Language } from './language.tsx';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** For lists: "prieš 5 min.", "vakar", and from a week away the day in figures. */
export function shortDate(language: Language, at: Date, now: Date) {
  const away = at.getTime() - now.getTime();
  const days = calendarDay(at) - calendarDay(now);
  const { relative } = formatsOf(language);
  if (Math.abs(away) < minute) return relative.format(0, 'second');
  if (Math.abs(away) < hour) return relative.format(Math.trunc(away / minute), 'minute');
  if (days === 0) return relative.format(Math.trunc(away / hour), 'hour');
  if (Math.abs(days) < 7) return relative.format(days, 'day');
  return numericDay(language, at);
}

/** For text: "2017 m. gegužės 1 d.". Latvian gives the nominative, so write it after a label, never after "on". */
export function longDay(language: Language, at: Date) {
  return formatsOf(language).longDay.format(at);
}

/** For titles: the long day and the time in 24 hours. */
export function longDate(language: Language, at: Date) {
  return formatsOf(language).longDate.format(at);
}

/** The same by the clock of a time zone, where that of the device is not meant. */
export function longDateIn(language: Language, at: Date, timeZone: string) {
  return new Intl.DateTimeFormat(regional[language], {
    ...{ dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23', timeZone },
  }).format(at);
}

/** For tables: "2017-05-01", "01.05.2017"; the year always has four figures. */
export function numericDay(language: Language, at: Date) {
  return formatsOf(language).numericDay.format(at);
}

const known = new Map<Language, ReturnType<typeof makeFormats>>();

/** Made once: making one takes as long as a hundred uses. */
function formatsOf(language: Language) {
  const formats = known.get(language) ?? makeFormats(regional[language]);
  known.set(language, formats);
  return formats;
}

function makeFormats(locale: string) {
  return {
    relative: new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' }),
    longDay: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }),
    longDate: new Intl.DateTimeFormat(locale, {
      ...{ dateStyle: 'long', timeStyle: 'short' },
      hourCycle: 'h23',
    }),
    numericDay: new Intl.DateTimeFormat(locale, {
      ...{ day: '2-digit', month: '2-digit' },
      year: 'numeric',
    }),
  };
}

/** Days since 1970 by the reader's clock, so that last night is "yesterday" and not "8 hours ago". */
function calendarDay(at: Date) {
  return Math.floor((at.getTime() - at.getTimezoneOffset() * minute) / day);
}
