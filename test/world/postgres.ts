import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@talka/prisma/client.ts';
import { createDatabase } from '@talka/prisma/database.ts';
import { startEmbedded } from '@talka/prisma/embedded.ts';
import { migrate } from '@talka/prisma/migrate.ts';
import { fillDemo } from '@talka/server/src/demo/fill.ts';
import { readConfig } from '@talka/server/src/config.ts';
import type { TestProject } from 'vitest/node';
import { openPorts } from './ports.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string;
  }
}

/** One PostgreSQL for the whole run, with a template that holds the demo world; every file clones it. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'talka-test-'));
  const { url, stop } = await startEmbedded({ folder, durable: false });
  const template = await createDatabase(url, 'template_talka');
  await migrate(template);
  const db = openDatabase(template);
  await fillDemo(db, openPorts(readConfig({})));
  await db.$disconnect();
  project.provide('adminUrl', url);
  return async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
}
