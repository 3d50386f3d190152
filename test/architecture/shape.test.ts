import { readdirSync } from 'node:fs';
import { administratorVerbs, personVerbs, verbs } from '@talka/server/src/activity/verbs.ts';
import { schema } from '@talka/server/src/schema.ts';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import * as shape from './shape.ts';
import { readSources, root, source } from './sources.ts';

const sources = readSources();
const { noDefaultExports, nothingIsAny, filesFitTwoScreens, functionsAreShort } = shape;
const { nothingIsReexported, actionsTakeContextAndInput, verbsHaveOneName } = shape;
const rules = {
  noDefaultExports,
  nothingIsAny,
  filesFitTwoScreens,
  functionsAreShort,
  nothingIsReexported,
  actionsTakeContextAndInput,
  verbsHaveOneName: verbsHaveOneName(Object.keys(schema.getMutationType()?.getFields() ?? {})),
};

test.each(Object.entries(rules))('Of shape, our files keep the rule %s.', (_, rule) => {
  expect(sources.length).toBeGreaterThan(100);
  expect(rule(sources)).toEqual([]);
});

const lines = (count: number) => Array.from({ length: count }, () => 'count += 1;').join('\n');

/** For each rule files that break it, and how often. */
const planted: Record<keyof typeof rules, [files: Record<string, string>, faults: number]> = {
  noDefaultExports: [
    {
      'server/src/app.ts': 'export default class App {}',
      'web/vite.config.ts': 'export default {};',
      'web/src/main.tsx': 'const page = <p>any</p>; export { page };',
    },
    1,
  ],
  nothingIsAny: [{ 'server/src/app.ts': 'const a = b as any; let c: any[]; // any' }, 2],
  filesFitTwoScreens: [{ 'a/long.ts': lines(251), 'a/short.ts': `${lines(250)}\n` }, 1],
  functionsAreShort: [
    {
      'a/long.ts': `function long() {\n${lines(39)}\n}`,
      'a/short.ts': `function short() {\n${lines(38)}\n}`,
      'a/nested.ts': `const outer = () => {\n${lines(30)}\n const inner = () => {\n${lines(30)}\n}\n};`,
      'a/Huge.tsx': `function Huge() { return (\n<p>\n${lines(100)}\n</p>); }`,
    },
    2,
  ],
  nothingIsReexported: [
    {
      'server/src/posts/index.ts': `export * from './rules.ts';`,
      'server/src/posts/types.ts': `export { may } from './rules.ts'; export { schema };`,
    },
    2,
  ],
  actionsTakeContextAndInput: [
    {
      'server/src/posts/actions.ts': `export async function edit(viewer, input) {}
        export function count(context) {}
        export async function move(context, input, isForced) {}
        function unseen(a, b, c) {}`,
    },
    2,
  ],
  verbsHaveOneName: [
    {
      'server/src/all/actions.ts': `${Object.keys(schema.getMutationType()?.getFields() ?? {})
        .filter((name) => name !== 'closeThread')
        .map((name) => `export function ${name}(context, input) {}`)
        .join('\n')}
        export function shutThread(context, input) {}`,
    },
    2,
  ],
};

test.each(Object.entries(planted))('A breach of %s is found.', (name, [files, faults]) => {
  const planted = Object.entries(files).map(([path, text]) => source(path, text));
  // The table has the rules' own names.
  expect(rules[name as keyof typeof rules](planted)).toHaveLength(faults);
});

test('Verbs of the histories stand in the past tense.', () => {
  expect(shape.notPast([...verbs, ...personVerbs, ...administratorVerbs])).toEqual([]);
  expect(shape.notPast(['POST_ADDED', 'POST_ADD', 'MEMBER_LEFT', 'CLOSING'])).toEqual([
    'POST_ADD',
    'CLOSING',
  ]);
});

test('Every type, field and argument is described for a stranger.', () => {
  expect(shape.undescribed(schema)).toEqual([]);
  const silent = buildSchema('"Asks." type Query { "One." a(b: Int): C c: Int } type C { d: Int }');
  expect(shape.undescribed(silent).sort()).toEqual(['C', 'C.d', 'Query.a(b)', 'Query.c']);
});

test('The root of the checkout holds what a newcomer can take in at a glance.', () => {
  expect(shape.strangersAtRoot(readdirSync(root))).toEqual([]);
  expect(shape.strangersAtRoot(['server', 'notes.md'])).toEqual(['notes.md']);
});
