import { expect, test } from 'vitest';
import * as imports from './imports.ts';
import { readSources, source } from './sources.ts';

const sources = readSources();
const rules = { ...imports };

test.each(Object.entries(rules))('Of imports, our files keep the rule %s.', (_, rule) => {
  expect(sources.length).toBeGreaterThan(100);
  expect(rule(sources)).toEqual([]);
});

/** For each rule files that break it, and how often. */
const planted: Record<keyof typeof rules, [files: Record<string, string>, faults: number]> = {
  nounsStack: [
    {
      'server/src/groups/types.ts': `import { may } from '../threads/rules.ts';`,
      'server/src/threads/actions.ts': `import { record } from '../activity/record.ts';`,
      'server/src/people/actions.ts': `import { change } from '../activity/record.ts';`,
      'server/src/posts/rules.ts': `export { may } from '../reading/rules.ts';`,
    },
    2,
  ],
  everyNounHasAPlace: [{ 'server/src/weather/rules.ts': '' }, 1],
  verbsKnowNoApi: [
    {
      'server/src/posts/actions.ts': `import { GraphQLError } from 'graphql';
        import { builder } from '../builder.ts';`,
      'server/src/posts/rules.ts': `import { Post } from './types.ts';`,
      'server/src/posts/mutations.ts': `import { builder } from '../builder.ts';`,
    },
    3,
  ],
  onlyActionsWrite: [
    {
      'server/src/posts/mutations.ts': `context.db.post.deleteMany({});
        tx.post.create({ data });
        await context.db.$executeRaw\`DELETE FROM "Post"\`;
        await db.$executeRawUnsafe('UPDATE "Post" SET body = 1');
        createHash('sha256').update(text);
        await db.$queryRaw\`SELECT id FROM "Post" FOR UPDATE\`;`,
      'server/src/posts/actions.ts': 'context.db.post.deleteMany({});',
    },
    4,
  ],
  packagesRunOneWay: [
    {
      'web/src/client.ts': `import '@talka/server/src/errors.ts';`,
      'prisma/client.ts': `import '../server/src/config.ts';`,
      'server/src/app.ts': `const page = await import('../../web/src/main.tsx');
        import '@talka/prisma/client.ts';`,
      'schema/check.ts': `import '@talka/prisma/client.ts';`,
    },
    4,
  ],
  uiKnowsNoProduct: [
    {
      'web/src/ui/Button.tsx': `import { graphql } from '../gql/gql.ts';
        import { useQuery } from 'urql';
        import { RoleName } from '../people/RoleName.tsx';
        import { Icon } from './Icon.tsx';`,
    },
    3,
  ],
  foldersHaveNames: [{ 'web/src/utils/dates.ts': '', 'server/src/common/a.ts': '' }, 2],
  noCycles: [
    {
      'server/src/a.ts': `import { b } from './b.ts';`,
      'server/src/b.ts': `import { c } from './c.ts';`,
      'server/src/c.ts': `import { a } from './a.ts'; import type { b } from './b.ts';`,
    },
    1,
  ],
};

test.each(Object.entries(planted))('A breach of %s is found.', (name, [files, faults]) => {
  const planted = Object.entries(files).map(([path, text]) => source(path, text));
  // The table has the rules' own names.
  expect(rules[name as keyof typeof rules](planted)).toHaveLength(faults);
});
