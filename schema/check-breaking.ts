import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { BreakingChangeType, buildSchema, findBreakingChanges } from 'graphql';

const { FIELD_REMOVED, FIELD_CHANGED_KIND, TYPE_REMOVED, TYPE_CHANGED_KIND } = BreakingChangeType;
const { VALUE_REMOVED_FROM_ENUM, TYPE_REMOVED_FROM_UNION } = BreakingChangeType;
const { ARG_REMOVED, ARG_CHANGED_KIND, REQUIRED_ARG_ADDED } = BreakingChangeType;
const { REQUIRED_INPUT_FIELD_ADDED, IMPLEMENTED_INTERFACE_REMOVED } = BreakingChangeType;

/** Whose software stops working by a change of that kind. */
const whom: Partial<Record<BreakingChangeType, string>> = {
  [FIELD_REMOVED]: 'whoever selects it or gives it',
  [FIELD_CHANGED_KIND]: 'whoever reads its value or gives it',
  [TYPE_REMOVED]: 'whoever names it in a fragment or a variable',
  [TYPE_CHANGED_KIND]: 'whoever names it in a fragment or a variable',
  [VALUE_REMOVED_FROM_ENUM]: 'whoever gives it or waits for it',
  [TYPE_REMOVED_FROM_UNION]: 'whoever has a fragment on it',
  [IMPLEMENTED_INTERFACE_REMOVED]: 'whoever reaches it by a fragment on the interface',
  [ARG_REMOVED]: 'whoever gives it',
  [ARG_CHANGED_KIND]: 'whoever gives it',
  [REQUIRED_ARG_ADDED]: 'whoever asks without it',
  [REQUIRED_INPUT_FIELD_ADDED]: 'whoever gives the rest without it',
};

/** What in `current` breaks software that was written for `released`, one sentence each. */
export function breakingChanges(released: string, current: string): string[] {
  return findBreakingChanges(buildSchema(released), buildSchema(current)).map(
    ({ type, description }) =>
      `${description.replace(/\.$/, '')}: breaks ${whom[type] ?? 'software in use'}.`,
  );
}

/** The last contract that was promised to others, and the one of today. */
export function readContracts(): Promise<[released: string, current: string]> {
  return Promise.all([read('released.graphql'), read('schema.graphql')]);
}

function read(name: string): Promise<string> {
  return readFile(fileURLToPath(new URL(name, import.meta.url)), 'utf8');
}

if (import.meta.main) {
  const changes = breakingChanges(...(await readContracts()));
  console.log(changes.join('\n') || 'Nothing breaks what was released.');
  process.exitCode = changes.length > 0 ? 1 : 0;
}
