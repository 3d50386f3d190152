import type { ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';

const kinds: [RegExp, () => ReactNode][] = [
  [/^image\//, () => <Trans>Image</Trans>],
  [/^video\//, () => <Trans>Video</Trans>],
  [/^audio\//, () => <Trans>Sound</Trans>],
  [/pdf$/, () => <Trans>PDF document</Trans>],
  [/spreadsheet|ms-excel|csv$/, () => <Trans>Spreadsheet</Trans>],
  [/presentation|powerpoint/, () => <Trans>Slides</Trans>],
  [/zip|compressed|rar|tar$/, () => <Trans>Archive</Trans>],
  [/html$/, () => <Trans>Web page</Trans>],
  [/calendar$/, () => <Trans>Calendar file</Trans>],
  [/word|opendocument|rtf|^text\//, () => <Trans>Text</Trans>],
];

/** What a file is, in words. */
export function KindName({ type }: { type: string }) {
  const known = kinds.find(([pattern]) => pattern.test(type));
  return known ? known[1]() : <Trans>File</Trans>;
}
