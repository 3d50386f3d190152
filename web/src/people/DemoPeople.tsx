import { useState, type ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import { Notice } from '../ui/Notice.tsx';
import { demoSignIn } from './session.ts';
import { Pressable } from '../ui/Pressable.tsx';

type Role = { email: string; name: ReactNode; may: ReactNode };

/** One click signs in as somebody of the demo world. */
export function DemoPeople({ onSignedIn }: { onSignedIn: () => void }) {
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const enter = async (email: string) => {
    setIsBusy(true);
    const answer = await demoSignIn(email);
    setIsBusy(false);
    setHasFailed(!answer.ok);
    if (answer.ok) onSignedIn();
  };
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-title font-bold">
        <Trans>Look around in the demo world</Trans>
      </h2>
      <p className="max-w-prose">
        <Trans>
          Choose who you want to be. Nothing here is real, and you can come back as another.
        </Trans>
      </p>
      {hasFailed && (
        <Notice kind="error">
          <Trans>Signing in did not work. Please try again.</Trans>
        </Notice>
      )}
      <ul className="grid gap-3 sm:grid-cols-2">
        {roles().map(({ email, name, may }) => (
          <li key={email}>
            <Pressable isDisabled={isBusy} onPress={() => void enter(email)} className="choice">
              <span className="font-semibold text-accent">{name}</span>
              <span className="text-small">{may}</span>
            </Pressable>
          </li>
        ))}
      </ul>
    </section>
  );
}

function roles(): Role[] {
  return [
    {
      email: 'facilitator@talka.example',
      name: <Trans>Facilitator</Trans>,
      may: <Trans>Leads a group: pins, renames and closes threads, and replies.</Trans>,
    },
    {
      email: 'member@talka.example',
      name: <Trans>Member</Trans>,
      may: <Trans>Works in a group: reads, starts threads, replies.</Trans>,
    },
    {
      email: 'observer@talka.example',
      name: <Trans>Observer</Trans>,
      may: <Trans>Reads everything in a group and reacts, but does not write.</Trans>,
    },
    {
      email: 'partner@talka.example',
      name: <Trans>Partner</Trans>,
      may: <Trans>Belongs to a partner body: knows of the groups open to partners.</Trans>,
    },
    {
      email: 'admin@talka.example',
      name: <Trans>Administrator</Trans>,
      may: <Trans>Looks after Talka: knows of every group and manages members.</Trans>,
    },
    {
      email: 'outsider@talka.example',
      name: <Trans>Outsider</Trans>,
      may: <Trans>Signed in, but in no group: sees what is public.</Trans>,
    },
  ];
}
