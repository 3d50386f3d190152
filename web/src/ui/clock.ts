import { type Language, regional } from './language.tsx';

/** "08:00" for 480, the minutes since midnight; a day ends at 24:00. */
export function clockTime(minutes: number): string {
  return `${twoFigures(Math.floor(minutes / 60))}:${twoFigures(minutes % 60)}`;
}

/** Short names of the days from Monday to Sunday. */
export function weekdays(language: Language): string[] {
  const format = new Intl.DateTimeFormat(regional[language], { weekday: 'short', timeZone: 'UTC' });
  // The fifth of January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, index) =>
    format.format(new Date(Date.UTC(1970, 0, 5 + index))),
  );
}

/** "Europe/Riga, GMT+2": the place, and how far its clock is today. */
export function zoneName(language: Language, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(regional[language], {
    timeZone,
    timeZoneName: 'shortOffset',
  });
  const offset = parts.formatToParts(new Date()).find(({ type }) => type === 'timeZoneName');
  return [timeZone.replaceAll('_', ' '), offset?.value].filter(Boolean).join(', ');
}

/** "Mon, 08:00", as the clock there shows it. */
export function dayAndTime(language: Language, timeZone: string, at: Date): string {
  const { day, text } = clockIn(timeZone, at);
  return `${weekdays(language)[day - 1] ?? ''}, ${text}`;
}

/** What the clock there shows: "14:05", the minutes since midnight, and the day of the week, 1 to 7. */
export function clockIn(timeZone: string, at: Date) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? '';
  const text = `${part('hour')}:${part('minute')}`;
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday')) + 1;
  return { text, minutes: Number(part('hour')) * 60 + Number(part('minute')), day };
}

function twoFigures(number: number): string {
  return String(number).padStart(2, '0');
}
