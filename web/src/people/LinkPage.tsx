import { useState } from 'react';
import { Link, useRouterState } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, buttonStyle } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { signInWithCode } from './session.ts';
import { SignInProblem } from './SignInProblem.tsx';

/** Where the link of the letter leads. Only the button signs in: mail scanners open links, too. */
export function LinkPage() {
  const { t } = useLingui();
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const parts = new URLSearchParams(hash);
  const email = parts.get('email') ?? '';
  const code = parts.get('code') ?? '';
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const enter = async () => {
    setIsBusy(true);
    const answer = await signInWithCode(email, code);
    setIsBusy(false);
    if (answer.ok) location.assign('/');
    else setProblem(answer.code);
  };
  if (!email || !code)
    return (
      <Page title={t`Sign in`}>
        <Empty
          sentence={<Trans>This link is not whole. Copy all of it from the letter.</Trans>}
          action={<AnotherWay />}
        />
      </Page>
    );
  return (
    <Page title={t`Sign in`}>
      {problem ? (
        <>
          <Notice kind="error">
            {problem === 'INVALID_OTP' ? (
              <Trans>This link was used already, or a newer letter came after it.</Trans>
            ) : (
              <SignInProblem code={problem} />
            )}
          </Notice>
          <AnotherWay />
        </>
      ) : (
        <div className="flex flex-col items-start gap-4">
          <p>
            <Trans>You sign in as {email}.</Trans>
          </p>
          <Button look="main" isDisabled={isBusy} onPress={() => void enter()}>
            <Trans>Sign in</Trans>
          </Button>
        </div>
      )}
    </Page>
  );
}

function AnotherWay() {
  return (
    <Link to="/sign-in" className={`${buttonStyle('quiet')} self-start`}>
      <Trans>Ask for a new letter</Trans>
    </Link>
  );
}
