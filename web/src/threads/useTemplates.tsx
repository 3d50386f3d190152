import { Suspense, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Command } from '../posts/commands.ts';
import type { Language } from '../ui/language.tsx';
import { later } from '../ui/later.ts';

const TemplateDialog = later(async () => (await import('./TemplateDialog.tsx')).TemplateDialog);

export type Template = { title: string; body: string; language: Language };

/** Beginning with a text that is there already, by a button and by "/": `dialog` belongs beside the form. */
export function useTemplates(onChoose: (template: Template) => void) {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const open = () => setIsOpen(true);
  const command: Command = { id: 'template', words: t`Template …`, run: open };
  const dialog = isOpen && (
    <Suspense>
      <TemplateDialog onChoose={onChoose} onClose={() => setIsOpen(false)} />
    </Suspense>
  );
  return { command, dialog, open };
}
