import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

/** Beside what was changed: that it is kept, and the way back. The live region is there before its words. */
export function Saved({
  isSaved,
  onUndo,
}: {
  isSaved: boolean;
  onUndo?: (() => void) | undefined;
}) {
  return (
    <span className="flex min-h-6 flex-wrap items-center gap-x-2">
      <span role="status" className="flex items-center gap-1.5 text-small">
        {isSaved && (
          <>
            <Icon name="check" />
            <Trans>Saved.</Trans>
          </>
        )}
      </span>
      {isSaved && onUndo && (
        <Button look="bare" className="px-2 text-small underline" onPress={onUndo}>
          <Trans>Undo</Trans>
        </Button>
      )}
    </span>
  );
}
