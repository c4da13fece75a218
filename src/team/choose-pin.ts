import type { Act } from '#kit/act.ts';
import { announce } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Entered } from '#kit/serve.ts';
import { pinGiven } from './events.ts';
import { colleague } from './person.ts';
import { sealed } from './pin.ts';

/** One's own PIN for the shared tablet. */
export async function choosePin({ caller, act }: Entered, { pin }: { pin: string }) {
  const { personId } = caller;
  if (!personId) throw new Refusal('team.not_a_person');
  const kept = await sealed(pin);
  await act((act) => keepPin(act, personId, kept));
  return {};
}

export async function keepPin(act: Act, personId: string, kept: string): Promise<void> {
  await colleague(act, personId);
  await act.db
    .updateTable('team.person')
    .set({ pin: kept })
    .where('house_id', '=', act.houseId)
    .where('id', '=', personId)
    .execute();
  announce(act, pinGiven, [personId], { personId });
}
