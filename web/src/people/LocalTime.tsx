import { useSyncExternalStore } from 'react';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { LocalTimeFragment } from '../gql/graphql.ts';
import { clockIn, clockTime, weekdays, zoneName } from '../ui/clock.ts';
import { useLanguage } from '../ui/language.tsx';

export const LocalTimeParts = graphql(`
  fragment LocalTime on Person {
    id
    timeZone
    workingHours {
      days
      from
      until
    }
  }
`);

/** What their clock shows, kept current, and when they are usually at work; rows of a list of facts. */
export function LocalTime({ person }: { person: LocalTimeFragment }) {
  const { language } = useLanguage();
  const now = new Date(useSyncExternalStore(eachMinute, thisMinute));
  const { timeZone, workingHours } = person;
  const { days, from, until } = workingHours;
  const clock = clockIn(timeZone, now);
  const isAtWork = days.includes(clock.day) && clock.minutes >= from && clock.minutes < until;
  const names = weekdays(language);
  return (
    <>
      <dt>
        <Trans>Local time</Trans>
      </dt>
      <dd className="dotted">
        <time className="font-semibold tabular-nums">{clock.text}</time>
        <span className="text-quiet">{zoneName(language, timeZone)}</span>
      </dd>
      <dt>
        <Trans>Working hours</Trans>
      </dt>
      <dd className="dotted">
        {days.length > 0 ? (
          <>
            <span>{spans(days, names)}</span>
            <span className="whitespace-nowrap tabular-nums">
              {clockTime(from)}–{clockTime(until)}
            </span>
            <span className={isAtWork ? 'font-semibold text-accent' : 'text-quiet'}>
              {isAtWork ? <Trans>At work now</Trans> : <Trans>Not at work now</Trans>}
            </span>
          </>
        ) : (
          <Trans>Not said</Trans>
        )}
      </dd>
    </>
  );
}

/** "Mon–Fri", "Mon, Wed–Thu": days that follow each other are one span. */
function spans(days: readonly number[], names: readonly string[]): string {
  return days
    .filter((day) => !days.includes(day - 1))
    .map((first) => {
      let last = first;
      while (days.includes(last + 1)) last += 1;
      const ends = last === first ? [first] : [first, last];
      return ends.map((day) => names[day - 1]).join('–');
    })
    .join(', ');
}

function eachMinute(redraw: () => void) {
  const timer = setInterval(redraw, 10_000);
  return () => clearInterval(timer);
}

/** In milliseconds, rounded down, so that React sees the same value until the minute turns. */
function thisMinute() {
  return Math.floor(Date.now() / 60_000) * 60_000;
}
