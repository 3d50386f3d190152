import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { AccountLineFragment } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { useVerb } from '../verb.ts';
import { CorrectPerson } from './CorrectPerson.tsx';
import { GiveSeat } from './GiveSeat.tsx';

const Suspend = graphql(`
  mutation SuspendPerson($personId: UUID!) {
    answer: suspendPerson(personId: $personId) {
      __typename
      ...AccountLine
      ...RefusalWords
    }
  }
`);
const Readmit = graphql(`
  mutation ReadmitPerson($personId: UUID!) {
    answer: readmitPerson(personId: $personId) {
      __typename
      ...AccountLine
      ...RefusalWords
    }
  }
`);
const Appoint = graphql(`
  mutation AppointAdministrator($personId: UUID!) {
    answer: appointAdministrator(personId: $personId) {
      __typename
      ...AccountLine
      ...RefusalWords
    }
  }
`);
const Dismiss = graphql(`
  mutation DismissAdministrator($personId: UUID!) {
    answer: dismissAdministrator(personId: $personId) {
      __typename
      ...AccountLine
      ...RefusalWords
    }
  }
`);

type Props = { account: AccountLineFragment; onDone: () => void };

export function AccountActions({ account, onDone }: Props) {
  const { t } = useLingui();
  const { id: personId, name } = account;
  const [open, setOpen] = useState('');
  const close = () => setOpen('');
  const suspend = useVerb(Suspend, close);
  const appoint = useVerb(Appoint, close);
  const readmit = useVerb(Readmit, onDone);
  const dismiss = useVerb(Dismiss, onDone);
  const act = (verb: string) => {
    if (verb === 'readmit') readmit.run({ personId });
    else if (verb === 'dismiss') dismiss.run({ personId });
    else setOpen(verb);
  };
  const problem = readmit.problem ?? dismiss.problem;
  return (
    <span className="shrink-0 text-right">
      <Menu
        aria-label={t`Actions`}
        onAction={(verb) => act(String(verb))}
        trigger={
          <Button look="bare" className="px-3" aria-label={t`Actions: ${name}`}>
            <span aria-hidden>⋯</span>
          </Button>
        }
      >
        <MenuItem id="correct">
          <Trans>Correct name or address</Trans>
        </MenuItem>
        <MenuItem id="seat">
          <Trans>Give a position</Trans>
        </MenuItem>
        {account.isAdministrator ? (
          <MenuItem id="dismiss">
            <Trans>Dismiss as administrator</Trans>
          </MenuItem>
        ) : (
          <MenuItem id="appoint">
            <Trans>Make administrator</Trans>
          </MenuItem>
        )}
        {account.suspendedAt ? (
          <MenuItem id="readmit">
            <Trans>Readmit</Trans>
          </MenuItem>
        ) : (
          <MenuItem id="suspend">
            <Trans>Suspend</Trans>
          </MenuItem>
        )}
      </Menu>
      {problem && (
        <span role="alert" className="mt-1 block max-w-48 text-small text-danger">
          {problem}
        </span>
      )}
      {open === 'correct' && <CorrectPerson account={account} onDone={onDone} onClose={close} />}
      {open === 'seat' && <GiveSeat account={account} onDone={onDone} onClose={close} />}
      {open === 'suspend' && (
        <Confirm
          title={t`Suspend: ${name}`}
          action={<Trans>Suspend</Trans>}
          isBusy={suspend.isBusy}
          problem={suspend.problem}
          onConfirm={() => suspend.run({ personId })}
          onClose={close}
        >
          <Trans>
            They are signed out everywhere at once, and their API tokens end. What they wrote stays.
            You can readmit them at any time.
          </Trans>
        </Confirm>
      )}
      {open === 'appoint' && (
        <Confirm
          title={t`Make administrator: ${name}`}
          action={<Trans>Make administrator</Trans>}
          isBusy={appoint.isBusy}
          problem={appoint.problem}
          onConfirm={() => appoint.run({ personId })}
          onClose={close}
        >
          <Trans>
            Administrators look after people, organisations, programmes and all groups. What is
            written in groups they read only as members.
          </Trans>
        </Confirm>
      )}
    </span>
  );
}
