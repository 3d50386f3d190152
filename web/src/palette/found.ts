import type { Choice } from './choices.ts';

/** What the server finds: nothing as long as there is no search. */
export function useFound(_text: string): { choices: Choice[]; isLooking: boolean } {
  return { choices: [], isLooking: false };
}
