import pino from 'pino';

/** One line of JSON per event on standard error. Never texts, addresses, tokens or cookies. */
export const log = pino(
  { level: process.env.NODE_ENV === 'test' ? 'fatal' : 'info' },
  pino.destination(2),
);
