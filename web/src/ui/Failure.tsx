import { Trans } from '@lingui/react/macro';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

/** Instead of a page that broke. */
export function Failure({ retry }: { retry: () => void }) {
  return (
    <Notice kind="error">
      <p className="font-semibold">
        <Trans>This page could not be shown.</Trans>
      </p>
      <Button onPress={retry} className="mt-3">
        <Trans>Try again</Trans>
      </Button>
    </Notice>
  );
}
