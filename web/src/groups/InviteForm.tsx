import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { graphql } from '../gql/gql.ts';
import type { Role } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useVerb } from '../verb.ts';
import { LetterLanguage } from './LetterLanguage.tsx';

const Invite = graphql(`
  mutation InviteToGroup(
    $key: UUID!
    $groupId: UUID!
    $email: String!
    $role: Role!
    $language: Language!
  ) {
    answer: inviteToGroup(
      key: $key
      groupId: $groupId
      email: $email
      role: $role
      language: $language
    ) {
      __typename
      ... on Invitation {
        id
        email
      }
      ...RefusalWords
    }
  }
`);

type Props = { groupId: string; onDone: () => void; onClose: () => void };

/** Stays open after a letter went out, so that several can be invited in a row. */
export function InviteForm({ groupId, onDone, onClose }: Props) {
  const { t } = useLingui();
  const { language: spoken } = useLanguage();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('MEMBER');
  const [language, setLanguage] = useState(spoken);
  const [sentTo, setSentTo] = useState<string>();
  const { run, key, isBusy, problem } = useVerb(Invite, (answer) => {
    setSentTo(answer.__typename === 'Invitation' ? answer.email : undefined);
    setEmail('');
    onDone();
  });
  return (
    <Form
      className="panel flex flex-col gap-4 p-5"
      onSubmit={(event) => {
        event.preventDefault();
        setSentTo(undefined);
        run({ key: key(), groupId, email: email.trim(), role, language });
      }}
    >
      {problem && <Notice kind="error">{problem}</Notice>}
      {sentTo && (
        <Notice kind="info">
          <Trans>The invitation is on its way to {sentTo}.</Trans>
        </Notice>
      )}
      <Field
        label={t`E-mail`}
        hint={<Trans>The letter has a link that works once, for 14 days.</Trans>}
        type="email"
        value={email}
        onChange={setEmail}
        isRequired
        autoFocus
        autoComplete="off"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t`Role`}
          value={role}
          onChange={setRole}
          options={[
            { value: 'MEMBER', name: t`Member` },
            { value: 'OBSERVER', name: t`Observer` },
            { value: 'FACILITATOR', name: t`Facilitator` },
          ]}
        />
        <LetterLanguage value={language} onChange={setLanguage} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="main" isDisabled={isBusy}>
          <Trans>Send the invitation</Trans>
        </Button>
        <Button look="bare" onPress={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
    </Form>
  );
}
