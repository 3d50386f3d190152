import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { sendCode, signInWithCode } from './session.ts';
import { SignInProblem } from './SignInProblem.tsx';

type Props = {
  isDemo: boolean;
  /** The only address that will do, where there is one. */
  address?: string;
  onSignedIn: () => void;
};

/** First the address, then the code that was sent to it. */
export function CodeForm({ isDemo, address, onSignedIn }: Props) {
  const { t } = useLingui();
  const [email, setEmail] = useState(address ?? '');
  const [code, setCode] = useState('');
  const [isSent, setIsSent] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string>();

  const send = async () => {
    const answer = await sendCode(email.trim());
    setError(answer.ok ? undefined : answer.code);
    setIsSent(answer.ok);
  };
  const enter = async () => {
    const answer = await signInWithCode(email.trim(), code.replaceAll(/\s/g, ''));
    setError(answer.ok ? undefined : answer.code);
    if (answer.ok) onSignedIn();
  };
  const submit = async () => {
    setIsBusy(true);
    await (isSent ? enter() : send());
    setIsBusy(false);
  };
  // A field with an error would keep the form from being sent again.
  const change = (set: (text: string) => void) => (text: string) => {
    set(text);
    setError(undefined);
  };
  const startOver = () => {
    setIsSent(false);
    setCode('');
    setError(undefined);
  };

  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-title font-bold">
        <Trans>Sign in with a code</Trans>
      </h2>
      <Form
        className="flex flex-col items-start gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {isSent && (
          <Notice kind="info">
            <Trans>If {email} is known here, a code is on its way to it.</Trans>
            {isDemo && (
              <p className="mt-2">
                <Link to="/mailbox" target="_blank" className="text-link">
                  <Trans>Open the mailbox of the demo world</Trans>
                </Link>
              </p>
            )}
          </Notice>
        )}
        {isSent ? (
          <Field
            key="code"
            label={t`Code`}
            hint={<Trans>Six digits from the e-mail.</Trans>}
            value={code}
            onChange={change(setCode)}
            isRequired
            autoFocus
            inputMode="numeric"
            autoComplete="one-time-code"
            error={error && <SignInProblem code={error} />}
          />
        ) : (
          <Field
            key="email"
            label={t`E-mail`}
            hint={<Trans>We send a code to it; no password is needed.</Trans>}
            type="email"
            value={email}
            isReadOnly={address !== undefined}
            onChange={change(setEmail)}
            isRequired
            autoComplete="email"
            error={error && <SignInProblem code={error} />}
          />
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="main" isDisabled={isBusy}>
            {isSent ? <Trans>Sign in</Trans> : <Trans>Send the code</Trans>}
          </Button>
          {isSent && address === undefined && (
            <Button look="bare" onPress={startOver}>
              <Trans>Another address</Trans>
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}
