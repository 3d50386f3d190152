import { useState } from 'react';
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Failure } from '../ui/Failure.tsx';
import { LanguageDialog } from '../ui/LanguageDialog.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { doUndoably } from '../ui/undo.ts';
import { When } from '../ui/When.tsx';
import { Part } from './Part.tsx';

type Opened = 'dialog' | 'confirm' | 'language';
const minute = 60_000;

/** What is said: states, questions, times. */
export function Words() {
  const [opened, open] = useState<Opened>();
  const close = () => open(undefined);
  return (
    <>
      <Part name="Notice">
        <Notice kind="info">Something to know.</Notice>
        <Notice kind="error">Something that failed.</Notice>
        <Notice kind="offline">No connection.</Notice>
      </Part>
      <Part name="Empty, Failure, Skeleton">
        <Empty sentence="Nothing here." example="For example." action={<Button>Begin</Button>} />
        <Failure retry={() => {}} />
        <Skeleton />
      </Part>
      <Part name="Breadcrumbs, Heading">
        <Breadcrumbs above={[<a href="#above">Above</a>]} here="A page below it" />
        <Heading className="text-display font-bold">A page below it</Heading>
      </Part>
      <Part name="When">
        {[1, 90, 60 * 24, 60 * 24 * 30].map((minutes) => (
          <When key={minutes} at={new Date(Date.now() - minutes * minute)} />
        ))}
      </Part>
      <Part name="Dialog, Confirm, LanguageDialog, Undoing">
        <div className="flex flex-wrap gap-3">
          <Button onPress={() => open('dialog')}>Dialog</Button>
          <Button onPress={() => open('confirm')}>Confirm</Button>
          <Button onPress={() => open('language')}>LanguageDialog</Button>
          <Button onPress={() => doUndoably('workshop', 'Done', async () => undefined)}>
            Undoing
          </Button>
        </div>
      </Part>
      {opened === 'dialog' && (
        <Dialog isOpen onOpenChange={close} title="A dialog">
          <p>With a text.</p>
        </Dialog>
      )}
      {opened === 'confirm' && (
        <Confirm
          title="Really?"
          action="Do it"
          isBusy={false}
          problem="It was refused."
          onConfirm={close}
          onClose={close}
        >
          Afterwards it is gone.
        </Confirm>
      )}
      {opened === 'language' && (
        <LanguageDialog
          title="Language"
          language="lt"
          onChoose={async () => undefined}
          onClose={close}
        />
      )}
    </>
  );
}
