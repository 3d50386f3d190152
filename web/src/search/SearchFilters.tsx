import { Link, useNavigate } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { type Language, languages } from '../ui/language.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { Select } from '../ui/Select.tsx';
import { kinds, type Wanted } from './wanted.ts';

type Props = { wanted: Wanted; groups: readonly { slug: string; name: string }[] };

export function SearchFilters({ wanted, groups }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const want = (next: Wanted, replace = false) =>
    void navigate({ to: '/search', search: { ...wanted, ...next }, replace, resetScroll: false });
  const known = groups.some(({ slug }) => slug === wanted.group) ? wanted.group : undefined;
  return (
    <search className="flex flex-col gap-4 print:hidden">
      <SearchBox
        label={t`Words to look for`}
        text={wanted.text ?? ''}
        onChange={(text) => want({ text: text || undefined }, true)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t`Group`}
          value={known ?? ''}
          onChange={(slug) => want({ group: slug || undefined })}
          options={[
            { value: '', name: t`All my groups` },
            ...groups.map(({ slug, name }) => ({ value: slug, name })),
          ]}
        />
        <Select
          label={t`Language of the text`}
          value={wanted.language ?? ''}
          onChange={(language) => want({ language: language || undefined })}
          options={[{ value: '', name: t`Any language` } as const, ...languageOptions]}
        />
      </div>
      <Kinds wanted={wanted} />
    </search>
  );
}

const languageOptions = (Object.keys(languages) as Language[]).map((value) => ({
  ...{ value, name: languages[value], lang: value },
}));

/** What is looked for goes along. */
function Kinds({ wanted }: { wanted: Wanted }) {
  const { t } = useLingui();
  const names = {
    ...{ threads: t`Threads`, posts: t`Posts` },
    ...{ people: t`People`, organisations: t`Organisations` },
  };
  return (
    <nav aria-label={t`Among what`} className="tabs">
      {[undefined, ...kinds].map((kind) => (
        <Link
          key={kind ?? ''}
          to="/search"
          search={{ ...wanted, in: kind }}
          aria-current={kind === wanted.in ? 'page' : undefined}
          activeOptions={{ exact: true, explicitUndefined: true }}
          resetScroll={false}
        >
          {kind ? names[kind] : t`Everything`}
        </Link>
      ))}
    </nav>
  );
}
