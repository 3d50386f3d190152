import { once } from 'node:events';
import { join } from 'node:path';
import { openDatabase } from '@talka/prisma/client.ts';
import { startEmbedded } from '@talka/prisma/embedded.ts';
import { migrate } from '@talka/prisma/migrate.ts';
import { Notices } from '@talka/prisma/notices.ts';
import { Relay } from './activity/relay.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import type { Context } from './context.ts';
import { keepSending } from './drafts/sending.ts';
import { fillDemo, fillLargeDemo } from './demo/fill.ts';
import { sweepFiles } from './files/actions.ts';
import { createAuth } from './platform/auth.ts';
import { log } from './platform/log.ts';
import { openFiles } from './platform/files.ts';
import { openMail } from './platform/mail.ts';
import { readSecret } from './platform/secret.ts';

const day = 24 * 3_600_000;

/**
 * Starts Talka as the environment says; resolves once it answers, with a way to stop it. Tells how
 * far it is with what takes long.
 */
export async function start(environment: NodeJS.ProcessEnv, tell = logged) {
  const config = readConfig(environment);
  const embedded = config.databaseUrl ? null : await startEmbedded({ folder: config.dataFolder });
  const url = embedded?.url ?? config.databaseUrl ?? '';
  await migrate(url);
  const db = openDatabase(url);
  const secret = config.secret ?? (await readSecret(config.dataFolder));
  const files = openFiles(join(config.dataFolder, 'files'));
  const ports = { mail: openMail(config), files, url: config.url, secret };
  if (config.demo === 'small') await fillDemo(db, ports);
  if (config.demo === 'large') await fillLargeDemo(db, tell);
  const notices = await Notices.open(url);
  const relay = new Relay(db, { bus: notices });
  const stopSending = keepSending({ db, relay, ports, now: () => new Date() });
  const auth = createAuth({ config, db, ports, relay });
  const server = createApp({ config, db, relay, auth, ports, now: () => new Date() });
  const stopSweeping = sweepDaily({ db, relay, ports, now: () => new Date() });
  server.listen(config.port, config.host);
  await once(server, 'listening');
  return {
    config,
    stop: async () => {
      stopSweeping();
      server.close();
      server.closeAllConnections();
      await stopSending();
      relay.close();
      await notices.close();
      await db.$disconnect();
      await embedded?.stop();
    },
  };
}

/** At once and every day: whoever starts Talka each morning has files swept too. */
function sweepDaily(context: Omit<Context, 'viewer'>): () => void {
  const sweep = () =>
    void sweepFiles(context).catch((err: unknown) => log.warn({ err }, 'No files were swept.'));
  sweep();
  const timer = setInterval(sweep, day);
  return () => clearInterval(timer);
}

function logged(line: string): void {
  log.info(line);
}
