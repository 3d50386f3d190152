import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { When } from '../ui/When.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { demoLetters, type Letter } from './session.ts';
import { EmailAddress } from '../ui/EmailAddress.tsx';

/** In the demo world no letter leaves the house: all of them lie here. */
export function MailboxPage() {
  const { t } = useLingui();
  const [letters, setLetters] = useState<Letter[] | null>();
  const load = () => void demoLetters().then(setLetters);
  useEffect(load, []);
  if (letters === undefined) return <Skeleton lines={5} />;
  if (letters === null) return <NotFoundPage />;
  return (
    <Page title={t`Mailbox of the demo world`}>
      <div className="-mt-4 flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-quiet">
          <Trans>No letter leaves the demo world: all of them come here.</Trans>
        </p>
        <Button onPress={load}>
          <Trans>Look for new letters</Trans>
        </Button>
      </div>
      {letters.length === 0 ? (
        <Empty
          sentence={<Trans>No letters yet.</Trans>}
          example={<Trans>Ask for a sign-in code, or invite somebody to a group.</Trans>}
        />
      ) : (
        <ul className="flex flex-col gap-4" aria-live="polite">
          {letters.map((letter) => (
            <LetterCard key={`${letter.at} ${letter.to} ${letter.subject}`} letter={letter} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function LetterCard({ letter }: { letter: Letter }) {
  const { to, subject, text, at } = letter;
  return (
    <li className="panel flex flex-col gap-2 p-4">
      <h2 className="font-semibold">{subject}</h2>
      <p className="dotted text-small text-quiet">
        <EmailAddress of={to} />
        <When at={at} />
      </p>
      <p className="max-w-prose whitespace-pre-line">{linked(text)}</p>
    </li>
  );
}

/** Addresses in a letter can be followed, as in every mail program. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      // The same part may come twice, but never at the same place.
      <a key={index} href={ofHere(part)} className="text-link break-all">
        {part}
      </a>
    ) : (
      part
    ),
  );
}

/** The demo may be reached by another name than it writes in its letters. */
function ofHere(address: string): string {
  const { pathname, search, hash } = new URL(address);
  return pathname + search + hash;
}
