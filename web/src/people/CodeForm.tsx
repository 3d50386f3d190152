import { useState, type ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { demoLetters, sendCode, signInWithCode } from './session.ts';

/** First the address, then the code that was sent to it. */
export function CodeForm({ isDemo, onSignedIn }: { isDemo: boolean; onSignedIn: () => void }) {
  const { t } = useLingui();
  const [email, setEmail] = useState('');
  const [code, setCode] = useState('');
  const [isSent, setIsSent] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [letter, setLetter] = useState<string>();

  const send = async () => {
    const answer = await sendCode(email.trim());
    setError(answer.ok ? undefined : answer.code);
    if (!answer.ok) return;
    setIsSent(true);
    if (isDemo) setLetter(await newestLetterTo(email.trim()));
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
            {letter && <pre className="mt-2 text-small whitespace-pre-wrap">{letter}</pre>}
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
            error={error && <Problem code={error} />}
          />
        ) : (
          <Field
            key="email"
            label={t`E-mail`}
            hint={<Trans>We send a code to it; no password is needed.</Trans>}
            type="email"
            value={email}
            onChange={change(setEmail)}
            isRequired
            autoComplete="email"
            error={error && <Problem code={error} />}
          />
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="main" isDisabled={isBusy}>
            {isSent ? <Trans>Sign in</Trans> : <Trans>Send the code</Trans>}
          </Button>
          {isSent && (
            <Button look="bare" onPress={startOver}>
              <Trans>Another address</Trans>
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}

function Problem({ code }: { code: string }): ReactNode {
  if (code === 'INVALID_OTP') return <Trans>This is not the code. Check the e-mail again.</Trans>;
  if (code === 'OTP_EXPIRED')
    return <Trans>The code is too old. Go back and ask for a new one.</Trans>;
  if (code === 'TOO_MANY_ATTEMPTS' || code === '429')
    return <Trans>Too many attempts. Wait a minute and ask for a new code.</Trans>;
  if (code === 'OFFLINE') return <Trans>The server cannot be reached. Please try again.</Trans>;
  return <Trans>Signing in did not work. Please try again.</Trans>;
}

async function newestLetterTo(email: string) {
  const letters = (await demoLetters()) ?? [];
  const mine = letters.filter(({ to }) => to === email);
  return mine.sort((one, other) => other.at.localeCompare(one.at))[0]?.text;
}
