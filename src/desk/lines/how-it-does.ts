import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { lineFailed } from '../events.ts';

/** A line was reached: whatever it failed of is over. */
export async function heardOf(act: Act, lineId: string): Promise<void> {
  await act.db
    .updateTable('desk.line')
    .set({ heard_at: act.now, trouble: null, trouble_at: null })
    .where('house_id', '=', act.houseId)
    .where('id', '=', lineId)
    .where('closed_at', 'is', null)
    .execute();
}

/** A line does not work, and why in one sentence; said once for as long as it is the same. */
export async function inTrouble(act: Act, lineId: string, trouble: string): Promise<void> {
  const { numUpdatedRows } = await act.db
    .updateTable('desk.line')
    .set({ trouble, trouble_at: act.now })
    .where('house_id', '=', act.houseId)
    .where('id', '=', lineId)
    .where('closed_at', 'is', null)
    .where('trouble', 'is distinct from', trouble)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) announce(act, lineFailed, [lineId], { lineId });
}
