import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { ContactsFragment } from '../gql/graphql.ts';
import { useThemes } from '../groups/kinds.ts';
import { useSaving } from '../settings/saving.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Select } from '../ui/Select.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

const PossibleContacts = graphql(`
  query PossibleContacts($organisationId: String!) {
    organisation(id: $organisationId) {
      id
      possibleContacts {
        id
        name
      }
    }
  }
`);

const SetContactPoint = graphql(`
  mutation SetContactPoint(
    $organisationId: String!
    $theme: Theme!
    $personId: UUID!
    $substituteId: UUID
  ) {
    answer: setContactPoint(
      organisationId: $organisationId
      theme: $theme
      personId: $personId
      substituteId: $substituteId
    ) {
      __typename
      ... on ContactPoint {
        id
        organisation {
          id
          ...Contacts
        }
      }
      ... on Invalid {
        field
      }
      ...RefusalWords
    }
  }
`);

type Props = { organisation: ContactsFragment; onDone: () => void; onClose: () => void };

export function ContactForm(props: Props) {
  const { organisation, onClose } = props;
  const [{ data, error }, load] = useQuery({
    query: PossibleContacts,
    variables: { organisationId: organisation.id },
    requestPolicy: 'network-only',
  });
  if (error && !data) return <Failure retry={() => load({ requestPolicy: 'network-only' })} />;
  if (!data?.organisation) return <Skeleton lines={3} />;
  const people = data.organisation.possibleContacts;
  if (people.length === 0)
    return (
      <div className="panel flex flex-col items-start gap-3 p-5">
        <p className="max-w-prose">
          <Trans>You know nobody who holds a position here, so there is nobody to name yet.</Trans>
        </p>
        <Button onPress={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
    );
  return <Fields {...props} people={people} />;
}

function Fields(props: Props & { people: { id: string; name: string }[] }) {
  const { t } = useLingui();
  const { organisation, people, onDone, onClose } = props;
  const themes = useThemes().filter(({ value }) =>
    organisation.viewerCanSetContacts.includes(value),
  );
  const [theme, setTheme] = useState(themes[0]?.value ?? 'OTHER');
  const known = organisation.contactPoints.find((contact) => contact.theme === theme);
  const [personId, setPersonId] = useState(people[0]?.id ?? '');
  const [substituteId, setSubstituteId] = useState('');
  const saving = useSaving(SetContactPoint);
  const options = people.map(({ id, name }) => ({ value: id, name }));
  const save = async () => {
    const chosen = { organisationId: organisation.id, theme, personId };
    if (await saving.save({ ...chosen, substituteId: substituteId || null })) onDone();
  };
  return (
    <Form
      className="panel flex flex-col gap-4 p-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ErrorSummary faults={saving.faults} />
      <Select label={t`Theme`} value={theme} onChange={setTheme} options={themes} />
      {known && (
        <p className="text-small text-quiet">
          <Trans>Named until now: {known.person.name}</Trans>
        </p>
      )}
      <div id="personId">
        <Select label={t`Whom to ask`} value={personId} onChange={setPersonId} options={options} />
      </div>
      <div id="substituteId">
        <Select
          label={t`Substitute`}
          value={substituteId}
          onChange={setSubstituteId}
          options={[
            { value: '', name: t`Nobody` },
            ...options.filter(({ value }) => value !== personId),
          ]}
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="main" isDisabled={saving.isBusy}>
          <Trans>Save</Trans>
        </Button>
        <Button look="bare" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Form>
  );
}
