import { insist } from './insist.ts';
import type { Talka } from './talka.ts';

/** Until somebody waits for a row that another holds. */
export function someoneWaits(talka: Talka): Promise<void> {
  return insist(async () => {
    const waiting = await talka.db.$queryRaw<unknown[]>`
      SELECT FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (waiting.length === 0) throw new Error('Nobody waits.');
  });
}
