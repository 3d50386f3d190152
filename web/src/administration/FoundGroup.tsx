import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { Theme, Visibility } from '../gql/graphql.ts';
import { InFourFields } from '../groups/InFourFields.tsx';
import { useThemes, useVisibilities } from '../groups/kinds.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import type { Language } from '../ui/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import { useVerb } from '../verb.ts';
import { FormButtons } from './FormButtons.tsx';

const Create = graphql(`
  mutation CreateGroup(
    $key: UUID!
    $slug: String!
    $names: InFour!
    $descriptions: InFour!
    $theme: Theme!
    $visibility: Visibility!
    $workingLanguages: [Language!]!
    $programmeId: UUID
    $facilitatorEmail: String!
  ) {
    answer: createGroup(
      key: $key
      slug: $slug
      names: $names
      descriptions: $descriptions
      theme: $theme
      visibility: $visibility
      workingLanguages: $workingLanguages
      programmeId: $programmeId
      facilitatorEmail: $facilitatorEmail
    ) {
      __typename
      ... on Group {
        id
      }
      ...RefusalWords
    }
  }
`);

const ProgrammeChoices = graphql(`
  query ProgrammeChoices {
    programmes {
      id
      name
    }
  }
`);

const none = { lt: '', lv: '', ru: '', en: '' };
const workingLanguages: Language[] = ['lt', 'lv'];

type Props = { onDone: () => void; onClose: () => void };

/** A new group with its first facilitator, who takes it from there. */
export function FoundGroup({ onDone, onClose }: Props) {
  const { t } = useLingui();
  const [slug, setSlug] = useState('');
  const [names, setNames] = useState(none);
  const [descriptions, setDescriptions] = useState(none);
  const [theme, setTheme] = useState<Theme>('OTHER');
  const [visibility, setVisibility] = useState<Visibility>('PARTNERS');
  const [programmeId, setProgramme] = useState('');
  const [facilitatorEmail, setFacilitator] = useState('');
  const [{ data }] = useQuery({ query: ProgrammeChoices });
  const { run, key, isBusy, problem } = useVerb(Create, () => {
    onDone();
    onClose();
  });
  const programmes = (data?.programmes ?? []).map(({ id, name }) => ({ value: id, name }));
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Found a group`}>
      <Form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          const facts = { slug: slug.trim(), names, descriptions, theme, visibility };
          const place = programmeId ? { programmeId } : {};
          const by = { facilitatorEmail: facilitatorEmail.trim() };
          run({ key: key(), ...facts, workingLanguages, ...place, ...by });
        }}
      >
        {problem && <Notice kind="error">{problem}</Notice>}
        <Field
          label={t`Address`}
          hint={<Trans>Small letters, figures, hyphens, like turizmas.</Trans>}
          value={slug}
          onChange={setSlug}
          maxLength={40}
          isRequired
          autoFocus
        />
        <Field
          type="email"
          label={t`E-mail address of the first facilitator`}
          hint={<Trans>Somebody who can sign in already.</Trans>}
          value={facilitatorEmail}
          onChange={setFacilitator}
          maxLength={254}
          isRequired
        />
        <Select label={t`Theme`} value={theme} onChange={setTheme} options={useThemes()} />
        <Select
          label={t`Who may read what it publishes`}
          value={visibility}
          onChange={setVisibility}
          options={useVisibilities()}
        />
        <Select
          label={t`Programme`}
          value={programmeId}
          onChange={setProgramme}
          options={[{ value: '', name: t`No programme` }, ...programmes]}
        />
        <InFourFields legend={t`Name`} texts={names} onChange={setNames} />
        <InFourFields
          legend={t`Description`}
          texts={descriptions}
          onChange={setDescriptions}
          isLong
        />
        <FormButtons isBusy={isBusy} onClose={onClose}>
          <Trans>Found the group</Trans>
        </FormButtons>
      </Form>
    </Dialog>
  );
}
