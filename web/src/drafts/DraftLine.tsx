import { Suspense, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { writeDraftFiles } from '../files/draftFiles.ts';
import { FileNames } from '../files/FileNames.tsx';
import { withoutTargets } from '../posts/shorthand.ts';
import { onLeaving, refusalIn } from '../refusal.ts';
import { useWorkTime } from '../settings/useWorkTime.ts';
import { Button, buttonStyle } from '../ui/Button.tsx';
import { longDateIn } from '../ui/dates.ts';
import { useLanguage } from '../ui/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import { doUndoably, tellProblem, useWaiting } from '../ui/undo.ts';
import { When } from '../ui/When.tsx';
import { type Draft } from './mine.ts';
import { DiscardDraft } from './sync.ts';
import { useSchedule } from './useSendLater.ts';
import { later } from '../ui/later.ts';

const EditDraftForm = later(async () => (await import('./EditDraftForm.tsx')).EditDraftForm);
const SendLaterDialog = later(async () => (await import('./SendLaterDialog.tsx')).SendLaterDialog);

export function DraftLine({ draft }: { draft: Draft }) {
  const { language } = useLanguage();
  const { zone } = useWorkTime();
  const [open, setOpen] = useState<'edit' | 'time'>();
  const { schedule } = useSchedule();
  const isGoing = useWaiting(discarding(draft.id));
  const close = () => setOpen(undefined);
  if (isGoing) return null;
  const at = draft.sendAt && longDateIn(language, new Date(draft.sendAt), zone);
  return (
    <li className="panel flex flex-col gap-2 p-4">
      <h3 className="font-semibold">
        <Heading draft={draft} />
      </h3>
      {draft.problem && <Notice kind="error">{draft.problem}</Notice>}
      {open === 'edit' ? (
        <Suspense>
          <EditDraftForm draft={draft} onDone={close} />
        </Suspense>
      ) : (
        <div>
          <p
            lang={draft.language ?? undefined}
            className="line-clamp-3 wrap-anywhere whitespace-pre-line"
          >
            {withoutTargets(draft.body)}
          </p>
          <FileNames files={draft.attachments} />
        </div>
      )}
      <p className="text-small text-quiet">
        {at ? <Trans>Will be sent: {at}</Trans> : <When at={draft.updatedAt} />}
      </p>
      {open !== 'edit' && <Actions draft={draft} onOpen={setOpen} />}
      {open === 'time' && (
        <Suspense>
          <SendLaterDialog
            onChoose={(moment) => schedule(draft, draft.attachments, moment)}
            onClose={close}
          />
        </Suspense>
      )}
    </li>
  );
}

function Heading({ draft: { thread, group, title } }: { draft: Draft }) {
  if (thread) return thread.title;
  const groupName = group?.name;
  if (!groupName) return <Trans>A thread that you no longer see</Trans>;
  return title ? (
    <>
      {title} <span className="font-normal text-quiet">· {groupName}</span>
    </>
  ) : (
    <Trans>New thread in the group: {groupName}</Trans>
  );
}

type ActionsProps = { draft: Draft; onOpen: (what: 'edit' | 'time') => void };

function Actions({ draft, onOpen }: ActionsProps) {
  const { unschedule } = useSchedule();
  const discard = useDiscarding(draft.id);
  const edit = () => {
    writeDraftFiles(`later:${draft.id}`, draft.attachments);
    onOpen('edit');
  };
  const back = () => void unschedule(draft.id).then((problem) => problem && tellProblem(problem));
  return (
    <div className="flex flex-wrap gap-2">
      {draft.isAtItsPlace ? (
        <Place draft={draft} />
      ) : (
        <>
          <Button onPress={edit}>
            <Trans>Edit</Trans>
          </Button>
          <Button onPress={() => onOpen('time')}>
            {draft.sendAt ? <Trans>Another time …</Trans> : <Trans>Send later …</Trans>}
          </Button>
          <Button onPress={back}>
            {draft.sendAt ? <Trans>Do not send</Trans> : <Trans>Back to the form</Trans>}
          </Button>
        </>
      )}
      <Button look="bare" onPress={discard}>
        <Trans>Discard</Trans>
      </Button>
    </div>
  );
}

function Place({ draft: { thread, group } }: { draft: Draft }) {
  const words = <Trans>Go on writing</Trans>;
  if (thread)
    return (
      <Link
        to="/g/$slug/t/$number"
        params={{ slug: thread.groupSlug, number: String(thread.number) }}
        hash="reply"
        data-step
        className={buttonStyle('quiet')}
      >
        {words}
      </Link>
    );
  if (!group) return null;
  return (
    <Link
      to="/g/$slug"
      params={{ slug: group.slug }}
      hash="new"
      data-step
      className={buttonStyle('quiet')}
    >
      {words}
    </Link>
  );
}

const discarding = (draftId: string) => `discard:${draftId}`;

/** Throws a draft away in ten seconds. */
function useDiscarding(draftId: string) {
  const { t } = useLingui();
  const [, discardDraft] = useMutation(DiscardDraft);
  return () =>
    doUndoably(discarding(draftId), t`Draft discarded`, async (isLeaving) => {
      const { data, error } = await discardDraft({ draftId }, isLeaving ? onLeaving() : {});
      return refusalIn(data?.discardDraft, error, t`The server cannot be reached.`);
    });
}
