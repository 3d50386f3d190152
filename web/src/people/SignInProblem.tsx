import { Trans } from '@lingui/react/macro';

/** Why signing in did not work, by the code of the answer. */
export function SignInProblem({ code }: { code: string }) {
  if (code === 'INVALID_OTP') return <Trans>This is not the code. Check the e-mail again.</Trans>;
  if (code === 'OTP_EXPIRED')
    return <Trans>The code is too old. Go back and ask for a new one.</Trans>;
  if (code === 'TOO_MANY_ATTEMPTS' || code === '429')
    return <Trans>Too many attempts. Wait a minute and ask for a new code.</Trans>;
  if (code === 'OFFLINE') return <Trans>The server cannot be reached. Please try again.</Trans>;
  return <Trans>Signing in did not work. Please try again.</Trans>;
}
