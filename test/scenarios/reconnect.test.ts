import { createDatabase, dropDatabase } from '@talka/prisma/database.ts';
import { expect, inject, test } from 'vitest';
import { spawnTalka } from '../world/process.ts';
import { storm } from '../world/storm.ts';

test('The server is killed and the network cut while people write: nothing lost, doubled or out of order.', async () => {
  const adminUrl = inject('adminUrl');
  const name = `storm_${crypto.randomUUID().replaceAll('-', '')}`;
  const talka = await spawnTalka(
    await createDatabase(adminUrl, name, { template: 'template_talka' }),
  );
  const tally = await storm(talka, { rounds: 4, readers: 5 });
  await talka.kill();
  await dropDatabase(adminUrl, name);
  expect(tally).toEqual({ acknowledged: 20, lost: 0, doubled: 0, disordered: 0 });
}, 60_000);
