import { Trans, useLingui } from '@lingui/react/macro';
import { useClient } from 'urql';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { sizeIn } from './size.ts';
import { cancelUpload, type Going, pauseUpload, resumeUpload, retryUpload } from './uploads.ts';

/** A file on its way, or one that did not arrive. */
export function UploadLine({ going }: { going: Going }) {
  const { i18n, t } = useLingui();
  const { file, sent, state } = going;
  const { name } = file;
  return (
    <li className="file-line">
      <span className="file-sign">
        <Icon name="file" />
      </span>
      <div className="min-w-0">
        <bdi className="block font-semibold break-words">{name}</bdi>
        <p className="text-small text-quiet">
          {t`${sizeIn(i18n.locale, sent)} of ${sizeIn(i18n.locale, file.size)}`}
          {state === 'paused' && ` · ${t`paused`}`}
        </p>
      </div>
      <Button
        look="bare"
        className="px-2"
        aria-label={t`Cancel the upload of ${name}`}
        onPress={() => cancelUpload(going)}
      >
        <Icon name="close" />
      </Button>
      <div className="file-more flex flex-wrap items-center gap-3">
        {state === 'failed' || state === 'refused' ? (
          <Problem going={going} />
        ) : (
          <>
            <progress
              max={file.size || 1}
              value={sent}
              aria-label={t`Upload of ${name}`}
              className="grow basis-40"
            />
            {state === 'sending' ? (
              <Button look="bare" onPress={() => pauseUpload(going)}>
                <Trans>Pause</Trans>
              </Button>
            ) : (
              <Button look="bare" onPress={() => resumeUpload(going)}>
                <Trans>Resume</Trans>
              </Button>
            )}
          </>
        )}
      </div>
    </li>
  );
}

function Problem({ going }: { going: Going }) {
  const client = useClient();
  return (
    <>
      <p role="alert" className="flex items-start gap-1.5 font-semibold text-danger">
        <Icon name="error" />
        <span>
          {going.problem ?? <Trans>The upload broke off. What has arrived is kept.</Trans>}
        </span>
      </p>
      {going.state === 'failed' && (
        <Button onPress={() => retryUpload(client, going)}>
          <Trans>Try again</Trans>
        </Button>
      )}
    </>
  );
}
