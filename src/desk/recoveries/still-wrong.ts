import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { madeRightUndone } from '../events.ts';
import { recoveryAtHand } from './recovery-at-hand.ts';
import type { RecoveryAtHand } from './recovery-at-hand.ts';

export async function stillWrong(act: Act, { recoveryId }: { recoveryId: string }) {
  const recovery = await recoveryAtHand(act, recoveryId);
  if (!recovery.madeRight) throw new Refusal('desk.still_open');
  await openAgain(act, recoveryId, recovery);
  return {};
}

/** How it was tried stays written: whoever tries again should know. */
export async function openAgain(act: Act, recoveryId: string, recovery: RecoveryAtHand): Promise<void> {
  await act.db
    .updateTable('desk.recovery')
    .set({ made_right_at: null, made_right_by: null })
    .where('house_id', '=', act.houseId)
    .where('id', '=', recoveryId)
    .execute();
  announce(act, madeRightUndone, recovery.subjects, { guestId: recovery.guestId, recoveryId });
}
