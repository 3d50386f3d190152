import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';

const file = fileURLToPath(
  new URL('../../../web/src/gql/persisted-documents.json', import.meta.url),
);

/** The operations of our own pages, known by the SHA-256 of their text. Absent until the web client is generated. */
function readDocuments(): Record<string, string> {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** A trusted document comes as its hash alone, in a GET too; everybody else sends the text, under the limits. */
export function trustedDocuments() {
  const documents = readDocuments();
  return usePersistedOperations({
    getPersistedOperation: (hash) => documents[hash] ?? null,
    allowArbitraryOperations: true,
    skipDocumentValidation: true,
  });
}
