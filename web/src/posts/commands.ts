import { useMemo } from 'react';
import { useLingui } from '@lingui/react/macro';
import { type Edit, lined, linked, type Selected, styled, tabled } from './markdown.ts';
import { applyEdit, selectedIn } from './typing.ts';

/** Something done to a text: by a button, by a key or by "/" and its name. */
export type Command = {
  id: string;
  words: string;
  /** The keys that do the same, as people write them. */
  keys?: string;
  run: (area: HTMLTextAreaElement) => void;
};

/** What people may type after "/", in every language whatever the page speaks; written without diacritics. */
const otherNames: Record<string, string> = {
  bold: 'bold pusjuodis storas treknraksts жирный полужирный',
  italic: 'italic kursyvas slipraksts kursivs курсив',
  heading: 'heading title antraste virsraksts заголовок',
  list: 'list bullets sarasas saraksts список',
  numbers: 'numbered list numeruotas sunumeruotas numurets нумерованный',
  task: 'task todo checklist uzduotis uzdavinys uzdevums задача задание',
  quote: 'quote citata citats цитата',
  link: 'link url nuoroda saite ссылка',
  code: 'code kodas kods код',
  table: 'table lentele tabula таблица',
  template: 'template sablonas ruosinys veidne sagatave шаблон',
  schedule:
    'schedule later send suplanuoti veliau siusti ieplanot velak sutit позже отложить отправить',
  preview: 'preview perziura prieksskatijums просмотр',
};

/** The commands of every text box, in the order of the toolbar. */
export function useCommands(): Command[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      of('bold', t`Bold`, (selected) => styled(selected, 'bold'), 'Ctrl+B'),
      of('italic', t`Italic`, (selected) => styled(selected, 'italic'), 'Ctrl+I'),
      of('heading', t`Heading`, (selected) => lined(selected, 'heading')),
      of('list', t`List`, (selected) => lined(selected, 'list')),
      of('numbers', t`Numbered list`, (selected) => lined(selected, 'numbers')),
      of('task', t`Task list`, (selected) => lined(selected, 'task')),
      of('quote', t`Quote`, (selected) => lined(selected, 'quote')),
      of('link', t`Link`, (selected) => linked(selected), 'Ctrl+K'),
      of('code', t`Code`, (selected) => styled(selected, 'code')),
      of('table', t`Table`, (selected) => tabled(selected, [t`What`, t`When`])),
    ],
    [t],
  );
}

/** Those whose name has a word that begins so, in any of our languages, diacritics or not. */
export function commandsFor(commands: readonly Command[], typed: string): Command[] {
  const wanted = folded(typed);
  return commands.filter(({ id, words }) =>
    `${folded(words)} ${otherNames[id] ?? ''}`
      .split(' ')
      .some((word) => folded(word).startsWith(wanted)),
  );
}

/** For comparing as people type: without diacritics and capitals. Cyrillic й and ё are folded with them. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

function of(id: string, words: string, edit: (selected: Selected) => Edit, keys?: string): Command {
  return {
    ...{ id, words },
    ...(keys && { keys }),
    run: (area) => applyEdit(area, edit(selectedIn(area))),
  };
}
