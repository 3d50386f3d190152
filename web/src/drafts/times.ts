/** A day and a time as clocks show them: "2026-03-30" and "08:00". */
export type WallTime = { day: string; time: string };

/** The time zone of whoever looks: that of the device. */
export const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

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

/** Tomorrow and the next Monday, at eight in the morning. */
export function usualTimes(now: Date, zone: string) {
  const { day } = wallTime(now, zone);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const later = (days: number) => momentOf({ day: plusDays(day, days), time: '08:00' }, zone);
  return { tomorrow: later(1), monday: later((8 - weekday) % 7 || 7) };
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
