import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '@talka/prisma/embedded.ts';
import { spawnTalka } from '../world/process.ts';
import { storm } from '../world/storm.ts';

/** 100,000 questions of people who may not know the answer, 25,000 each; DRILL_QUESTIONS sets another number. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const canaries = spawnSync(
  join(root, 'node_modules/.bin/vitest'),
  ['run', '--config', 'test/vitest.config.ts', 'test/contract/canary.test.ts'],
  { cwd: root, stdio: 'inherit', env: { DRILL_QUESTIONS: '25000', ...process.env } },
);

/** A hundred rounds of kill -9 and network cuts with twenty readers; DRILL_ROUNDS sets another number. */
const rounds = Number(process.env.DRILL_ROUNDS ?? 100);
const folder = await mkdtemp(join(tmpdir(), 'talka-drill-'));
const { url, stop } = await startEmbedded({ folder });
const talka = await spawnTalka(url);
const { acknowledged, lost, doubled, disordered } = await storm(talka, { rounds, readers: 20 });
await talka.kill();
await stop();
await rm(folder, { recursive: true, force: true });
console.log(
  `acknowledged ${acknowledged}, lost ${lost}, doubled ${doubled}, out of order ${disordered}`,
);
process.exit(canaries.status === 0 && lost + doubled + disordered === 0 ? 0 : 1);
