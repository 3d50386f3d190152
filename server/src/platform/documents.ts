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

const documents = readDocuments();

/** The text of a trusted document by its hash. */
export function trustedText(hash: string | undefined): string | null {
  return (hash !== undefined && Object.hasOwn(documents, hash) && documents[hash]) || null;
}

/** A trusted document comes as its hash alone, in a GET too; everybody else sends the text, under the limits. */
export function trustedDocuments() {
  return usePersistedOperations({
    getPersistedOperation: trustedText,
    allowArbitraryOperations: true,
    skipDocumentValidation: true,
  });
}
