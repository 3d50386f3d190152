import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './src/schema.ts';

/** The contract as text: sorted, with every description. */
export const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;
export const contractFile = fileURLToPath(new URL('../schema/schema.graphql', import.meta.url));

if (import.meta.main) await writeFile(contractFile, printed);
