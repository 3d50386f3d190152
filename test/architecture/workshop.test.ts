import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

/** They stand around every page, the workshop's too, or are what another part opens. */
const around = ['web/src/ui/Shell.tsx', 'web/src/ui/Undoing.tsx', 'web/src/ui/OpenMenu.tsx'];

test('Every part of the interface is shown in the workshop.', () => {
  const sources = readSources();
  const shown = sources
    .filter(({ path }) => path.startsWith('web/src/workshop/'))
    .flatMap(({ imports }) => imports.map(({ to }) => to));
  const parts = sources
    .map(({ path }) => path)
    .filter((path) => /^web\/src\/ui\/[A-Z]\w+\.tsx$/.test(path));
  expect(parts.length).toBeGreaterThan(15);
  expect(parts.filter((path) => ![...around, ...shown].includes(path))).toEqual([]);
});
