import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useHistoryKinds } from './historyKinds.ts';
import type { HistoryWanted } from './search.ts';

const GroupPeople = graphql(`
  query GroupPeople($slug: String!) {
    group(slug: $slug) {
      id
      memberships {
        id
        person {
          id
          name
        }
      }
    }
  }
`);

type Props = { slug: string; wanted: HistoryWanted };

/** What happened, by whom, since when; all of it in the address. */
export function HistoryFilters({ slug, wanted }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  // On a phone the list comes first.
  const [isOpen, setIsOpen] = useState(false);
  const count = Object.keys(wanted).length;
  const people = usePeople(slug, wanted.by);
  const go = (next: HistoryWanted) =>
    void navigate({
      ...{ to: '/g/$slug', params: { slug }, search: { tab: 'history', ...next } },
      resetScroll: false,
    });
  const want = (name: keyof HistoryWanted, value: string) => {
    const { [name]: _, ...rest } = wanted;
    go(value ? { ...rest, [name]: value } : rest);
  };
  return (
    <search aria-label={t`Filter the history`} className="flex flex-col gap-3 print:hidden">
      <Button
        className="chip self-start sm:hidden"
        aria-expanded={isOpen}
        onPress={() => setIsOpen(!isOpen)}
      >
        {count > 0 ? <Trans>Filter ({count})</Trans> : <Trans>Filter</Trans>}
      </Button>
      <div className={`${isOpen ? 'grid' : 'hidden'} gap-4 sm:grid sm:grid-cols-3`}>
        <Select
          label={t`What happened`}
          value={wanted.kind ?? ''}
          onChange={(value) => want('kind', value)}
          options={[{ value: '', name: t`Everything` }, ...useHistoryKinds()]}
        />
        <Select
          label={t`By whom`}
          value={wanted.by ?? ''}
          onChange={(value) => want('by', value)}
          options={[{ value: '', name: t`Everyone` }, ...people]}
        />
        <label className="flex max-w-prose min-w-0 flex-col gap-1.5">
          <span className="font-semibold">{t`From the day`}</span>
          <input
            type="date"
            className="control"
            defaultValue={wanted.from ?? ''}
            key={wanted.from ?? ''}
            onBlur={({ target }) =>
              target.value !== (wanted.from ?? '') && want('from', target.value)
            }
            onChange={({ target }) => /^2\d{3}-/.test(target.value) && want('from', target.value)}
          />
        </label>
      </div>
      {count > 0 && (
        <Button look="bare" className="self-start px-2 underline" onPress={() => go({})}>
          <Trans>Show the whole history</Trans>
        </Button>
      )}
    </search>
  );
}

/** The members by name, and the one chosen, who may have left. */
function usePeople(slug: string, chosen: string | undefined) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [{ data }] = useQuery({
    query: GroupPeople,
    variables: { slug },
    requestPolicy: 'cache-and-network',
  });
  const people = (data?.group?.memberships ?? [])
    .map(({ person: { id: value, name } }) => ({ value, name }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
  const isKnown = !chosen || people.some(({ value }) => value === chosen);
  return isKnown ? people : [...people, { value: chosen, name: t`The person of the link` }];
}
