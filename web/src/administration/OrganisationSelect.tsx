import { useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { Select } from '../ui/Select.tsx';
import { useLanguage } from '../ui/language.tsx';

const Choices = graphql(`
  query OrganisationChoices {
    organisations {
      id
      name
      country
      isCurrent
    }
  }
`);

type Props = {
  label: string;
  value: string;
  onChange: (id: string) => void;
  /** Not offered. */
  without?: string;
  /** What stands for none; nothing is offered where it is absent. */
  none?: string;
};

/** One of the organisations that exist today, each with its country. */
export function OrganisationSelect({ label, value, onChange, without, none }: Props) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query: Choices });
  const bodies = (data?.organisations ?? [])
    .filter(({ id, isCurrent }) => isCurrent && id !== without)
    .map(({ id, name, country }) => ({ value: id, name: `${name} (${country})` }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  const first = { value: '', name: none ?? t`Choose …` };
  return <Select label={label} value={value} onChange={onChange} options={[first, ...bodies]} />;
}
