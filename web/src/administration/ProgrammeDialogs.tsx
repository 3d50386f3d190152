import { useLingui } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { ProgrammeFactsFragment } from '../gql/graphql.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useVerb } from '../verb.ts';
import { ProgrammeForm } from './ProgrammeForm.tsx';

const Create = graphql(`
  mutation CreateProgramme(
    $key: UUID!
    $slug: String!
    $number: String!
    $names: InFour!
    $statements: InFour!
    $from: DateTime!
    $until: DateTime
  ) {
    answer: createProgramme(
      key: $key
      slug: $slug
      number: $number
      names: $names
      statements: $statements
      from: $from
      until: $until
    ) {
      __typename
      ...ProgrammeFacts
      ...RefusalWords
    }
  }
`);

const Edit = graphql(`
  mutation EditProgramme(
    $programmeId: UUID!
    $number: String!
    $names: InFour!
    $statements: InFour!
    $from: DateTime!
    $until: DateTime
  ) {
    answer: editProgramme(
      programmeId: $programmeId
      number: $number
      names: $names
      statements: $statements
      from: $from
      until: $until
    ) {
      __typename
      ...ProgrammeFacts
      ...RefusalWords
    }
  }
`);

type Props = { onDone: () => void; onClose: () => void };

const none = { lt: '', lv: '', ru: '', en: '' };

export function AddProgramme({ onDone, onClose }: Props) {
  const { t } = useLingui();
  const { run, key, isBusy, problem } = useVerb(Create, () => {
    onDone();
    onClose();
  });
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Add a programme`}>
      <ProgrammeForm
        slug=""
        facts={{ number: '', names: none, statements: none, from: '', until: '' }}
        isNew
        isBusy={isBusy}
        problem={problem}
        onClose={onClose}
        onSend={(facts, slug) => run({ key: key(), slug, ...facts })}
      />
    </Dialog>
  );
}

export function EditProgramme(props: Props & { programme: ProgrammeFactsFragment }) {
  const { programme, onDone, onClose } = props;
  const { run, isBusy, problem } = useVerb(Edit, () => {
    onDone();
    onClose();
  });
  const { id, slug, number, from, until } = programme;
  const names = {
    ...{ lt: programme.nameLt, lv: programme.nameLv },
    ...{ ru: programme.nameRu, en: programme.nameEn },
  };
  const statements = {
    ...{ lt: programme.statementLt, lv: programme.statementLv },
    ...{ ru: programme.statementRu, en: programme.statementEn },
  };
  const dates = { from: from.slice(0, 10), until: until?.slice(0, 10) ?? '' };
  return (
    <Dialog isOpen onOpenChange={onClose} title={programme.name}>
      <ProgrammeForm
        slug={slug}
        facts={{ number, names, statements, ...dates }}
        isNew={false}
        isBusy={isBusy}
        problem={problem}
        onClose={onClose}
        onSend={(facts) => run({ programmeId: id, ...facts })}
      />
    </Dialog>
  );
}
