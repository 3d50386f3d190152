import { type ReactNode, Suspense, useRef } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useClient } from 'urql';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useDraftFiles } from './draftFiles.ts';
import { addFiles, useGoing } from './uploads.ts';
import { later } from '../ui/later.ts';

const FileList = later(async () => (await import('./FileList.tsx')).FileList);

/** Chooses files, and on a phone takes a photograph. */
export function AttachButtons({ place }: { place: string }) {
  const { t } = useLingui();
  return (
    <>
      <FileButton place={place} look="file">
        <Icon name="attach" /> <Trans>Attach files</Trans>
      </FileButton>
      <FileButton place={place} look="camera" label={t`Take a photograph`}>
        <Icon name="camera" />
      </FileButton>
    </>
  );
}

type Props = {
  place: string;
  look: 'file' | 'camera';
  label?: string;
  children: ReactNode;
};

function FileButton({ place, look, label, children }: Props) {
  const client = useClient();
  const input = useRef<HTMLInputElement>(null);
  const isCamera = look === 'camera';
  return (
    <>
      <Button
        look="bare"
        className={isCamera ? 'hidden pointer-coarse:inline-flex' : ''}
        {...(label && { 'aria-label': label })}
        onPress={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        {...(isCamera ? { accept: 'image/*', capture: 'environment' } : { multiple: true })}
        onChange={({ target }) => {
          addFiles(client, place, [...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}

/** What goes with the text; loaded when there is something. */
export function FilesOfDraft({ place, isAsked }: { place: string; isAsked: boolean }) {
  const files = useDraftFiles(place);
  const going = useGoing(place);
  if (files.length + going.length === 0) return null;
  return (
    <Suspense>
      <FileList place={place} files={files} going={going} isAsked={isAsked} />
    </Suspense>
  );
}
