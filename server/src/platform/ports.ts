import type { Database } from '@talka/prisma/client.ts';
import type { Mail } from './mail.ts';

/** What verbs need of the world outside the database. */
export type Ports = { mail: Mail; url: string; secret: string };

const opened = new WeakMap<Database, Ports>();

export function openPorts(db: Database, ports: Ports): void {
  opened.set(db, ports);
}

/** A verb's context names its database, and each database is served with one set of ports. */
export function portsOf({ db }: { db: Database }): Ports {
  const ports = opened.get(db);
  if (!ports) throw new Error('Nobody opened the ports of this database.');
  return ports;
}
