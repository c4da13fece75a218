import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { madeRight } from '../events.ts';
import { recoveryAtHand } from './recovery-at-hand.ts';

export async function makeRight(act: Act, { recoveryId, how }: { recoveryId: string; how: string }) {
  const recovery = await recoveryAtHand(act, recoveryId);
  if (recovery.madeRight) throw new Refusal('desk.already_right');
  await act.db
    .updateTable('desk.recovery')
    .set({ made_right_at: act.now, made_right_by: act.caller.personId, how: how || null })
    .where('house_id', '=', act.houseId)
    .where('id', '=', recoveryId)
    .execute();
  announce(act, madeRight, recovery.subjects, { guestId: recovery.guestId, recoveryId });
  return {};
}
