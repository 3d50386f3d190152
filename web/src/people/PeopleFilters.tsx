import { useNavigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useThemes } from '../groups/kinds.ts';
import { useOrganisationKinds } from '../organisations/kinds.ts';
import { Button } from '../ui/Button.tsx';
import { regional, useLanguage } from '../ui/language.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { Select } from '../ui/Select.tsx';
import { kinds, themes, type Wanted } from './wanted.ts';

/** Everything chosen here stands in the address, so that it can be sent and gone back to. */
export function PeopleFilters({ wanted }: { wanted: Wanted }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const want = (next: Wanted, replace = false) =>
    void navigate({ to: '/people', search: { ...wanted, ...next }, replace, resetScroll: false });
  const countryNames = new Intl.DisplayNames(regional[language], { type: 'region' });
  const countries = (['LT', 'LV'] as const).map((code) => ({
    value: code,
    name: countryNames.of(code) ?? code,
  }));
  const any = { value: '', name: t`All` } as const;
  const isNarrowed = Boolean(wanted.text ?? wanted.country ?? wanted.kind ?? wanted.theme);
  return (
    <search className="flex flex-col gap-4 print:hidden">
      <SearchBox
        label={t`Name of a person or an organisation`}
        text={wanted.text ?? ''}
        onChange={(text) => want({ text: text || undefined }, true)}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <Select
          label={t`Country`}
          value={wanted.country ?? ''}
          onChange={(country) => want({ country: country || undefined })}
          options={[any, ...countries]}
        />
        <Select
          label={t`Kind of organisation`}
          value={wanted.kind ?? ''}
          onChange={(kind) => want({ kind: kinds.find((one) => one === kind) })}
          options={[any, ...useOrganisationKinds()]}
        />
        <Select
          label={t`Theme`}
          value={wanted.theme ?? ''}
          onChange={(theme) => want({ theme: themes.find((one) => one === theme) })}
          options={[any, ...useThemes()]}
        />
      </div>
      {isNarrowed && (
        <Button
          look="bare"
          className="self-start px-2 underline"
          onPress={() => void navigate({ to: '/people', search: { tab: wanted.tab } })}
        >
          <Trans>Show all</Trans>
        </Button>
      )}
    </search>
  );
}
