import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';
import { isId } from './platform/ids.ts';

builder.scalarType('DateTime', {
  description:
    'A moment as ISO 8601 in UTC with milliseconds, like 2026-03-14T08:30:00.000Z; years 1 to 9999.',
  serialize: (moment) => moment.toISOString(),
  parseValue: (text) => moment(text),
});

builder.scalarType('UUID', {
  description: 'A UUID as 36 characters. Clients make keys of mutations with any version.',
  serialize: (value) => value,
  parseValue: (text) => {
    if (typeof text === 'string' && isId(text)) return text.toLowerCase();
    throw wrong('A UUID has 36 characters, like 018f3c1e-7b1d-7c00-8000-2b1f0f5b9d10.');
  },
});

function moment(text: unknown): Date {
  const read = typeof text === 'string' ? new Date(text) : new Date(Number.NaN);
  // Years of four figures are what every part of the chain can hold and write.
  const year = read.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) throw wrong('A DateTime is written like 2026-03-14T08:30:00Z.');
  return read;
}

/** A request that makes no sense, told to whoever wrote it. */
export function wrong(message: string) {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
