import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { Input } from 'react-aria-components/Input';
import { InFourFields } from '../groups/InFourFields.tsx';
import { Field } from '../ui/Field.tsx';
import type { Language } from '../ui/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import { FormButtons } from './FormButtons.tsx';

type Texts = Record<Language, string>;
type Facts = { number: string; names: Texts; statements: Texts };
/** Days as the browser's date field writes them: 2026-11-24, or nothing. */
type Days = { from: string; until: string };
type Sent = Facts & { from: string; until: string | null };

type Props = {
  slug: string;
  facts: Facts & Days;
  isNew: boolean;
  isBusy: boolean;
  problem: string | undefined;
  onClose: () => void;
  onSend: (facts: Sent, slug: string) => void;
};

export function ProgrammeForm(props: Props) {
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
        const from = new Date(now.from).toISOString();
        const until = now.until ? new Date(now.until).toISOString() : null;
        onSend({ ...now, from, until }, slug);
      }}
    >
      {problem && <Notice kind="error">{problem}</Notice>}
      {isNew && (
        <Field
          label={t`Address`}
          hint={<Trans>Small letters, figures, hyphens, like open-leadership. It stays.</Trans>}
          value={slug}
          onChange={setSlug}
          maxLength={40}
          isRequired
          autoFocus
        />
      )}
      <Field
        label={t`Number`}
        hint={<Trans>The funder’s, like LLI-59.</Trans>}
        value={now.number}
        onChange={set('number')}
        maxLength={40}
        isRequired
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t`First day`} value={now.from} onChange={set('from')} isRequired>
          <Input type="date" className="control" />
        </Field>
        <Field label={t`Last day, if known`} value={now.until} onChange={set('until')}>
          <Input type="date" className="control" />
        </Field>
      </div>
      <InFourFields legend={t`Name`} texts={now.names} onChange={set('names')} />
      <InFourFields
        legend={t`Publicity statement`}
        texts={now.statements}
        onChange={set('statements')}
        isLong
      />
      <FormButtons isBusy={isBusy} onClose={onClose}>
        <Trans>Save</Trans>
      </FormButtons>
    </Form>
  );
}
