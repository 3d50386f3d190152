import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { graphql } from '../gql/gql.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { type Language, languages, useLanguage } from '../ui/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import { useVerb } from '../verb.ts';
import { FormButtons } from './FormButtons.tsx';
import { OrganisationSelect } from './OrganisationSelect.tsx';

const Add = graphql(`
  mutation AddPerson(
    $key: UUID!
    $name: String!
    $email: String!
    $language: Language!
    $organisationId: String
    $title: String
  ) {
    answer: addPerson(
      key: $key
      name: $name
      email: $email
      language: $language
      organisationId: $organisationId
      title: $title
    ) {
      __typename
      ...AccountLine
      ...RefusalWords
    }
  }
`);

const all = (['lt', 'lv', 'ru', 'en'] as const).map((value) => ({
  ...{ value, name: languages[value], lang: value },
}));

/** Somebody who may sign in from now on; a letter tells them so. */
export function AddPerson({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const { t } = useLingui();
  const { language: mine } = useLanguage();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<Language>(mine);
  const [organisationId, setOrganisation] = useState('');
  const [title, setTitle] = useState('');
  const { run, key, isBusy, problem } = useVerb(Add, () => {
    onDone();
    onClose();
  });
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Add a person`}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const post = organisationId ? { organisationId, title: title.trim() } : {};
          run({ key: key(), name: name.trim(), email: email.trim(), language, ...post });
        }}
      >
        {problem && <Notice kind="error">{problem}</Notice>}
        <Field
          label={t`Given name and surname`}
          value={name}
          onChange={setName}
          maxLength={120}
          isRequired
          autoFocus
        />
        <Field
          type="email"
          label={t`E-mail address`}
          hint={<Trans>They sign in with it; we send a letter there now.</Trans>}
          value={email}
          onChange={setEmail}
          maxLength={254}
          isRequired
        />
        <Select
          label={t`Language of letters`}
          value={language}
          onChange={setLanguage}
          options={all}
        />
        <OrganisationSelect
          label={t`Organisation`}
          value={organisationId}
          onChange={setOrganisation}
          none={t`None: no partner`}
        />
        {organisationId && (
          <Field
            label={t`Position`}
            hint={<Trans>As the organisation words it, in its language.</Trans>}
            value={title}
            onChange={setTitle}
            maxLength={120}
            isRequired
          />
        )}
        <FormButtons isBusy={isBusy} onClose={onClose}>
          <Trans>Add the person</Trans>
        </FormButtons>
      </Form>
    </Dialog>
  );
}
