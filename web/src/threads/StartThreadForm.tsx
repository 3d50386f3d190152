import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { DraftFoot, useLater } from '../drafts/DraftFoot.tsx';
import { keysOf, type Place } from '../drafts/place.ts';
import { AttachButtons, FilesOfDraft } from '../files/AttachButtons.tsx';
import { useAttaching } from '../files/attaching.ts';
import { FileDrop } from '../files/FileDrop.tsx';
import { Composer, longestText } from '../posts/Composer.tsx';
import { WritingPlaceProvider } from '../posts/place.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { LabelField } from './LabelField.tsx';
import { useFields, useStart } from './starting.ts';
import { useTemplates } from './useTemplates.tsx';

type Props = {
  groupId: string;
  slug: string;
  onCancel: () => void;
};

/** What is typed is kept per group, on every device. */
export function StartThreadForm({ groupId, slug, onCancel }: Props) {
  const { t } = useLingui();
  const place: Place = { kind: 'start', id: groupId };
  const { title, body, labels, language, set } = useFields(place);
  const files = useAttaching(keysOf(place).body);
  const isUnfit = title.trim() === '' || files.isEmptyWith(body) || body.length > longestText;
  const { start, isBusy, problem } = useStart({ place, slug }, files, isUnfit);
  const later = useLater(place, () => !isUnfit && files.isReady());
  const templates = useTemplates((template) => {
    set.title(title.trim() || template.title);
    set.body(body.trim() ? `${body.trimEnd()}\n\n${template.body}` : template.body);
    set.language(template.language);
  });
  return (
    <Form
      className="panel flex flex-col gap-4 p-5"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-title font-bold">
          <Trans>New thread</Trans>
        </h2>
        <Button onPress={templates.open}>
          <Trans>Template …</Trans>
        </Button>
      </div>
      {problem && <Notice kind="error">{problem}</Notice>}
      <Field
        label={t`Title`}
        hint={<Trans>What it is about, in one line.</Trans>}
        value={title}
        onChange={set.title}
        maxLength={200}
        isRequired
        autoFocus
      />
      <WritingPlaceProvider value={{ groupId }}>
        <FileDrop place={keysOf(place).body}>
          <Composer
            label={t`Text`}
            value={body}
            onChange={set.body}
            onSend={() => void start()}
            language={language}
            onLanguage={(next) => set.language(next ?? '')}
            commands={[templates.command, later.command]}
          />
          <FilesOfDraft place={keysOf(place).body} isAsked={files.isAsked} />
          <div className="flex flex-wrap gap-2">
            <AttachButtons place={keysOf(place).body} />
          </div>
        </FileDrop>
      </WritingPlaceProvider>
      <LabelField label={t`Labels (optional)`} slug={slug} value={labels} onChange={set.labels} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="main" isDisabled={isBusy || isUnfit || files.isGoing}>
          <Trans>Start the thread</Trans>
        </Button>
        {later.button(isBusy || isUnfit || files.isGoing)}
        <Button look="bare" onPress={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
      <DraftFoot place={place} />
      {later.dialog}
      {templates.dialog}
    </Form>
  );
}
