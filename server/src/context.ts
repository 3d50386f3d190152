import type { Database } from '@talka/prisma/client.ts';
import type { Relay } from './activity/relay.ts';
import type { Reads } from './activity/standing.ts';
import type { Files } from './platform/files.ts';
import type { Mail } from './platform/mail.ts';
import type { Viewer } from './viewer.ts';

/** What verbs need of the world outside the database: letters, files, our address, what makes tokens. */
export type Ports = { mail: Mail; files: Files; url: string; secret: string };

/** What a verb may lean on: the database, who asks, the clock, the wake-up of streams. Never a request. */
export type Context = {
  db: Database;
  viewer: Viewer;
  relay: Relay;
  now: () => Date;
  ports: Ports;
  /** Where a request came from: visitors have nothing else to be told apart by. */
  address?: string;
  /** During a query: what its answer is read from. */
  reads?: Reads;
};
