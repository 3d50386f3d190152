import { Trans } from '@lingui/react/macro';
import { longDate } from '../ui/dates.ts';
import { useLanguage } from '../ui/language.tsx';

export const newSince = 'new';

/** The line above the first unread post. */
export function NewSince({ at }: { at: string }) {
  const { language } = useLanguage();
  const moment = longDate(language, new Date(at));
  return (
    <p id={newSince} className="new-since">
      <Trans>New since: {moment}</Trans>
    </p>
  );
}
