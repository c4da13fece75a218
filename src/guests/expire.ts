import type { Act } from '#kit/act.ts';
import { wordless } from './memory-row.ts';

/** Proposals about health that nobody took up in time lose their words. Runs every night. @returns how many */
export async function expire(act: Act): Promise<number> {
  const expired = await act.db
    .updateTable('guests.proposal')
    .set({ facts: '{}', note: '', decided_at: act.now })
    .where('house_id', '=', act.houseId)
    .where('expires_at', '<=', act.now)
    .where('decided_at', 'is', null)
    .executeTakeFirst();
  return Number(expired.numUpdatedRows);
}

/** What was kept for one visit only is gone when the visit is over. Whoever knows that it is calls this. */
export async function expireOfVisits(act: Act, visitIds: readonly string[]): Promise<void> {
  if (visitIds.length === 0) return;
  await act.db
    .updateTable('guests.memory')
    .set({ ...wordless, retired_at: act.now, retired_why: 'expired' })
    .where('house_id', '=', act.houseId)
    .where('only_visit_id', 'in', visitIds)
    .where('retired_at', 'is', null)
    .execute();
}
