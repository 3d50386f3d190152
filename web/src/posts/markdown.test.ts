import { expect, test } from 'vitest';
import {
  continued,
  type Edit,
  indented,
  lined,
  linked,
  type Selected,
  styled,
  tabled,
  withQuote,
} from './markdown.ts';

/** "|" stands for the caret, or for both ends of the selection. */
function at(marked: string): Selected {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|');
  const text = marked.replaceAll('|', '');
  return { text, start, end: end > start ? end - 1 : start };
}

function after({ text }: Selected, edit: Edit | undefined): string | undefined {
  if (!edit) return undefined;
  const next = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  const [before, inner, behind] = [
    next.slice(0, edit.start),
    next.slice(edit.start, edit.end),
    next.slice(edit.end),
  ];
  return inner ? `${before}|${inner}|${behind}` : `${before}|${behind}`;
}

test.each([
  ['Labas |rytas|!', 'Labas **|rytas|**!'],
  ['Labas **|rytas|**!', 'Labas |rytas|!'],
  ['Labas |**rytas**|!', 'Labas |rytas|!'],
  ['|rytas |', '**|rytas|** '],
  ['a | b', 'a **|** b'],
])('Bold turns %j into %j.', (before, expected) => {
  expect(after(at(before), styled(at(before), 'bold'))).toBe(expected);
});

test.each([
  ['list', '|viens\ndivi|', '|- viens\n- divi|'],
  ['list', '|- viens\n- divi|', '|viens\ndivi|'],
  ['numbers', '|- viens\n- divi|', '|1. viens\n2. divi|'],
  ['task', '|', '- [ ] |'],
  ['heading', 'Virs|raksts', '## Virsraksts|'],
  ['quote', 'a\n\n|b\n\nc|', 'a\n\n|> b\n\n> c|'],
] as const)('Lines become a %s: %j is %j.', (kind, before, expected) => {
  expect(after(at(before), lined(at(before), kind))).toBe(expected);
});

test.each([
  ['- viens|', '- viens\n- |'],
  ['  1. viens|', '  1. viens\n  2. |'],
  ['9) viens|', '9) viens\n10) |'],
  ['- [x] viens|', '- [x] viens\n- [ ] |'],
  ['- viens\n- |', '- viens\n|'],
  ['> citāts|', '> citāts\n> |'],
  ['> - viens|', '> - viens\n> - |'],
  ['> citāts\n> |', '> citāts\n|'],
  ['- vi|ens', '- vi\n- |ens'],
  ['vienkārši|', undefined],
  ['-|', undefined],
])('Enter after %j makes %j.', (before, expected) => {
  expect(after(at(before), continued(at(before)))).toBe(expected);
});

test.each([
  ['- vi|ens', false, '  - vi|ens'],
  ['  - vi|ens', true, '- vi|ens'],
  ['|- a\n- b|', false, '  |- a\n  - b|'],
  ['1. a|', false, '   1. a|'],
  ['vienkārši|', false, undefined],
])('Tab in %j, back: %j, makes %j.', (before, isBack, expected) => {
  expect(after(at(before), indented(at(before), isBack))).toBe(expected);
});

test.each([
  ['|te|', '', '[te](|https://|)'],
  ['|', '', '[|](https://)'],
  ['|https://a.example|', '', '[|](https://a.example)'],
  ['skat |te|', 'https://a.example', 'skat [te](https://a.example)|'],
])('A link of %j to %j is %j.', (before, address, expected) => {
  expect(after(at(before), linked(at(before), address))).toBe(expected);
});

test('A table stands on lines of its own.', () => {
  expect(after(at('Žr.|'), tabled(at('Žr.|'), ['Kas', 'Kada']))).toBe(
    'Žr.\n\n| |Kas| | Kada |\n| --- | --- |\n|  |  |\n',
  );
});

test('A quote comes after what is written, with room for the answer.', () => {
  expect(withQuote('Sutinku.\n', 'Pirma.\n\nAntra.')).toBe(
    'Sutinku.\n\n> Pirma.\n> \n> Antra.\n\n',
  );
});
