import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { useDraftFiles, writeDraftFiles } from '../files/draftFiles.ts';
import { graphql } from '../gql/gql.ts';
import type { ProgrammeFactsFragment } from '../gql/graphql.ts';
import { Emblem } from '../groups/Emblem.tsx';
import { InFourFields } from '../groups/InFourFields.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useVerb } from '../verb.ts';
import { ChooseImage } from './ChooseImage.tsx';
import { FormButtons } from './FormButtons.tsx';

const SetEmblem = graphql(`
  mutation SetEmblem($programmeId: UUID!, $attachmentId: UUID, $alts: InFour!) {
    answer: setEmblem(programmeId: $programmeId, attachmentId: $attachmentId, alts: $alts) {
      __typename
      ...ProgrammeFacts
      ...RefusalWords
    }
  }
`);

const RemoveEmblem = graphql(`
  mutation RemoveEmblem($programmeId: UUID!) {
    answer: removeEmblem(programmeId: $programmeId) {
      __typename
      ...ProgrammeFacts
      ...RefusalWords
    }
  }
`);

type Props = { programme: ProgrammeFactsFragment; onDone: () => void; onClose: () => void };

/** The image beside a programme's statement, and what it shows. */
export function EmblemDialog({ programme, onDone, onClose }: Props) {
  const { t } = useLingui();
  const { id: programmeId, emblem, name } = programme;
  const place = `emblem:${programmeId}`;
  const [chosen] = useDraftFiles(place);
  const [alts, setAlts] = useState(altsOf(emblem));
  const finish = () => {
    writeDraftFiles(place, []);
    onDone();
    onClose();
  };
  const set = useVerb(SetEmblem, finish);
  const remove = useVerb(RemoveEmblem, finish);
  const problem = set.problem ?? remove.problem;
  const isBusy = set.isBusy || remove.isBusy;
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Emblem: ${name}`}>
      <Form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          set.run({ programmeId, attachmentId: chosen?.id ?? null, alts });
        }}
      >
        {problem && <Notice kind="error">{problem}</Notice>}
        <p className="text-quiet">
          <Trans>Stands beside the publicity statement, on pages and on paper.</Trans>
        </p>
        {emblem && !chosen && <Emblem emblem={emblem} />}
        <ChooseImage place={place} chosen={chosen} />
        <InFourFields legend={t`What the image shows`} texts={alts} onChange={setAlts} />
        <FormButtons isBusy={isBusy || (!emblem && !chosen)} onClose={onClose}>
          <Trans>Save</Trans>
        </FormButtons>
        {emblem && (
          <Button
            look="bare"
            className="self-start px-2 underline"
            isDisabled={isBusy}
            onPress={() => remove.run({ programmeId })}
          >
            <Trans>Remove the emblem</Trans>
          </Button>
        )}
      </Form>
    </Dialog>
  );
}

function altsOf(emblem: ProgrammeFactsFragment['emblem']) {
  return {
    ...{ lt: emblem?.altLt ?? '', lv: emblem?.altLv ?? '' },
    ...{ ru: emblem?.altRu ?? '', en: emblem?.altEn ?? '' },
  };
}
