/** A day and a time as clocks show them: "2026-03-30" and "08:00". */
export type WallTime = { day: string; time: string };

/** Working days from 1, Monday, and the minutes since midnight at which they begin and end. */
export type WorkTime = { zone: string; days: readonly number[]; from: number; until: number };

/** What the clocks of a time zone show at a moment. */
export function wallTime(at: Date, zone: string): WallTime {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: zone, dateStyle: 'short', timeStyle: 'short' },
  }).format(at);
  const [day = '', time = ''] = parts.split(' ');
  return { day, time };
}

/**
 * The moment at which the clocks of a time zone show it. What a change of summer time leaves out is an
 * hour later; what it repeats is the first.
 */
export function momentOf({ day, time }: WallTime, zone: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`).getTime();
  const candidates = [
    asUtc - offsetAt(asUtc - 86_400_000, zone),
    asUtc - offsetAt(asUtc + 86_400_000, zone),
  ];
  const exact = candidates.filter((at) => at + offsetAt(at, zone) === asUtc);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
}

/**
 * When there may be time again: later on this working day, at the beginning of the next, and at that
 * of next week where it is another. Null where there is no such time.
 */
export function usualTimes(now: Date, work: WorkTime) {
  const { day } = wallTime(now, work.zone);
  const begin = (away: number) => atMinutes(plusDays(day, away), work.from, work);
  const isWorked = (away: number) => work.days.includes(weekdayOf(plusDays(day, away)));
  const toMonday = 8 - weekdayOf(day);
  const next = oneWeek.find((away) => isWorked(away + 1)) ?? 0;
  const week = toMonday + (oneWeek.find((away) => isWorked(toMonday + away)) ?? 0);
  return {
    later: isWorked(0) ? laterToday(now, work) : null,
    next: begin(next + 1),
    isTomorrow: next === 0,
    week: week === next + 1 ? null : begin(week),
  };
}

const oneWeek = [0, 1, 2, 3, 4, 5, 6];

/** Three hours on, but not before work nor in its last hour; within an hour nothing is later. */
function laterToday(now: Date, work: WorkTime): Date | null {
  const { day, time } = wallTime(now, work.zone);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const wanted = Math.min(Math.max((hours + 3) * 60, work.from), work.until - 60);
  return wanted - (hours * 60 + minutes) < 60 ? null : atMinutes(day, wanted, work);
}

function atMinutes(day: string, minutes: number, { zone }: WorkTime): Date {
  const time = new Date(minutes * 60_000).toISOString().slice(11, 16);
  return momentOf({ day, time }, zone);
}

/** From 1, Monday, to 7. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function plusDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** In milliseconds, how far the clocks are ahead of UTC. */
function offsetAt(at: number, zone: string): number {
  const { day, time } = wallTime(new Date(at), zone);
  return new Date(`${day}T${time}:00Z`).getTime() - Math.floor(at / 60_000) * 60_000;
}
