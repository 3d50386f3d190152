import { once } from 'node:events';
import { rm } from 'node:fs/promises';

import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@talka/prisma/client.ts';
import { createDatabase, dropDatabase } from '@talka/prisma/database.ts';
import { Notices } from '@talka/prisma/notices.ts';
import { Relay } from '@talka/server/src/activity/relay.ts';
import { createApp } from '@talka/server/src/app.ts';
import { readConfig } from '@talka/server/src/config.ts';
import { createAuth } from '@talka/server/src/platform/auth.ts';
import { inject } from 'vitest';
import { signIn } from './client.ts';
import { openPorts } from './ports.ts';

/** A Talka of one's own: a real server on a real database that was cloned from the demo world. */
export async function openTalka() {
  const adminUrl = inject('adminUrl');
  const name = `talka_${crypto.randomUUID().replaceAll('-', '')}`;
  const url = await createDatabase(adminUrl, name, { template: 'template_talka' });
  const db = openDatabase(url, 5);
  const node = await openNode(db, url);
  return {
    db,
    ...node,
    /** One more server on the same database. */
    another: () => openNode(db, url),
    /** The same without one-click sign-in, and with the limits that the demo world does without. */
    inEarnest: () => openNode(db, url, 'off'),
    /** Signs in as `<who>@talka.example` of the demo world. */
    as: (who: string) => signIn(node.url, `${who}@talka.example`),
    close: async () => {
      await node.closeNode();
      await db.$disconnect();
      await dropDatabase(adminUrl, name);
      await rm(node.folder, { recursive: true, force: true });
    },
  };
}

export type Talka = Awaited<ReturnType<typeof openTalka>>;

/** A server on that database; with its address, servers tell each other what they hear. */
export async function openNode(
  db: Database,
  databaseUrl?: string,
  demo: 'small' | 'off' = 'small',
) {
  const TALKA_DATA = folderOf(databaseUrl ?? 'none');
  const config = readConfig({ TALKA_DEMO: demo, PORT: '0', TALKA_DATA, TALKA_FILE_LIMIT: '8' });
  const notices = databaseUrl ? await Notices.open(databaseUrl) : null;
  const relay = new Relay(db, { pollMilliseconds: 100, ...(notices && { bus: notices }) });
  const ports = openPorts(config);
  const auth = createAuth({ config, db, ports, relay });
  const server = createApp({ config, db, relay, auth, ports, now: () => new Date() });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    mail: ports.mail,
    ports,
    /** Where it keeps files; nodes on one database share them. */
    folder: TALKA_DATA,
    closeNode: async () => {
      server.close();
      server.closeAllConnections();
      relay.close();
      await notices?.close();
    },
  };
}

function folderOf(databaseUrl: string): string {
  // Another account's run may have left a folder that ours may not write in.
  return join(tmpdir(), `talka-files-${userInfo().uid}`, databaseUrl.split('/').at(-1) ?? '');
}
