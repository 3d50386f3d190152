import { useEffect } from 'react';
import { commandOf } from './commands.ts';
import { step } from './step.ts';
import { isChord, type Key, table } from './table.ts';

/** How long, in milliseconds, the second of two keys may take. */
const patience = 1_500;
/** Where letters are typed, or choose from a list. */
const typing =
  'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=menu], [role=listbox]';
const over = '[role=dialog], [role=alertdialog], [role=menu]';

/** Listens for the keys of the table: for chords always, for single keys unless one types or they are switched off. */
export function useKeys(areOn: boolean) {
  useEffect(() => {
    let first: { key: string; at: number } | undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isModifier(event)) return;
      const pressed = nameOf(event);
      const isLate = !first || event.timeStamp - first.at > patience;
      const both = first && !isLate ? `${first.key} ${pressed}` : pressed;
      first = undefined;
      const key = keyFor(both) ?? keyFor(pressed);
      if (document.querySelector(over) || (event.repeat && !(key && 'steps' in key))) return;
      if (!(key && isChord(key)) && (!areOn || isTyping(event.target))) return;
      if (key && act(key)) event.preventDefault();
      else if (isBeginning(pressed)) first = { key: pressed, at: event.timeStamp };
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [areOn]);
}

function act(key: Key): boolean {
  if ('steps' in key) step(key.steps);
  const run = 'command' in key ? commandOf(key.command) : undefined;
  run?.();
  return 'steps' in key || run !== undefined;
}

/** By the place of the key; what asks for a sign is also met by that sign, wherever a layout has it. */
function nameOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  if (!(ctrlKey || metaKey || altKey) && key === '?') return 'Shift+Slash';
  if (!(ctrlKey || metaKey || altKey) && key === '/') return 'Slash';
  const held = { Ctrl: ctrlKey || metaKey, Alt: altKey, Shift: shiftKey };
  const names = Object.entries(held).flatMap(([name, isHeld]) => (isHeld ? [name] : []));
  return [...names, code].join('+');
}

const keyFor = (pressed: string) => table.find(({ keys }) => keys.join(' ') === pressed);
const isBeginning = (pressed: string) => table.some(({ keys }) => keys[1] && keys[0] === pressed);
const isModifier = ({ key }: KeyboardEvent) => /^(Control|Meta|Alt|AltGraph|Shift)$/.test(key);

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typing) !== null;
}
