import { useSyncExternalStore } from 'react';

/** Something that happens in ten seconds unless it is undone. */
export type Waiting = {
  /** Names what it is done to; one at a time. */
  key: string;
  /** What is said to have happened. */
  words: string;
  /** In milliseconds since 1970. */
  due: number;
};
export type Problem = {
  /** Names what it was to be done to; one at a time. */
  key: string;
  /** What was said to have happened and did not; none where it was to be taken back. */
  of?: string;
  why: string;
};
/** A problem is told until it is closed, or until it is done after all. */
export type Undone = { waiting: readonly Waiting[]; problems: readonly Problem[] };

/** Does it; answers with why it was not done, in the person's words. `isLeaving`: the page is going. */
type Run = (isLeaving: boolean) => Promise<string | undefined>;

const patience = 10_000;
type Running = {
  run: Run;
  timer: ReturnType<typeof setTimeout>;
  isDue: boolean;
  /** For what was done already. */
  takeBack?: () => void;
};
const runs = new Map<string, Running>();
const watchers = new Set<() => void>();
let state: Undone = { waiting: [], problems: [] };

/** Says at once that it was done, does it after ten seconds or when the page is left, or never. */
export function doUndoably(key: string, words: string, run: Run) {
  if (runs.has(key)) return;
  const timer = setTimeout(() => void finish(key, false), patience);
  runs.set(key, { run, timer, isDue: false });
  const due = Date.now() + patience;
  show({ ...state, waiting: [...state.waiting, { key, words, due }] });
}

/** Says that it is done already, and for ten seconds offers to take it back. */
export function offerUndo(key: string, words: string, takeBack: () => void) {
  doUndoably(key, words, async () => undefined);
  const offered = runs.get(key);
  if (offered) offered.takeBack = takeBack;
}

/** Once it is due, nothing calls it back. */
export function undo(key: string) {
  const waiting = runs.get(key);
  if (!waiting || waiting.isDue) return;
  take(key);
  waiting.takeBack?.();
}

/** Why it could not be taken back. */
export function tellProblem(why: string) {
  addProblem({ key: why, why });
}

/** Whether it waits to be done: then the page shows it as done. */
export function useWaiting(key: string): boolean {
  return useSyncExternalStore(watch, () => runs.has(key));
}

export function useUndone(): Undone {
  return useSyncExternalStore(watch, () => state);
}

export function forgetProblem(key: string) {
  show({ ...state, problems: state.problems.filter((problem) => problem.key !== key) });
}

async function finish(key: string, isLeaving: boolean) {
  const due = runs.get(key);
  if (!due || due.isDue) return;
  due.isDue = true;
  const of = state.waiting.find((waiting) => waiting.key === key)?.words;
  const why = await due.run(isLeaving);
  take(key);
  if (why) addProblem({ key, ...(of && { of }), why });
  else forgetProblem(key);
}

function addProblem(problem: Problem) {
  forgetProblem(problem.key);
  show({ ...state, problems: [...state.problems, problem] });
}

function take(key: string) {
  clearTimeout(runs.get(key)?.timer);
  if (runs.delete(key))
    show({ ...state, waiting: state.waiting.filter((waiting) => waiting.key !== key) });
}

function show(next: Undone) {
  state = next;
  for (const redraw of watchers) redraw();
}

function watch(redraw: () => void) {
  watchers.add(redraw);
  return () => watchers.delete(redraw);
}

window.addEventListener('pagehide', () => {
  for (const key of [...runs.keys()]) void finish(key, true);
});
window.addEventListener('keydown', (event) => {
  const last = state.waiting.at(-1);
  if (!last || event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey) || isWriting()) return;
  event.preventDefault();
  undo(last.key);
});

function isWriting(): boolean {
  return document.activeElement?.matches('input, textarea, [contenteditable]') ?? false;
}
