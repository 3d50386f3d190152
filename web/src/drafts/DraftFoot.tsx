import { Suspense, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Command } from '../posts/commands.ts';
import { useIsDown } from '../socket.ts';
import { Button } from '../ui/Button.tsx';
import type { Place } from './place.ts';
import { useServerDraft } from './useServerDraft.ts';
import { useSendLater } from './useSendLater.ts';
import { later } from '../ui/later.ts';

const SendLaterDialog = later(async () => (await import('./SendLaterDialog.tsx')).SendLaterDialog);
const OtherDraft = later(async () => (await import('./OtherDraft.tsx')).OtherDraft);

/** Sending later, for a button and for "/": `dialog` belongs beside the form. */
export function useLater(place: Place, mayAsk: () => boolean) {
  const { t } = useLingui();
  const [isAsked, setIsAsked] = useState(false);
  const sendLater = useSendLater(place);
  const ask = () => mayAsk() && setIsAsked(true);
  const command: Command = { id: 'schedule', words: t`Send later …`, run: ask };
  const dialog = isAsked && (
    <Suspense>
      <SendLaterDialog onChoose={sendLater} onClose={() => setIsAsked(false)} />
    </Suspense>
  );
  const button = (isDisabled: boolean) => (
    <Button isDisabled={isDisabled} onPress={ask}>
      <Trans>Send later …</Trans>
    </Button>
  );
  return { command, dialog, button };
}

/** Under a form: where what is typed is kept, and what was typed there elsewhere. */
export function DraftFoot({ place }: { place: Place }) {
  const { isSaved, other, isEmpty } = useServerDraft(place);
  const isDown = useIsDown();
  return (
    <>
      {other && (
        <Suspense>
          <OtherDraft place={place} draft={other} />
        </Suspense>
      )}
      <p className="min-h-5 text-small text-quiet">
        {isEmpty ? null : isDown ? (
          <Trans>Kept on this device until the connection is back.</Trans>
        ) : (
          isSaved && (
            <Trans>
              Saved in your{' '}
              <Link to="/drafts" className="text-link">
                drafts
              </Link>
              .
            </Trans>
          )
        )}
      </p>
    </>
  );
}
