import { type DocumentNode, getOperationAST } from 'graphql';
import { z } from 'zod';
import { trustedText } from './platform/documents.ts';
import { readDocument } from './sockets.ts';

export type Question = {
  document: DocumentNode;
  variableValues: Record<string, unknown>;
  operationName: string | null | undefined;
};

const persistedQuery = z.object({ version: z.literal(1), sha256Hash: z.string() });
const shape = z.strictObject({
  query: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
  extensions: z.object({ persistedQuery }).partial().nullish(),
});

/**
 * The query or mutation that a request asks in plain words, ready to be executed; null for
 * everything else, which the specification has rules for, and Yoga knows them.
 */
export function readPlainQuestion(text: string, method: string | undefined): Question | null {
  const { data: asked } = shape.safeParse(asJson(text));
  const words = asked?.query ?? trustedText(asked?.extensions?.persistedQuery?.sha256Hash);
  const document = words ? readDocument(words) : null;
  if (!document || Array.isArray(document)) return null;
  const operation = getOperationAST(document, asked?.operationName)?.operation;
  if (operation !== 'query' && !(operation === 'mutation' && method === 'POST')) return null;
  return {
    ...{ document, operationName: asked?.operationName },
    variableValues: asked?.variables ?? {},
  };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
