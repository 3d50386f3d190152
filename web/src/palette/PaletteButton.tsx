import { Suspense, useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useCaps } from '../keys/caps.ts';
import { useCommands } from '../keys/commands.ts';
import { useKeys } from '../keys/useKeys.ts';
import { useKeysEnabled } from '../settings/keys.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { usePlaces } from './places.ts';
import '../keys/keys.css';
import { later } from '../ui/later.ts';

const Palette = later(async () => (await import('./Palette.tsx')).Palette);
const KeySheet = later(async () => (await import('../keys/KeySheet.tsx')).KeySheet);

/** The way into the palette; where it stands, the keys of the whole page work. */
export function PaletteButton({ isSignedIn }: { isSignedIn: boolean }) {
  const { t } = useLingui();
  const caps = useCaps();
  const areOn = useKeysEnabled();
  const [open, setOpen] = useState<'palette' | 'keys'>();
  // What is typed while the palette comes is meant for it.
  useKeys(areOn && open === undefined);
  useCommands({
    ...usePlaces(isSignedIn),
    palette: () => setOpen('palette'),
    keys: () => setOpen('keys'),
  });
  useLoadedInTime();
  const close = () => setOpen(undefined);
  return (
    <>
      <Button
        look="quiet"
        aria-haspopup="dialog"
        className="palette-button px-2.5 font-normal sm:px-3"
        onPress={() => setOpen('palette')}
        onPointerEnter={Palette.bring}
        onFocus={Palette.bring}
      >
        <Icon name="compass" />
        <span className="sr-only text-small text-quiet sm:not-sr-only">{t`Find or do …`}</span>
        <span className="hidden gap-1 lg:flex">
          {caps('Ctrl+KeyK').map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </span>
      </Button>
      <Suspense>
        {open === 'palette' && <Palette onClose={close} />}
        {open === 'keys' && <KeySheet areOn={areOn} onClose={close} />}
      </Suspense>
    </>
  );
}

/** Ctrl goes down before K does, and the palette is there by then. */
function useLoadedInTime() {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Control' || key === 'Meta') Palette.bring();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
