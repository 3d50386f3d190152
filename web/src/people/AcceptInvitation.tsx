import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { graphql } from '../gql/gql.ts';
import type { InvitationLinkFragment } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useVerb } from '../verb.ts';
import { CodeForm } from './CodeForm.tsx';
import { demoLetters, enterByInvitation, signOut } from './session.ts';

const Accept = graphql(`
  mutation AcceptInvitation($token: String!) {
    answer: acceptInvitation(token: $token) {
      __typename
      ... on InvitedPlace {
        groupSlug
        threadNumber
      }
      ...RefusalWords
    }
  }
`);

type Props = { token: string; invitation: InvitationLinkFragment; isSignedIn: boolean };

/** What is left to do depends on who holds the link. */
export function AcceptInvitation({ token, invitation, isSignedIn }: Props) {
  const { isYours, isKnown, email } = invitation;
  if (isYours) return <PressAccept token={token} />;
  if (isSignedIn) return <SignedInAsAnother email={email} />;
  return isKnown ? <SignInFirst email={email} /> : <Newcomer token={token} email={email} />;
}

/** The whole page anew: what was kept of the person before must not stay. */
function goTo({ groupSlug, threadNumber }: { groupSlug: string; threadNumber: number | null }) {
  location.assign(`/g/${groupSlug}${threadNumber === null ? '' : `/t/${threadNumber}`}`);
}

function PressAccept({ token }: { token: string }) {
  const { run, isBusy, problem } = useVerb(Accept, (answer) => {
    if (answer.__typename === 'InvitedPlace') goTo(answer);
  });
  return (
    <div className="flex flex-col items-start gap-4">
      {problem && <Notice kind="error">{problem}</Notice>}
      <Button look="main" isDisabled={isBusy} onPress={() => run({ token })}>
        <Trans>Accept the invitation</Trans>
      </Button>
    </div>
  );
}

function SignedInAsAnother({ email }: { email: string }) {
  const here = location.pathname + location.hash;
  return (
    <div className="flex flex-col items-start gap-4">
      <Notice kind="info">
        <Trans>
          The invitation went to {email}, and you are signed in with another address. Sign out to
          accept it.
        </Trans>
      </Notice>
      <Button onPress={() => void signOut(here).then(() => location.reload())}>
        <Trans>Sign out</Trans>
      </Button>
    </div>
  );
}

function SignInFirst({ email }: { email: string }) {
  const [isDemo, setIsDemo] = useState(false);
  useEffect(() => {
    void demoLetters().then((letters) => setIsDemo(letters !== null));
  }, []);
  return (
    <>
      <p className="max-w-prose">
        <Trans>You are known here already: sign in, then accept the invitation.</Trans>
      </p>
      <CodeForm isDemo={isDemo} address={email} onSignedIn={() => location.reload()} />
    </>
  );
}

function Newcomer({ token, email }: { token: string; email: string }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [name, setName] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const enter = async () => {
    setIsBusy(true);
    const entry = await enterByInvitation({ token, name: name.trim(), language });
    setIsBusy(false);
    if (entry.ok) goTo(entry);
    else setProblem(entry.message ?? t`The server cannot be reached.`);
  };
  return (
    <Form
      className="flex flex-col items-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <Field
        label={t`Your name`}
        hint={<Trans>Given name and surname, as colleagues will see them.</Trans>}
        value={name}
        onChange={(next) => {
          setName(next);
          setProblem(undefined);
        }}
        maxLength={100}
        isRequired
        autoComplete="name"
        error={problem}
      />
      <p className="max-w-prose text-small text-quiet">
        <Trans>From now on you sign in with {email}.</Trans>
      </p>
      <Button type="submit" look="main" isDisabled={isBusy}>
        <Trans>Accept the invitation</Trans>
      </Button>
    </Form>
  );
}
