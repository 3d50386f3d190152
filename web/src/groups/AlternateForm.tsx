import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { MemberLineFragment } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useVerb } from '../verb.ts';

const PossibleAlternates = graphql(`
  query PossibleAlternates($slug: String!, $membershipId: UUID!) {
    group(slug: $slug) {
      id
      possibleAlternates(membershipId: $membershipId) {
        id
        name
      }
    }
  }
`);

const NameAlternate = graphql(`
  mutation NameAlternate(
    $key: UUID!
    $membershipId: UUID!
    $personId: UUID!
    $from: DateTime!
    $until: DateTime!
  ) {
    answer: nameAlternate(
      key: $key
      membershipId: $membershipId
      personId: $personId
      from: $from
      until: $until
    ) {
      __typename
      ... on Alternate {
        id
      }
      ...RefusalWords
    }
  }
`);

type Props = {
  slug: string;
  membership: MemberLineFragment;
  onDone: () => void;
  onClose: () => void;
};

export function AlternateForm({ slug, membership, onDone, onClose }: Props) {
  const { t } = useLingui();
  const [{ data, error }, load] = useQuery({
    query: PossibleAlternates,
    variables: { slug, membershipId: membership.id },
    requestPolicy: 'network-only',
  });
  const people = data?.group?.possibleAlternates;
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Name an alternate`}>
      <p className="text-small text-quiet">
        <Trans>
          Reads, writes and votes in the place of the member, for the same organisation, between two
          days.
        </Trans>
      </p>
      {error && !people && <Failure retry={() => load({ requestPolicy: 'network-only' })} />}
      {!error && !people && <Skeleton lines={3} />}
      {people?.length === 0 && (
        <Notice kind="info">
          <Trans>Nobody else of this organisation is known here. Invite a colleague first.</Trans>
        </Notice>
      )}
      {people && people.length > 0 && (
        <Days membershipId={membership.id} people={people} onDone={onDone} onClose={onClose} />
      )}
    </Dialog>
  );
}

type DaysProps = {
  membershipId: string;
  people: { id: string; name: string }[];
  onDone: () => void;
  onClose: () => void;
};

function Days({ membershipId, people, onDone, onClose }: DaysProps) {
  const { t } = useLingui();
  const [personId, setPersonId] = useState(people[0]?.id ?? '');
  const [from, setFrom] = useState(dayFromNow(0));
  const [until, setUntil] = useState(dayFromNow(14));
  const { run, key, isBusy, problem } = useVerb(NameAlternate, () => {
    onClose();
    onDone();
  });
  const name = () => {
    const period = { from: startOf(from), until: endOf(until) };
    run({ key: key(), membershipId, personId, ...period });
  };
  return (
    <Form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        name();
      }}
    >
      {problem && <Notice kind="error">{problem}</Notice>}
      <Select
        label={t`Who`}
        value={personId}
        onChange={setPersonId}
        options={people.map(({ id, name }) => ({ value: id, name }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t`First day`} type="date" value={from} onChange={setFrom} isRequired />
        <Field label={t`Last day`} type="date" value={until} onChange={setUntil} isRequired />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="main" isDisabled={isBusy}>
          <Trans>Name the alternate</Trans>
        </Button>
        <Button look="bare" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Form>
  );
}

/** As date fields write it, by the reader's clock. */
function dayFromNow(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const figures = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return figures.map((figure) => String(figure).padStart(2, '0')).join('-');
}

function startOf(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString();
}

function endOf(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}
