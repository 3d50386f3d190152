import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from './Button.tsx';
import { Choice } from './Choice.tsx';
import { Dialog } from './Dialog.tsx';
import { type Language, languages } from './language.tsx';
import { Notice } from './Notice.tsx';

type Props = {
  title: string;
  language: Language;
  /** Answers with why it was not done, or nothing. */
  onChoose: (language: Language) => Promise<string | undefined>;
  onClose: () => void;
};

/** In which language something is written, where it was guessed wrong. */
export function LanguageDialog({ title, language, onChoose, onClose }: Props) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState(language);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    const refused = await onChoose(chosen);
    setProblem(refused);
    if (!refused) onClose();
  };
  return (
    <Dialog isOpen onOpenChange={onClose} title={title}>
      {problem && <Notice kind="error">{problem}</Notice>}
      <Choice
        legend={t`Language`}
        options={Object.entries(languages).map(([id, words]) => ({ id, words, lang: id }))}
        chosen={chosen}
        // The options are made of these keys.
        onChoose={(id) => setChosen(id as Language)}
      />
      <div className="flex flex-wrap gap-3">
        <Button look="main" onPress={() => void save()}>
          <Trans>Save</Trans>
        </Button>
        <Button look="bare" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
