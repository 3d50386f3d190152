import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { graphql } from '../gql/gql.ts';
import type { GroupFactsFragment } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { type Language, languages } from '../ui/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useVerb } from '../verb.ts';
import { InFourFields } from './InFourFields.tsx';
import { SlugField } from './SlugField.tsx';
import { useThemes, useVisibilities } from './kinds.ts';

const Edit = graphql(`
  mutation EditGroup(
    $groupId: UUID!
    $place: String
    $names: InFour!
    $descriptions: InFour!
    $theme: Theme!
    $visibility: Visibility!
    $workingLanguages: [Language!]!
  ) {
    answer: editGroup(
      groupId: $groupId
      slug: $place
      names: $names
      descriptions: $descriptions
      theme: $theme
      visibility: $visibility
      workingLanguages: $workingLanguages
    ) {
      __typename
      ... on Group {
        id
        slug
      }
      ...RefusalWords
    }
  }
`);

const all: Language[] = ['lt', 'lv', 'ru', 'en'];

type Props = { group: GroupFactsFragment; onDone: () => void; onClose: () => void };

export function GroupFactsForm({ group, onDone, onClose }: Props) {
  const { t } = useLingui();
  const [names, setNames] = useState({
    ...{ lt: group.nameLt, lv: group.nameLv, ru: group.nameRu, en: group.nameEn },
  });
  const [descriptions, setDescriptions] = useState({
    ...{ lt: group.descriptionLt, lv: group.descriptionLv },
    ...{ ru: group.descriptionRu, en: group.descriptionEn },
  });
  const [place, setPlace] = useState(group.slug);
  const [theme, setTheme] = useState(group.theme);
  const [visibility, setVisibility] = useState(group.visibility);
  const [chosen, setChosen] = useState<Language[]>(group.workingLanguages);
  const { run, isBusy, problem } = useVerb(Edit, onDone);
  return (
    <Form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        const workingLanguages = all.filter((language) => chosen.includes(language));
        const facts = { names, descriptions, theme, visibility, workingLanguages };
        run({ groupId: group.id, place: place === group.slug ? null : place, ...facts });
      }}
    >
      {problem && <Notice kind="error">{problem}</Notice>}
      <InFourFields legend={t`Name`} texts={names} onChange={setNames} />
      <InFourFields
        legend={t`Description`}
        texts={descriptions}
        onChange={setDescriptions}
        isLong
      />
      <SlugField former={group.slug} place={place} onChange={setPlace} />
      <Select label={t`Theme`} value={theme} onChange={setTheme} options={useThemes()} />
      <Select
        label={t`Who may read what it publishes`}
        value={visibility}
        onChange={setVisibility}
        options={useVisibilities()}
        locked={
          group.viewerCan.changeVisibility
            ? undefined
            : t`Only the facilitators of a confidential group can change this.`
        }
      />
      <fieldset>
        <legend className="font-semibold">
          <Trans>Working languages</Trans>
        </legend>
        <div className="flex flex-wrap gap-x-5">
          {all.map((language) => (
            <label key={language} className="flex min-h-11 items-center gap-2" lang={language}>
              <input
                type="checkbox"
                className="size-6"
                checked={chosen.includes(language)}
                onChange={({ target }) =>
                  setChosen(
                    target.checked
                      ? [...chosen, language]
                      : chosen.filter((one) => one !== language),
                  )
                }
              />
              {languages[language]}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="main" isDisabled={isBusy}>
          <Trans>Save</Trans>
        </Button>
        <Button look="bare" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Form>
  );
}
