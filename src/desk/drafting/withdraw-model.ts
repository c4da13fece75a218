import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { modelWithdrawn } from '../events.ts';

export async function withdrawModel(act: Act) {
  const { numUpdatedRows } = await act.db
    .updateTable('desk.model')
    .set({ withdrawn_at: act.now, sealed: null })
    .where('house_id', '=', act.houseId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('desk.no_model');
  const { personId } = act.caller;
  announce(act, modelWithdrawn, personId ? [personId] : [], { personId });
  return {};
}
