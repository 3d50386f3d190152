import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@talka/prisma/embedded.ts';
import { spawnTalka } from '../world/process.ts';
import { storm } from '../world/storm.ts';

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
process.exit(lost + doubled + disordered === 0 ? 0 : 1);
