import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { type Language, languages, useLanguage } from '../ui/language.tsx';
import { Select } from '../ui/Select.tsx';
import { type TemplateName, templates } from './templates.ts';
import type { Template } from './useTemplates.tsx';

const options = Object.entries(languages).map(([code, name]) => ({
  // The entries have these keys.
  value: code as Language,
  name,
  lang: code,
}));

type Props = { onChoose: (template: Template) => void; onClose: () => void };

/** A text to begin with, in the language of the thread rather than that of the page. */
export function TemplateDialog({ onChoose, onClose }: Props) {
  const { t } = useLingui();
  const { language: ownLanguage } = useLanguage();
  const [language, setLanguage] = useState<Language>(ownLanguage);
  const [name, setName] = useState<TemplateName>('meeting');
  const words: Record<TemplateName, string> = {
    meeting: t`Prepare a meeting`,
    document: t`Approve a document`,
    municipalities: t`Ask all municipalities`,
  };
  const { title, body } = templates[name][language];
  const take = () => {
    onChoose({ title, body, language });
    onClose();
  };
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Templates`}>
      <Choice
        legend={t`What for`}
        options={Object.entries(words).map(([id, text]) => ({ id, words: text }))}
        chosen={name}
        // The options are made of these keys.
        onChoose={(id) => setName(id as TemplateName)}
      />
      <Select
        label={t`Language of the text`}
        value={language}
        options={options}
        onChange={setLanguage}
      />
      <section lang={language} className="preview">
        <p className="font-semibold">{title}</p>
        <p className="whitespace-pre-wrap">{body}</p>
      </section>
      <div className="flex flex-wrap gap-3">
        <Button look="main" onPress={take}>
          <Trans>Use this text</Trans>
        </Button>
        <Button look="bare" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
