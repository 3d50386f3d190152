import { useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { graphql } from '../gql/gql.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useVerb } from '../verb.ts';
import { LetterLanguage } from './LetterLanguage.tsx';

const Invite = graphql(`
  mutation InviteGuest(
    $key: UUID!
    $threadId: UUID!
    $email: String!
    $days: Int!
    $language: Language!
  ) {
    answer: inviteGuest(
      key: $key
      threadId: $threadId
      email: $email
      days: $days
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

export function InviteGuestForm({ threadId, onDone }: { threadId: string; onDone: () => void }) {
  const { t } = useLingui();
  const { language: spoken } = useLanguage();
  const [email, setEmail] = useState('');
  const [days, setDays] = useState('30');
  const [language, setLanguage] = useState(spoken);
  const [sentTo, setSentTo] = useState<string>();
  const { run, key, isBusy, problem } = useVerb(Invite, (answer) => {
    setSentTo(answer.__typename === 'Invitation' ? answer.email : undefined);
    setEmail('');
    onDone();
  });
  const count = Number(days);
  const isCount = Number.isInteger(count) && count >= 1 && count <= 90;
  return (
    <Form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setSentTo(undefined);
        if (isCount) run({ key: key(), threadId, email: email.trim(), days: count, language });
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
        type="email"
        value={email}
        onChange={setEmail}
        isRequired
        autoComplete="off"
      />
      <div className="grid gap-4 sm:grid-cols-2 sm:items-end">
        <Field
          label={t`How many days`}
          hint={isCount && <Plural value={count} one="# day from now" other="# days from now" />}
          value={days}
          onChange={setDays}
          inputMode="numeric"
          isRequired
          error={isCount ? undefined : <Trans>A number from 1 to 90.</Trans>}
        />
        <LetterLanguage value={language} onChange={setLanguage} />
      </div>
      <Button type="submit" look="main" className="self-start" isDisabled={isBusy || !isCount}>
        <Trans>Invite a guest</Trans>
      </Button>
    </Form>
  );
}
