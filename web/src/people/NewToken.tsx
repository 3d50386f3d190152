import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { graphql } from '../gql/gql.ts';
import type { TokenScope } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useVerb } from '../verb.ts';

const CreateToken = graphql(`
  mutation CreateToken($key: UUID!, $name: String!, $scope: TokenScope!, $days: Int!) {
    answer: createToken(key: $key, name: $name, scope: $scope, days: $days) {
      __typename
      ... on NewToken {
        id
        token
      }
      ...RefusalWords
    }
  }
`);

type Props = { onDone: () => void; onClose: () => void };

export function NewToken({ onDone, onClose }: Props) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<TokenScope>('READ');
  const [days, setDays] = useState<'30' | '90' | '366'>('90');
  const [token, setToken] = useState<string>();
  const { run, key, isBusy, problem } = useVerb(CreateToken, (answer) => {
    if (answer.__typename === 'NewToken') setToken(answer.token);
    onDone();
  });
  if (token) return <ShownOnce token={token} onClose={onClose} />;
  return (
    <Form
      className="panel flex flex-col gap-4 p-5"
      onSubmit={(event) => {
        event.preventDefault();
        run({ key: key(), name: name.trim(), scope, days: Number(days) });
      }}
    >
      {problem && <Notice kind="error">{problem}</Notice>}
      <Field
        label={t`What it is for`}
        hint={<Trans>For example: website of the municipality</Trans>}
        value={name}
        onChange={setName}
        maxLength={80}
        isRequired
        autoFocus
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t`What it may do`}
          value={scope}
          onChange={setScope}
          options={[
            { value: 'READ', name: t`Reads only` },
            { value: 'WRITE', name: t`Reads and writes` },
          ]}
        />
        <Select
          label={t`How long it is good`}
          value={days}
          onChange={setDays}
          options={[
            { value: '30', name: t`30 days` },
            { value: '90', name: t`90 days` },
            { value: '366', name: t`One year` },
          ]}
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="main" isDisabled={isBusy}>
          <Trans>Create the token</Trans>
        </Button>
        <Button look="bare" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Form>
  );
}

function ShownOnce({ token, onClose }: { token: string; onClose: () => void }) {
  const { t } = useLingui();
  const [isCopied, setIsCopied] = useState(false);
  // Without a secure address the browser has no clipboard; then one copies by hand.
  const copy = () =>
    void navigator.clipboard?.writeText(token).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  return (
    <div className="panel flex flex-col gap-4 p-5">
      <Notice kind="info">
        <Trans>Copy the token now: it is shown this once.</Trans>
      </Notice>
      <Field
        label={t`Token`}
        value={token}
        isReadOnly
        autoFocus
        onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button look="main" onPress={copy}>
          <Trans>Copy</Trans>
        </Button>
        <Button look="bare" onPress={onClose}>
          <Trans>Close</Trans>
        </Button>
        <span role="status" className="text-small text-quiet">
          {isCopied && <Trans>Copied.</Trans>}
        </span>
      </div>
    </div>
  );
}
