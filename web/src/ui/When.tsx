import { useSyncExternalStore } from 'react';
import { longDate, shortDate } from './dates.ts';
import { useLanguage } from './language.tsx';

/** A moment in a list, kept current; the full date in its title, and on paper. For other forms see dates.ts. */
export function When({ at }: { at: string | Date }) {
  const { language } = useLanguage();
  useSyncExternalStore(eachMinute, thisMinute);
  const moment = new Date(at);
  return (
    <time
      dateTime={moment.toISOString()}
      title={longDate(language, moment)}
      className="whitespace-nowrap"
    >
      <span>{shortDate(language, moment, new Date())}</span>
    </time>
  );
}

function eachMinute(redraw: () => void) {
  const timer = setInterval(redraw, 60_000);
  return () => clearInterval(timer);
}

/** In milliseconds, rounded down, so that React sees the same value until the minute turns. */
function thisMinute() {
  return Math.floor(Date.now() / 60_000) * 60_000;
}
