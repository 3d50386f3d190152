import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { graphql } from '../gql/gql.ts';
import type { WorkTimeFragment } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Checks } from '../ui/Checks.tsx';
import { clockTime, weekdays, zoneName } from '../ui/clock.ts';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Select } from '../ui/Select.tsx';
import { Saved } from './Saved.tsx';
import { useSaving } from './saving.ts';
import { Section } from './Section.tsx';

export const WorkTimeParts = graphql(`
  fragment WorkTime on Person {
    id
    timeZone
    workingHours {
      days
      from
      until
    }
  }
`);

const UpdateWorkTime = graphql(`
  mutation UpdateWorkTime($timeZone: String!, $workingHours: WorkingHoursInput!) {
    answer: updateProfile(timeZone: $timeZone, workingHours: $workingHours) {
      __typename
      ... on Person {
        id
        ...WorkTime
      }
      ... on Invalid {
        field
      }
      ...RefusalWords
    }
  }
`);

type Chosen = Pick<WorkTimeFragment, 'timeZone' | 'workingHours'>;

/** Where my clock goes, and when I am at work. */
export function WorkTime({ person }: { person: WorkTimeFragment }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<Chosen>(person);
  const [before, setBefore] = useState<Chosen>();
  const saving = useSaving(UpdateWorkTime);
  const { days, from, until } = chosen.workingHours;
  const change = (next: Chosen) => {
    setChosen(next);
    saving.touch();
  };
  const changeHours = (next: Partial<Chosen['workingHours']>) =>
    change({ ...chosen, workingHours: { ...chosen.workingHours, ...next } });
  const save = (next: Chosen) => {
    setBefore(person);
    const { days, from, until } = next.workingHours;
    void saving.save({ timeZone: next.timeZone, workingHours: { days, from, until } });
  };
  const undo = () => {
    if (!before) return;
    setChosen(before);
    save(before);
  };
  return (
    <Section
      id="time"
      title={t`Time zone and working hours`}
      hint={<Trans>Others see when you are usually at work.</Trans>}
    >
      <Form
        className="panel flex flex-col gap-5 p-5"
        onSubmit={(event) => {
          event.preventDefault();
          save(chosen);
        }}
      >
        <ErrorSummary faults={saving.faults} />
        <div id="timeZone">
          <Select
            label={t`Time zone`}
            value={chosen.timeZone}
            onChange={(timeZone) => change({ ...chosen, timeZone })}
            options={zones(person.timeZone).map((zone) => ({
              value: zone,
              name: zoneName(language, zone),
            }))}
          />
        </div>
        <Checks
          legend={t`Working days`}
          options={weekdays(language).map((words, index) => ({ value: index + 1, words }))}
          chosen={days}
          onChange={(days) => changeHours({ days })}
        />
        <div id="workingHours" className="grid gap-4 sm:grid-cols-2">
          <Select
            label={t`From`}
            value={String(from)}
            onChange={(text) => changeHours({ from: Number(text) })}
            options={halfHours(from).slice(0, -1)}
          />
          <Select
            label={t`Until`}
            value={String(until)}
            onChange={(text) => changeHours({ until: Number(text) })}
            options={halfHours(until).slice(1)}
          />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="main" isDisabled={saving.isBusy}>
            <Trans>Save</Trans>
          </Button>
          <Saved isSaved={saving.isSaved} onUndo={before && undo} />
        </div>
      </Form>
    </Section>
  );
}

const near = ['Europe/Vilnius', 'Europe/Riga', 'Europe/Tallinn', 'Europe/Warsaw'];

/** Ours first, then those of Europe, and one's own wherever it is. */
function zones(own: string): string[] {
  const european = Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('Europe/'));
  return [...new Set([...near, own, ...european])];
}

/** Of a day, in figures; the browser's own field would write them as the browser's language does. */
function halfHours(own: number) {
  const all = Array.from({ length: 49 }, (_, index) => index * 30);
  return [...new Set([...all, own])]
    .sort((one, other) => one - other)
    .map((minutes) => ({ value: String(minutes), name: clockTime(minutes) }));
}
