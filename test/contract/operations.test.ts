import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { schema } from '@talka/server/src/schema.ts';
import { withinLimits } from '@talka/server/src/limits.ts';
import { parse, specifiedRules, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTalka, type Talka } from '../world/talka.ts';

const file = new URL('../../web/src/gql/persisted-documents.json', import.meta.url);
const documents: Record<string, string> = JSON.parse(await readFile(file, 'utf8'));
let talka: Talka;
beforeAll(async () => {
  talka = await openTalka();
});
afterAll(() => talka.close());

test('Every operation of our pages fits the contract and the limits that partners have.', () => {
  const faults = Object.entries(documents).flatMap(([hash, text]) =>
    validate(schema, parse(text), [...specifiedRules, withinLimits]).map((error) => ({
      hash,
      error: error.message,
    })),
  );
  expect(Object.keys(documents).length).toBeGreaterThan(5);
  expect(faults).toEqual([]);
});

test('A trusted document is asked for by its hash, in a GET; an unknown hash is refused.', async () => {
  const member = await talka.as('member');
  const [hash = ''] =
    Object.entries(documents).find(([, text]) => /\bquery \w+ *\{/.test(text)) ?? [];
  const ask = async (sha256Hash: string) => {
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
    const response = await fetch(
      `${talka.url}/graphql?extensions=${encodeURIComponent(extensions)}`,
      { headers: member.headers },
    );
    return (await response.json()) as {
      data?: object;
      errors?: { extensions: { code: string } }[];
    };
  };
  expect(await ask(hash)).toEqual({ data: expect.any(Object) });
  const unknown = createHash('sha256').update('unknown').digest('hex');
  expect((await ask(unknown)).errors?.map((error) => error.extensions.code)).toEqual([
    'PERSISTED_QUERY_NOT_IN_LIST',
  ]);
});
