import type { Database, Transaction } from '@talka/prisma/client.ts';

/** The directory's name among the numbers; groups and persons go by their ids. */
export const directory = 'directory';

export type Numbers = [key: string, seq: number][];

/** The newest numbers of groups, persons and the directory, in one statement. */
export async function readNumbers(db: Database | Transaction, keys: string[]): Promise<Numbers> {
  const ids = keys.filter((key) => key !== directory);
  const rows = await db.$queryRaw<{ key: string; seq: number }[]>`
    SELECT id::text AS key, seq FROM "Group" WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id::text, seq FROM "Person" WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT ${directory}, seq FROM "Directory" WHERE ${keys.includes(directory)}`;
  return rows.map(({ key, seq }) => [key, seq]);
}
