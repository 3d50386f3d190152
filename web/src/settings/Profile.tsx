import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { graphql } from '../gql/gql.ts';
import type { OwnProfileFragment } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Checks } from '../ui/Checks.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { type Language, languages } from '../ui/language.tsx';
import { Saved } from './Saved.tsx';
import { useSaving } from './saving.ts';
import { Section } from './Section.tsx';
import { EmailAddress } from '../ui/EmailAddress.tsx';

export const OwnProfileParts = graphql(`
  fragment OwnProfile on Person {
    id
    name
    email
    languagesRead
  }
`);

const UpdateProfile = graphql(`
  mutation UpdateProfile($name: String!, $languagesRead: [Language!]!) {
    answer: updateProfile(name: $name, languagesRead: $languagesRead) {
      __typename
      ... on Person {
        id
        ...OwnProfile
      }
      ... on Invalid {
        field
      }
      ...RefusalWords
    }
  }
`);

const all = Object.entries(languages).map(([value, words]) => ({
  // The entries are made of these keys.
  value: value as Language,
  words,
  lang: value,
}));

/** How I am called, and what I read. */
export function Profile({ person }: { person: OwnProfileFragment }) {
  const { t } = useLingui();
  const [name, setName] = useState(person.name);
  const [languagesRead, setLanguagesRead] = useState(person.languagesRead);
  const [before, setBefore] = useState<OwnProfileFragment>();
  const saving = useSaving(UpdateProfile);
  const save = async (next: { name: string; languagesRead: Language[] }) => {
    const { faults, save } = saving;
    setBefore(faults.length > 0 ? before : person);
    await save(next);
  };
  const undo = () => {
    if (!before) return;
    setName(before.name);
    setLanguagesRead(before.languagesRead);
    void save(before);
  };
  return (
    <Section id="profile" title={t`Profile`} hint={<Trans>Who works with you sees this.</Trans>}>
      <Form
        className="panel flex flex-col gap-5 p-5"
        onSubmit={(event) => {
          event.preventDefault();
          void save({ name: name.trim(), languagesRead });
        }}
      >
        <ErrorSummary faults={saving.faults} />
        <div id="name">
          <Field
            label={t`Given name and surname`}
            value={name}
            onChange={(next) => {
              setName(next);
              saving.touch();
            }}
            maxLength={100}
            isRequired
            autoComplete="name"
            error={saving.faultOf('name')}
          />
        </div>
        <div id="languagesRead">
          <Checks
            legend={t`Languages you read`}
            options={all}
            chosen={languagesRead}
            onChange={(next) => {
              setLanguagesRead(next);
              saving.touch();
            }}
          />
        </div>
        <dl className="flex flex-col">
          <dt className="font-semibold">
            <Trans>E-mail</Trans>
          </dt>
          <dd>{person.email && <EmailAddress of={person.email} />}</dd>
          <dd className="text-small text-quiet">
            <Trans>Only people of your groups see the address.</Trans>
          </dd>
        </dl>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="main" isDisabled={saving.isBusy}>
            <Trans>Save</Trans>
          </Button>
          <Saved isSaved={saving.isSaved} onUndo={before && undo} />
          <Link
            to="/people/$id"
            params={{ id: person.id }}
            className="link ml-auto inline-flex min-h-11 items-center"
          >
            <Trans>Your page, as others see it</Trans>
          </Link>
        </div>
      </Form>
    </Section>
  );
}
