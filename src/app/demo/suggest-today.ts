import type pg from 'pg';
import { runAct } from '#kit/act.ts';
import { kyselyOn } from '#kit/archive/one-client.ts';
import { stranger } from '#kit/caller.ts';
import { businessDay } from '#kit/clock.ts';
import { installationOf } from '#kit/installation.ts';
import { suggestFor } from '#moments/suggestions/suggest.ts';
import type { Wish } from './making.ts';

/**
 * What may be done for somebody on the visits of today is no row of the demo's: the product itself looks for it, in an
 * act of its own, as it would the night before. Nothing leaves the house, and no job is left to do.
 */
export async function suggestToday(
  client: pg.ClientBase,
  houseId: number,
  { now, trade }: Wish,
): Promise<void> {
  const ground = {
    db: kyselyOn(client),
    installation: installationOf('http://localhost', ''),
    enqueue: () => Promise.resolve(),
    reactionsTo: () => [],
  };
  const caller = { ...stranger, kind: 'cli', houseId, role: 'owner' } as const;
  await runAct(ground, { houseId, caller, now }, async (act) => {
    const visits = await act.db
      .selectFrom('visits.visit')
      .select('id')
      .where('house_id', '=', houseId)
      .where('day', '=', businessDay(now, trade.venue.timeZone, 240))
      .execute();
    await suggestFor(
      act,
      visits.map(({ id }) => id),
    );
  });
}
