import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { askedAgain } from '../events.ts';
import { recoveryAtHand } from './recovery-at-hand.ts';
import { openAgain } from './still-wrong.ts';

/** They were asked whether it is right now. Where it is not, it is open again. */
export async function askAgain(
  act: Act,
  { recoveryId, rightNow }: { recoveryId: string; rightNow: boolean },
) {
  const recovery = await recoveryAtHand(act, recoveryId);
  if (!recovery.madeRight) throw new Refusal('desk.still_open');
  await act.db
    .updateTable('desk.recovery')
    .set({ asked_at: act.now, asked_by: act.caller.personId, right_now: rightNow })
    .where('house_id', '=', act.houseId)
    .where('id', '=', recoveryId)
    .execute();
  announce(act, askedAgain, recovery.subjects, { guestId: recovery.guestId, recoveryId, rightNow });
  if (!rightNow) await openAgain(act, recoveryId, recovery);
  return {};
}
