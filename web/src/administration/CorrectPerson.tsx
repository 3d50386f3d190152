import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { graphql } from '../gql/gql.ts';
import type { AccountLineFragment } from '../gql/graphql.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useVerb } from '../verb.ts';
import { FormButtons } from './FormButtons.tsx';

const Correct = graphql(`
  mutation CorrectPerson($personId: UUID!, $name: String!, $email: String) {
    answer: correctPerson(personId: $personId, name: $name, email: $email) {
      __typename
      ...AccountLine
      ...RefusalWords
    }
  }
`);

type Props = { account: AccountLineFragment; onDone: () => void; onClose: () => void };

export function CorrectPerson({ account, onDone, onClose }: Props) {
  const { t } = useLingui();
  const [name, setName] = useState(account.name);
  const [email, setEmail] = useState(account.email);
  const { run, isBusy, problem } = useVerb(Correct, () => {
    onDone();
    onClose();
  });
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Correct name or address`}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const address = email.trim() === account.email ? {} : { email: email.trim() };
          run({ personId: account.id, name: name.trim(), ...address });
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
          hint={<Trans>With another address they are signed out everywhere.</Trans>}
          value={email}
          onChange={setEmail}
          maxLength={254}
          isRequired
        />
        <FormButtons isBusy={isBusy} onClose={onClose}>
          <Trans>Save</Trans>
        </FormButtons>
      </Form>
    </Dialog>
  );
}
