import { Suspense, useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ThreadsWanted } from '../groups/search.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { languages } from '../ui/language.tsx';
import { useSorts, useStates } from './sorts.ts';
import { later } from '../ui/later.ts';

const FilterDialog = later(async () => (await import('./FilterDialog.tsx')).FilterDialog);

type Props = { slug: string; wanted: ThreadsWanted };
type FiltersProps = Props & { /** At the end of their row. */ children: ReactNode };

/** The two that are used every day are a tap away; the others stand behind a button, and on it their number. */
export function ThreadFilters({ slug, wanted, children }: FiltersProps) {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const { unread, mine, ...behind } = wanted;
  const count = Object.keys(behind).length;
  return (
    <search aria-label={t`Filter the threads`} className="flex flex-col gap-2 print:hidden">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <ul className="flex flex-wrap gap-2">
          <Choice slug={slug} isOn={unread === true} search={turned(wanted, 'unread')}>
            <Trans>Unread</Trans>
          </Choice>
          <Choice slug={slug} isOn={mine === true} search={turned(wanted, 'mine')}>
            <Trans>Mine</Trans>
          </Choice>
          <li>
            <Button className="chip" onPress={() => setIsOpen(true)}>
              {count > 0 ? <Trans>Filter ({count})</Trans> : <Trans>Filter</Trans>}
            </Button>
          </li>
        </ul>
        {children}
      </div>
      {count > 0 && <Chosen slug={slug} wanted={wanted} />}
      {isOpen && (
        <Suspense>
          <FilterDialog slug={slug} wanted={wanted} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </search>
  );
}

type ChoiceProps = { slug: string; isOn: boolean; search: ThreadsWanted; children: ReactNode };

function Choice({ slug, isOn, search, children }: ChoiceProps) {
  return (
    <li>
      <Link
        to="/g/$slug"
        params={{ slug }}
        search={search}
        resetScroll={false}
        className="button chip"
        activeOptions={{ exact: true, explicitUndefined: true }}
        aria-current={isOn ? 'true' : undefined}
      >
        {isOn && <Icon name="check" />}
        {children}
      </Link>
    </li>
  );
}

/** What is set behind the button, each with the way to be rid of it. */
function Chosen({ slug, wanted }: Props) {
  const { t } = useLingui();
  const states = useStates();
  const sorts = useSorts();
  const { state, language, label, sort } = wanted;
  const chosen = [
    { name: 'state' as const, words: states.find(({ value }) => value === state)?.name },
    { name: 'language' as const, words: language && languages[language] },
    { name: 'label' as const, words: label },
    { name: 'sort' as const, words: sorts.find(({ value }) => value === sort)?.name },
  ].filter(({ name }) => wanted[name] !== undefined);
  return (
    <ul aria-label={t`Chosen`} className="flex flex-wrap items-center gap-2">
      {chosen.map(({ name, words }) => (
        <li key={name}>
          <Link
            to="/g/$slug"
            params={{ slug }}
            search={without(wanted, name)}
            resetScroll={false}
            className="chosen"
          >
            <span className="sr-only">
              <Trans>Remove the filter:</Trans>{' '}
            </span>
            <span lang={name === 'language' ? language : undefined}>{words}</span>
            <Icon name="close" />
          </Link>
        </li>
      ))}
      <li>
        <Link
          to="/g/$slug"
          params={{ slug }}
          search={{}}
          resetScroll={false}
          className="chosen-all"
        >
          <Trans>Show all threads</Trans>
        </Link>
      </li>
    </ul>
  );
}

function turned(wanted: ThreadsWanted, name: 'unread' | 'mine'): ThreadsWanted {
  return wanted[name] ? without(wanted, name) : { ...wanted, [name]: true };
}

function without(wanted: ThreadsWanted, name: keyof ThreadsWanted): ThreadsWanted {
  const { [name]: _, ...rest } = wanted;
  return rest;
}
