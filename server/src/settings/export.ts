import type { Database } from '@talka/prisma/client.ts';
import type { Member } from '../viewer.ts';
import * as parts from './belongings.ts';

/**
 * All that the tables hold about a person, as the text of one JSON object, piece by piece: years of
 * posts are never in memory at once. Of others it names none and repeats nothing they wrote; secrets
 * and their hashes stay out.
 */
export async function* exportOf(db: Database, { personId }: Member): AsyncGenerator<string> {
  yield `{"person":${JSON.stringify(await parts.person(db, personId))}`;
  for (const [name, rows] of Object.entries(parts.tables)) {
    yield `,\n${JSON.stringify(name)}:[`;
    let isFirst = true;
    for await (const row of rows(db, personId)) {
      yield `${isFirst ? '' : ','}\n${JSON.stringify(row)}`;
      isFirst = false;
    }
    yield ']';
  }
  yield '}\n';
}
