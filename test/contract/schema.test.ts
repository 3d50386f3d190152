import { readFile } from 'node:fs/promises';
import { contractFile, printed } from '@talka/server/print-schema.ts';
import { schema } from '@talka/server/src/schema.ts';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';

test('The committed contract is the one the server speaks (node server/print-schema.ts).', async () => {
  expect(await readFile(contractFile, 'utf8')).toBe(printed);
});

test('Every type, field and argument is described for a stranger.', () => {
  const undescribed: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (!type.description && !isMade(type.name)) undescribed.push(type.name);
    if (
      isEnumType(type) ||
      !(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    )
      continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.description && !isMade(type.name)) undescribed.push(`${type.name}.${field.name}`);
      const args = 'args' in field ? field.args : [];
      for (const arg of args)
        if (!arg.description && !relay.has(arg.name))
          undescribed.push(`${type.name}.${field.name}(${arg.name})`);
    }
  }
  expect(undescribed).toEqual([]);
});

const relay = new Set(['first', 'last', 'before', 'after']);

/** Types that Pothos makes: connections, edges, result unions. */
function isMade(name: string) {
  return /Connection$|Edge$|^PageInfo$|^Mutation\w+Result$|^(String|Int|Float|Boolean|ID)$/.test(
    name,
  );
}
