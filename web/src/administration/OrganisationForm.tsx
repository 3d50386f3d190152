import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { Input } from 'react-aria-components/Input';
import type { OrganisationKind } from '../gql/graphql.ts';
import { InFourFields } from '../groups/InFourFields.tsx';
import { Field } from '../ui/Field.tsx';
import type { Language } from '../ui/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import { FormButtons } from './FormButtons.tsx';
import { useOrganisationKinds } from '../organisations/kinds.ts';

type Facts = {
  kind: OrganisationKind;
  country: string;
  names: Record<Language, string>;
  shortName: string;
};
/** Empty where not known; days as the browser's date field writes them. */
type Rest = Record<'region' | 'seatTown' | 'validFrom' | 'validUntil', string>;
type Sent = Facts & Record<keyof Rest, string | null>;

type Props = {
  slug: string;
  facts: Facts & Rest;
  isNew: boolean;
  isBusy: boolean;
  problem: string | undefined;
  onClose: () => void;
  onSend: (facts: Sent, slug: string) => void;
};

export function OrganisationForm(props: Props) {
  const { facts, isNew, isBusy, problem, onClose, onSend } = props;
  const { t } = useLingui();
  const [slug, setSlug] = useState(props.slug);
  const [now, setNow] = useState(facts);
  const set = <Name extends keyof typeof now>(name: Name) => {
    return (value: (typeof now)[Name]) => setNow({ ...now, [name]: value });
  };
  return (
    <Form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        const places = { region: now.region.trim() || null, seatTown: now.seatTown.trim() || null };
        const days = { validFrom: day(now.validFrom), validUntil: day(now.validUntil) };
        onSend({ ...now, ...places, ...days }, slug);
      }}
    >
      {problem && <Notice kind="error">{problem}</Notice>}
      {isNew && (
        <Field
          label={t`Address`}
          hint={<Trans>Small letters, figures, hyphens, like lv-livani. It stays.</Trans>}
          value={slug}
          onChange={setSlug}
          maxLength={40}
          isRequired
          autoFocus
        />
      )}
      <Select
        label={t`Kind`}
        value={now.kind}
        onChange={set('kind')}
        options={useOrganisationKinds()}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t`Country`}
          hint={<Trans>Two letters, like LT or LV.</Trans>}
          value={now.country}
          onChange={set('country')}
          maxLength={2}
          isRequired
        />
        <Field
          label={t`Short name`}
          hint={<Trans>The place alone, like Zarasai.</Trans>}
          value={now.shortName}
          onChange={set('shortName')}
          maxLength={80}
          isRequired
        />
        <Field
          label={t`County or region`}
          value={now.region}
          onChange={set('region')}
          maxLength={120}
        />
        <Field label={t`Seat`} value={now.seatTown} onChange={set('seatTown')} maxLength={120} />
        <Field label={t`First day, if known`} value={now.validFrom} onChange={set('validFrom')}>
          <Input type="date" className="control" />
        </Field>
        <Field label={t`Last day, if known`} value={now.validUntil} onChange={set('validUntil')}>
          <Input type="date" className="control" />
        </Field>
      </div>
      <InFourFields legend={t`Official name`} texts={now.names} onChange={set('names')} />
      <FormButtons isBusy={isBusy} onClose={onClose}>
        <Trans>Save</Trans>
      </FormButtons>
    </Form>
  );
}

function day(text: string): string | null {
  return text ? new Date(text).toISOString() : null;
}
