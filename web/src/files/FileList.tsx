import { Trans, useLingui } from '@lingui/react/macro';
import { useClient } from 'urql';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { AltField } from './AltField.tsx';
import { type DraftFile, readDraftFiles, writeDraftFiles } from './draftFiles.ts';
import { KindName } from './KindName.tsx';
import { sizeIn } from './size.ts';
import { UploadLine } from './UploadLine.tsx';
import { discardFile, type Going } from './uploads.ts';

type Props = {
  place: string;
  files: readonly DraftFile[];
  going: readonly Going[];
  /** Whether the person tried to send: from then on what is missing is said. */
  isAsked: boolean;
};

/** What goes with the text, and what is still on its way. */
export function FileList({ place, files, going, isAsked }: Props) {
  const { t } = useLingui();
  const client = useClient();
  return (
    <ul aria-label={t`Attached files`} className="flex flex-col gap-2">
      {files.map((file) => (
        <li key={file.id} className="file-line">
          <Sign file={file} />
          <Facts name={file.name} size={file.size} type={file.type} />
          <Button
            look="bare"
            className="px-2"
            aria-label={t`Remove ${file.name}`}
            onPress={() => discardFile(client, place, file)}
          >
            <Icon name="close" />
          </Button>
          {file.thumbnailUrl !== null && (
            <div className="file-more">
              <AltField
                alt={file.alt}
                isAsked={isAsked}
                onChange={(alt) => describe(place, file, alt)}
              />
            </div>
          )}
        </li>
      ))}
      {going.map((one) => (
        <UploadLine key={one.key} going={one} />
      ))}
    </ul>
  );
}

function describe(place: string, { id }: DraftFile, alt: string | null) {
  writeDraftFiles(
    place,
    readDraftFiles(place).map((file) => (file.id === id ? { ...file, alt } : file)),
  );
}

function Sign({ file }: { file: DraftFile }) {
  return (
    <span className="file-sign">
      {file.thumbnailUrl === null ? <Icon name="file" /> : <img src={file.thumbnailUrl} alt="" />}
    </span>
  );
}

function Facts({ name, size, type }: { name: string; size: number; type: string }) {
  const { i18n } = useLingui();
  return (
    <div className="min-w-0">
      <bdi className="block font-semibold break-words">{name}</bdi>
      <p className="dotted text-small text-quiet">
        <span>
          <KindName type={type} />
        </span>
        <span>{sizeIn(i18n.locale, size)}</span>
        <span role="status">
          <Trans>uploaded</Trans>
        </span>
      </p>
    </div>
  );
}
