import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { Field } from '../ui/Field.tsx';
import { labelsIn } from './labels.ts';
import { Pressable } from '../ui/Pressable.tsx';

const GroupLabels = graphql(`
  query GroupLabels($slug: String!) {
    group(slug: $slug) {
      id
      labels
    }
  }
`);

type Props = {
  label: string;
  slug: string;
  value: string;
  onChange: (labels: string) => void;
  error?: string | undefined;
};

/** Labels with commas between them, and the words that the group uses already. */
export function LabelField({ slug, value, onChange, ...field }: Props) {
  const [{ data }] = useQuery({ query: GroupLabels, variables: { slug } });
  const chosen = labelsIn(value);
  const toggle = (label: string) => {
    const others = chosen.filter((one) => one !== label);
    const next = chosen.includes(label) ? others : [...chosen, label];
    onChange(next.join(', '));
  };
  return (
    <div className="flex flex-col gap-2">
      <Field
        {...field}
        hint={<Trans>Words to sort by, with commas between them.</Trans>}
        value={value}
        onChange={onChange}
      />
      <div className="flex flex-wrap gap-1.5">
        {data?.group?.labels.slice(0, 12).map((label) => (
          <Pressable
            key={label}
            className="reaction"
            aria-pressed={chosen.includes(label)}
            onPress={() => toggle(label)}
          >
            {label}
          </Pressable>
        ))}
      </div>
    </div>
  );
}
