const hour = 3_600_000;
const morning = 8;
const evening = 19;

/** When an entry may come back, by the reader's clock; later today only while there is a later. */
export function snoozeChoices(now: Date) {
  const later = new Date(now.getTime() + 3 * hour);
  later.setMinutes(0, 0, 0);
  const isToday = later.getDate() === now.getDate() && later.getHours() <= evening;
  // Sunday is day 0, and the week begins on Monday.
  const toMonday = (8 - now.getDay()) % 7 || 7;
  return {
    later: isToday ? later : null,
    tomorrow: morningIn(now, 1),
    week: morningIn(now, toMonday),
  };
}

/** The morning of a day given as the browser's date field does: 2026-12-01. */
export function morningOf(day: string): Date {
  return new Date(`${day}T${pad(morning)}:00`);
}

const pad = (part: number) => String(part).padStart(2, '0');

/** A day as that field has it. */
export function dayOf(at: Date): string {
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

function morningIn(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning);
}
