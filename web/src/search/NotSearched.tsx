import { useEffect, useEffectEvent } from 'react';
import { Trans } from '@lingui/react/macro';
import type { CombinedError } from 'urql';
import { Button } from '../ui/Button.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Instead of what was looked for. Once there is a connection again, it is looked for by itself. */
export function NotSearched({ error, retry }: { error: CombinedError; retry: () => void }) {
  const onBack = useEffectEvent(retry);
  useEffect(() => {
    const look = () => onBack();
    addEventListener('online', look);
    return () => removeEventListener('online', look);
  }, []);
  if (!error.networkError) return <Failure retry={retry} />;
  return (
    <Notice kind="offline">
      <p className="font-semibold">
        <Trans>The server cannot be reached.</Trans>
      </p>
      <p>
        <Trans>Your words are kept.</Trans>
      </p>
      <Button onPress={retry} className="mt-3">
        <Trans>Try again</Trans>
      </Button>
    </Notice>
  );
}
