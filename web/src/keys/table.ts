import type { CommandName } from '../palette/names.ts';

/** Keys one after the other, by their place as a US keyboard has its letters: the same finger on every layout. */
export type Key = { keys: readonly string[] } & (
  | { command: CommandName }
  | { steps: 1 | -1 }
  /** What the browser or the text box does by itself: the sheet shows it, and nothing is to be done. */
  | { known: 'open' | 'send' | 'undo' }
);

/** What the sheet shows and what the keys do is this one table. Ctrl is Cmd too. */
export const table: readonly Key[] = [
  { keys: ['Ctrl+KeyK'], command: 'palette' },
  { keys: ['KeyJ'], steps: 1 },
  { keys: ['KeyK'], steps: -1 },
  { keys: ['Enter'], known: 'open' },
  { keys: ['KeyR'], command: 'reply' },
  { keys: ['KeyE'], command: 'done' },
  { keys: ['KeyN'], command: 'startThread' },
  { keys: ['KeyU'], command: 'toGroup' },
  { keys: ['Slash'], command: 'search' },
  { keys: ['KeyG', 'KeyH'], command: 'home' },
  { keys: ['KeyG', 'KeyI'], command: 'inbox' },
  { keys: ['KeyG', 'KeyP'], command: 'people' },
  { keys: ['KeyG', 'KeyS'], command: 'search' },
  { keys: ['Shift+Slash'], command: 'keys' },
  { keys: ['Ctrl+Enter'], known: 'send' },
  { keys: ['Ctrl+KeyZ'], known: 'undo' },
];

/** Those that work although single keys are switched off. */
export const isChord = ({ keys }: Key) => keys.some((key) => key.startsWith('Ctrl+'));
