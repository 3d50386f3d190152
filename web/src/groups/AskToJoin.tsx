import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { TextArea } from 'react-aria-components/TextArea';
import { graphql } from '../gql/gql.ts';
import type { AskToJoinFragment } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { When } from '../ui/When.tsx';
import { useVerb } from '../verb.ts';

export const AskToJoinParts = graphql(`
  fragment AskToJoin on Group {
    id
    viewerCan {
      askToJoin
    }
    viewerRequest {
      id
      reason
      createdAt
    }
  }
`);

const RequestToJoin = graphql(`
  mutation RequestToJoin($groupId: UUID!, $reason: String!) {
    answer: requestToJoin(groupId: $groupId, reason: $reason) {
      __typename
      ... on JoinRequest {
        id
      }
      ...RefusalWords
    }
  }
`);

/** For partners outside: the way in, or that they asked already. */
export function AskToJoin({ group, onDone }: { group: AskToJoinFragment; onDone: () => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const { viewerRequest, viewerCan } = group;
  if (viewerRequest)
    return (
      <Notice kind="info">
        <p>
          <Trans>You asked to join. A facilitator will answer.</Trans>{' '}
          <span className="text-small text-quiet">
            <When at={viewerRequest.createdAt} />
          </span>
        </p>
        <p className="mt-1 text-small whitespace-pre-line">{viewerRequest.reason}</p>
      </Notice>
    );
  if (!viewerCan.askToJoin) return null;
  if (isOpen) return <Reason groupId={group.id} onDone={onDone} onClose={() => setIsOpen(false)} />;
  return (
    <Button look="main" className="self-start" onPress={() => setIsOpen(true)}>
      <Trans>Ask to join</Trans>
    </Button>
  );
}

type ReasonProps = { groupId: string; onDone: () => void; onClose: () => void };

function Reason({ groupId, onDone, onClose }: ReasonProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const { run, isBusy, problem } = useVerb(RequestToJoin, onDone);
  const ask = () => {
    if (reason.trim() !== '') run({ groupId, reason });
  };
  return (
    <Form
      className="panel flex flex-col gap-4 p-5"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      {problem && <Notice kind="error">{problem}</Notice>}
      <Field label={t`Why do you want to join?`} value={reason} onChange={setReason} autoFocus>
        <TextArea
          className="control text-box"
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) ask();
          }}
        />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="main" isDisabled={isBusy || reason.trim() === ''}>
          <Trans>Send the request</Trans>
        </Button>
        <Button look="bare" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Form>
  );
}
