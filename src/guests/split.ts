import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { guestAtHand } from './at-hand.ts';
import { walkEdges } from './belonging.ts';
import { split as splitEvent } from './events.ts';
import { holdMerging } from './merge.ts';

/** They were two after all. What was added meanwhile stays on the record it was noted on. */
export async function split(
  act: Act,
  { mergeId }: { mergeId: string },
): Promise<{ keptId: string; joinedId: string }> {
  await holdMerging(act);
  const edge = await act.db
    .updateTable('guests.merge')
    .set({ split_at: act.now, split_by: act.caller.personId })
    .where('house_id', '=', act.houseId)
    .where('id', '=', mergeId)
    .where('split_at', 'is', null)
    .returning(['kept_id', 'joined_id'])
    .executeTakeFirst();
  if (!edge) throw new Refusal('guests.not_merged');
  const { recordIds: records } = await guestAtHand(act, edge.joined_id);
  await walkEdges(act, records);
  const parties = { keptId: edge.kept_id, joinedId: edge.joined_id };
  announce(act, splitEvent, records, { mergeId, ...parties });
  return parties;
}
