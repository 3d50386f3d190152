import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { Input } from 'react-aria-components/Input';
import { graphql } from '../gql/gql.ts';
import type { OrganisationFactsFragment } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useVerb } from '../verb.ts';
import { FormButtons } from './FormButtons.tsx';
import { OrganisationSelect } from './OrganisationSelect.tsx';

const Merge = graphql(`
  mutation MergeOrganisation(
    $organisationId: String!
    $on: DateTime!
    $successors: [SuccessorInput!]!
  ) {
    answer: mergeOrganisation(organisationId: $organisationId, on: $on, successors: $successors) {
      __typename
      ...OrganisationFacts
      ...RefusalWords
    }
  }
`);

type Props = { body: OrganisationFactsFragment; onDone: () => void; onClose: () => void };

/** One that goes over as a whole has one successor; one that is split has several, each with its part. */
export function MergeOrganisation({ body, onDone, onClose }: Props) {
  const { t } = useLingui();
  const [on, setOn] = useState('');
  const [typed, setTyped] = useState('');
  const [successors, setSuccessors] = useState([{ organisationId: '', share: '' }]);
  const { run, isBusy, problem } = useVerb(Merge, () => {
    onDone();
    onClose();
  });
  const set = (index: number, change: Partial<(typeof successors)[number]>) =>
    setSuccessors(successors.map((one, at) => (at === index ? { ...one, ...change } : one)));
  const isSplit = successors.length > 1;
  const isSure = typed.trim() === body.shortName;
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Taken over: ${body.name}`}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const all = isSplit ? successors : successors.map((one) => ({ ...one, share: 'whole' }));
          const day = new Date(on).toISOString();
          run({ organisationId: body.id, on: day, successors: all });
        }}
      >
        {problem && <Notice kind="error">{problem}</Notice>}
        <p className="max-w-prose">
          <Trans>
            Its people hold their positions at the first successor from that day on and speak for it
            in their groups. What was written before keeps the old name. This cannot be undone.
          </Trans>
        </p>
        <Field label={t`First day of the successor`} value={on} onChange={setOn} isRequired>
          <Input type="date" className="control" />
        </Field>
        {successors.map(({ organisationId, share }, index) => (
          <div key={index} className="flex flex-col gap-3">
            <OrganisationSelect
              label={index === 0 ? t`Successor` : t`Another successor`}
              value={organisationId}
              onChange={(id) => set(index, { organisationId: id })}
              without={body.id}
            />
            {isSplit && (
              <Field
                label={t`What goes over to it`}
                value={share}
                onChange={(text) => set(index, { share: text })}
                maxLength={200}
                isRequired
              />
            )}
          </div>
        ))}
        <Button
          className="self-start"
          onPress={() => setSuccessors([...successors, { organisationId: '', share: '' }])}
        >
          <Trans>It is split between several</Trans>
        </Button>
        <Field
          label={t`To confirm, write: ${body.shortName}`}
          value={typed}
          onChange={setTyped}
          maxLength={80}
          isRequired
        />
        <FormButtons isBusy={isBusy || !isSure} onClose={onClose}>
          <Trans>Take over</Trans>
        </FormButtons>
      </Form>
    </Dialog>
  );
}
