import { useNavigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { ThreadsWanted } from '../groups/search.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { languages } from '../ui/language.tsx';
import { Select } from '../ui/Select.tsx';
import { useSorts, useStates } from './sorts.ts';

const GroupLabels = graphql(`
  query GroupLabels($slug: String!) {
    group(slug: $slug) {
      id
      labels
    }
  }
`);

type Props = { slug: string; wanted: ThreadsWanted; onClose: () => void };

/** Everything chosen here is in the address and in the list at once. */
export function FilterDialog({ slug, wanted, onClose }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const labels = useLabels(slug, wanted.label);
  const want = (name: 'state' | 'language' | 'label' | 'sort', value: string) => {
    const { [name]: _, ...rest } = wanted;
    // The values are those offered below; the address is read by the same list.
    const search = (value ? { ...rest, [name]: value } : rest) as ThreadsWanted;
    void navigate({ ...{ to: '/g/$slug', params: { slug } }, search, resetScroll: false });
  };
  const tongues = Object.entries(languages).map(([value, name]) => ({ value, name, lang: value }));
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Filter and sort`}>
      <Select
        label={t`State`}
        value={wanted.state ?? ''}
        onChange={(value) => want('state', value)}
        options={[{ value: '', name: t`Open and closed` }, ...useStates()]}
      />
      <Select
        label={t`Language of the title`}
        value={wanted.language ?? ''}
        onChange={(value) => want('language', value)}
        options={[{ value: '', name: t`All languages` }, ...tongues]}
      />
      {labels.length > 0 && (
        <Select
          label={t`Label`}
          value={wanted.label ?? ''}
          onChange={(value) => want('label', value)}
          options={[
            { value: '', name: t`All labels` },
            ...labels.map((label) => ({ value: label, name: label })),
          ]}
        />
      )}
      <Select
        label={t`Order`}
        value={wanted.sort ?? ''}
        onChange={(value) => want('sort', value)}
        options={[{ value: '', name: t`Newest post first` }, ...useSorts()]}
      />
      <Button look="main" className="self-start" onPress={onClose}>
        <Trans>Show the threads</Trans>
      </Button>
    </Dialog>
  );
}

/** Those of the group, and the one chosen, even when no thread has it any more. */
function useLabels(slug: string, chosen: string | undefined): string[] {
  const [{ data }] = useQuery({
    query: GroupLabels,
    variables: { slug },
    requestPolicy: 'cache-and-network',
  });
  return [...new Set([...(data?.group?.labels ?? []), ...(chosen ? [chosen] : [])])];
}
