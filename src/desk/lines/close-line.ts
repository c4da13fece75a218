import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { closeWay } from '#door/way-in.ts';
import { lineClosed } from '../events.ts';
import { lineAtHand } from './line-at-hand.ts';

/** What was said over it stays; its secrets go. */
export async function closeLine(act: Act, { lineId }: { lineId: string }) {
  await lineAtHand(act, lineId);
  await act.db
    .updateTable('desk.line')
    .set({ closed_at: act.now, sealed: null, trouble: null, trouble_at: null })
    .where('house_id', '=', act.houseId)
    .where('id', '=', lineId)
    .execute();
  await closeWay(act.db, { houseId: act.houseId, lineId }, act.now);
  announce(act, lineClosed, [lineId], { lineId });
  return {};
}
