import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { apologised } from '../events.ts';
import { recoveryAtHand } from './recovery-at-hand.ts';

/** Somebody said sorry: whoever taps it, unless another is named. */
export async function apologise(
  act: Act,
  { recoveryId, personId }: { recoveryId: string; personId: string | null },
) {
  const recovery = await recoveryAtHand(act, recoveryId);
  if (recovery.apologised) throw new Refusal('desk.apologised_already');
  if (personId !== null) await mustWorkHere(act, personId);
  await act.db
    .updateTable('desk.recovery')
    .set({ apologised_at: act.now, apologised_by: personId ?? act.caller.personId })
    .where('house_id', '=', act.houseId)
    .where('id', '=', recoveryId)
    .execute();
  announce(act, apologised, recovery.subjects, { guestId: recovery.guestId, recoveryId });
  return {};
}

async function mustWorkHere(act: Act, personId: string): Promise<void> {
  const person = await act.db
    .selectFrom('team.person')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!person) throw new Refusal('desk.unknown_person');
}
