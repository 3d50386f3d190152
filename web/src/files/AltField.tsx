import { Trans, useLingui } from '@lingui/react/macro';
import { Field } from '../ui/Field.tsx';

type Props = {
  /** Null until the person says something; empty for an image that only decorates. */
  alt: string | null;
  isAsked: boolean;
  onChange: (alt: string | null) => void;
};

/** What an image shows, for those who do not see it. */
export function AltField({ alt, isAsked, onChange }: Props) {
  const { t } = useLingui();
  const isDecorative = alt === '';
  return (
    <div className="flex flex-col gap-1">
      {!isDecorative && (
        <Field
          label={t`What does the image show?`}
          hint={<Trans>For those who do not see it. Needed before sending.</Trans>}
          value={alt ?? ''}
          maxLength={1000}
          {...(isAsked &&
            alt === null && { error: t`Describe the image, or mark it as decorative.` })}
          onChange={(text) => onChange(text === '' ? null : text)}
        />
      )}
      <label className="flex min-h-11 cursor-pointer items-center gap-2.5">
        <input
          type="checkbox"
          className="size-6 shrink-0"
          checked={isDecorative}
          onChange={({ target }) => onChange(target.checked ? '' : null)}
        />
        <Trans>The image only decorates and says nothing</Trans>
      </label>
    </div>
  );
}
