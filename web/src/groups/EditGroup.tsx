import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { GroupFactsForm } from './GroupFactsForm.tsx';

export const GroupFactsParts = graphql(`
  fragment GroupFacts on Group {
    id
    slug
    theme
    visibility
    viewerCan {
      changeVisibility
    }
    workingLanguages
    nameLt: name(language: lt)
    nameLv: name(language: lv)
    nameRu: name(language: ru)
    nameEn: name(language: en)
    descriptionLt: description(language: lt)
    descriptionLv: description(language: lv)
    descriptionRu: description(language: ru)
    descriptionEn: description(language: en)
  }
`);

const GroupFactsQuery = graphql(`
  query GroupFacts($slug: String!) {
    group(slug: $slug) {
      id
      ...GroupFacts
    }
  }
`);

/** The button, and behind it everything that managers change about a group. */
export function EditGroup({ slug, onDone }: { slug: string; onDone: () => void }) {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button className="self-start" onPress={() => setIsOpen(true)}>
        <Trans>Edit the group</Trans>
      </Button>
      <Dialog isOpen={isOpen} onOpenChange={setIsOpen} title={t`Edit the group`}>
        <Facts
          slug={slug}
          onClose={close}
          onDone={() => {
            close();
            onDone();
          }}
        />
      </Dialog>
    </>
  );
}

type Props = { slug: string; onDone: () => void; onClose: () => void };

function Facts({ slug, onDone, onClose }: Props) {
  const [{ data, error }, load] = useQuery({
    query: GroupFactsQuery,
    variables: { slug },
    requestPolicy: 'network-only',
  });
  if (error && !data) return <Failure retry={() => load({ requestPolicy: 'network-only' })} />;
  if (!data?.group) return <Skeleton lines={6} />;
  return <GroupFactsForm group={data.group} onDone={onDone} onClose={onClose} />;
}
