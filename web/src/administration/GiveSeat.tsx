import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { Input } from 'react-aria-components/Input';
import { graphql } from '../gql/gql.ts';
import type { AccountLineFragment } from '../gql/graphql.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useVerb } from '../verb.ts';
import { FormButtons } from './FormButtons.tsx';
import { OrganisationSelect } from './OrganisationSelect.tsx';

const Give = graphql(`
  mutation GiveSeat(
    $key: UUID!
    $personId: UUID!
    $organisationId: String!
    $title: String!
    $from: DateTime!
  ) {
    answer: giveSeat(
      key: $key
      personId: $personId
      organisationId: $organisationId
      title: $title
      from: $from
    ) {
      __typename
      ... on Seat {
        id
      }
      ...RefusalWords
    }
  }
`);

type Props = { account: AccountLineFragment; onDone: () => void; onClose: () => void };

export function GiveSeat({ account, onDone, onClose }: Props) {
  const { t } = useLingui();
  const [organisationId, setOrganisation] = useState('');
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState(new Date().toISOString().slice(0, 10));
  const { run, key, isBusy, problem } = useVerb(Give, () => {
    onDone();
    onClose();
  });
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Give a position: ${account.name}`}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const post = { organisationId, title: title.trim(), from: new Date(from).toISOString() };
          run({ key: key(), personId: account.id, ...post });
        }}
      >
        {problem && <Notice kind="error">{problem}</Notice>}
        <OrganisationSelect
          label={t`Organisation`}
          value={organisationId}
          onChange={setOrganisation}
        />
        <Field
          label={t`Position`}
          hint={<Trans>As the organisation words it, in its language.</Trans>}
          value={title}
          onChange={setTitle}
          maxLength={120}
          isRequired
        />
        <Field label={t`First day`} value={from} onChange={setFrom} isRequired>
          <Input type="date" className="control" />
        </Field>
        <FormButtons isBusy={isBusy || organisationId === ''} onClose={onClose}>
          <Trans>Give the position</Trans>
        </FormButtons>
      </Form>
    </Dialog>
  );
}
