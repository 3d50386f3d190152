import { join } from 'node:path';
import { openDatabase } from '@talka/prisma/client.ts';
import { joinEmbedded } from '@talka/prisma/embedded.ts';
import { migrate } from '@talka/prisma/migrate.ts';
import { Notices } from '@talka/prisma/notices.ts';
import { appointAdministrator } from './accounts/actions.ts';
import { Relay } from './activity/relay.ts';
import { readConfig } from './config.ts';
import type { Context } from './context.ts';
import { fillDemo, fillLargeDemo } from './demo/fill.ts';
import { createToken } from './people/actions.ts';
import { openFiles } from './platform/files.ts';
import { openMail } from './platform/mail.ts';
import { readSecret } from './platform/secret.ts';
import { loadViewer, operator } from './viewer.ts';

const usage = `Usage: pnpm talka <command>
  token <email>   prints a new API token that may read and write for 90 days
  admin <email>   makes the person an administrator
  demo [large]    fills an empty database with the demo world, or one of 400,000 posts
  migrate         brings the database up to date`;

type Command = (context: Omit<Context, 'viewer'>, argument: string) => Promise<string>;

const commands: Record<string, Command> = {
  token: async (context, email) => {
    const person = await context.db.person.findUnique({ where: { email } });
    const access = {
      personId: person?.id ?? '',
      sessionId: null,
      tokenId: null,
      scope: 'WRITE' as const,
    };
    const viewer = person && (await loadViewer(context.db, access, context.now()));
    if (!viewer) throw new Error(`Nobody signs in as ${email}.`);
    const key = crypto.randomUUID();
    const input = { key, name: 'talka token', scope: 'WRITE' as const, days: 90 };
    return (await createToken({ ...context, viewer }, input)).token;
  },
  admin: async (context, email) => {
    const person = await context.db.person.findUnique({ where: { email } });
    if (!person) throw new Error(`Nobody signs in as ${email}.`);
    await appointAdministrator({ ...context, viewer: operator }, { personId: person.id });
    return `${email} is an administrator.`;
  },
  demo: async ({ db, ports }, size) =>
    (await (size === 'large' ? fillLargeDemo(db, console.log) : fillDemo(db, ports)))
      ? 'The demo world is there.'
      : 'The database is not empty; nothing was changed.',
  migrate: async () => 'The database is up to date.',
};

/** Runs one command of the operator on the configured database. */
async function run(name: string | undefined, argument: string): Promise<string> {
  const command = commands[name ?? ''];
  if (!command) throw new Error(usage);
  const config = readConfig(process.env);
  const embedded = config.databaseUrl ? null : await joinEmbedded({ folder: config.dataFolder });
  const url = embedded?.url ?? config.databaseUrl ?? '';
  await migrate(url);
  const db = openDatabase(url, 2);
  const secret = config.secret ?? (await readSecret(config.dataFolder));
  const files = openFiles(join(config.dataFolder, 'files'));
  const ports = { mail: openMail(config), files, url: config.url, secret };
  const notices = await Notices.open(url);
  const relay = new Relay(db, { bus: notices });
  try {
    return await command({ db, relay, ports, now: () => new Date() }, argument);
  } finally {
    relay.close();
    await notices.close();
    await db.$disconnect();
    await embedded?.stop();
  }
}

try {
  console.log(await run(process.argv[2], process.argv[3] ?? ''));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
