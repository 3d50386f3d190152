import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { Refusal } from './errors.ts';
import { log } from './platform/log.ts';

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
  const errorId = randomUUID();
  log.error({ errorId, err: cause }, 'A request failed.');
  return coded(error, 'Something went wrong on our side.', { code: 'INTERNAL', errorId });
}

function coded(error: GraphQLError, message: string, extensions: Record<string, unknown>) {
  const { nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
