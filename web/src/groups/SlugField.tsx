import { Trans, useLingui } from '@lingui/react/macro';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';

type Props = { former: string; place: string; onChange: (place: string) => void };

/** The group's place in addresses, and what becomes of links when it changes. */
export function SlugField({ former, place, onChange }: Props) {
  const { t } = useLingui();
  return (
    <div className="flex flex-col gap-2">
      <Field
        label={t`Address`}
        hint={`${location.host}/g/${place}`}
        value={place}
        onChange={onChange}
        isRequired
        minLength={2}
        maxLength={40}
        pattern="[a-z0-9\-]+"
        autoComplete="off"
        spellCheck="false"
      />
      {place !== former && (
        <Notice kind="info">
          <Trans>
            Everything in the group gets a new address. Old links go on leading here, and no other
            group can take {former}.
          </Trans>
        </Notice>
      )}
    </div>
  );
}
