import { useRef } from 'react';
import { Trans } from '@lingui/react/macro';
import { useClient } from 'urql';
import type { DraftFile } from '../files/draftFiles.ts';
import { UploadLine } from '../files/UploadLine.tsx';
import { addFiles, cancelUpload, discardFile, useGoing } from '../files/uploads.ts';
import { Button } from '../ui/Button.tsx';
import '../files/files.css';

type Props = { place: string; chosen: DraftFile | undefined };

/** One image: whoever chooses another lets go of the one before. */
export function ChooseImage({ place, chosen }: Props) {
  const client = useClient();
  const going = useGoing(place);
  const input = useRef<HTMLInputElement>(null);
  const choose = (files: File[]) => {
    if (files.length === 0) return;
    if (chosen) discardFile(client, place, chosen);
    for (const one of going) cancelUpload(one);
    addFiles(client, place, files);
  };
  return (
    <div className="flex flex-col items-start gap-3">
      {chosen && <img src={chosen.thumbnailUrl ?? ''} alt="" className="emblem" />}
      {going.length > 0 && (
        <ul className="w-full">
          {going.map((one) => (
            <UploadLine key={one.key} going={one} />
          ))}
        </ul>
      )}
      <Button onPress={() => input.current?.click()}>
        <Trans>Choose an image</Trans>
      </Button>
      <p className="text-small text-quiet" role="status">
        {chosen ? (
          <bdi>{chosen.name}</bdi>
        ) : (
          <Trans>PNG, JPEG, GIF, WebP or AVIF, 1 MB at most.</Trans>
        )}
      </p>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/gif,image/webp,image/avif"
        hidden
        onChange={({ target }) => {
          choose([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </div>
  );
}
