import { randomUUID } from 'node:crypto';
import { Prisma } from '@talka/prisma/generated/client/client.ts';
import { GraphQLError } from 'graphql';
import { Refusal } from './errors.ts';
import { log } from './platform/log.ts';

const unheard = 'The request holds a value that nothing can have.';
/** PostgreSQL's words for a byte 0 in a text, a text that is no id, a number that is too large. */
const unheardOf = new Set(['22021', '22P02', '22003']);

/** What a client learns of a thrown error: a refusal its code, a wrong request its fault, anything else an id. */
export function masked(thrown: unknown): GraphQLError {
  const error =
    thrown instanceof GraphQLError
      ? thrown
      : new GraphQLError('', { originalError: asError(thrown) });
  const cause = error.originalError;
  if (cause instanceof Refusal) return coded(error, cause.message, { code: cause.code });
  if (!cause || cause instanceof GraphQLError)
    return coded(error, error.message, { code: 'BAD_REQUEST', ...error.extensions });
  if (isUnheard(cause)) return coded(error, unheard, { code: 'BAD_USER_INPUT' });
  const errorId = randomUUID();
  log.error({ errorId, err: cause }, 'A request failed.');
  return coded(error, 'Something went wrong on our side.', { code: 'INTERNAL', errorId });
}

/** Prisma passes on the database's own code. */
function isUnheard(cause: Error): boolean {
  if (!(cause instanceof Prisma.PrismaClientKnownRequestError)) return false;
  // The adapter's error, of which only the code is read, and only if there is one.
  const { driverAdapterError } = (cause.meta ?? {}) as {
    driverAdapterError?: { cause?: { originalCode?: string } };
  };
  return unheardOf.has(driverAdapterError?.cause?.originalCode ?? '');
}

function coded(error: GraphQLError, message: string, extensions: Record<string, unknown>) {
  const { nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
