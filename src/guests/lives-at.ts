import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import type { Address } from './address.ts';
import { guestAtHand } from './at-hand.ts';
import { addressTakenOff, addressTold } from './events.ts';
import { holdGuest } from './hold.ts';

/** Where a letter finds a guest, written on the record of the person; null takes it off all their records. */
export async function livesAt(act: Act, input: { guestId: string; address: Address | null }) {
  const guestId = await holdGuest(act, input.guestId);
  // Off the first record alone, the older address of another one would be written to next.
  const recordIds = input.address ? [guestId] : (await guestAtHand(act, guestId)).recordIds;
  await act.db
    .updateTable('guests.record')
    .set({ address: input.address })
    .where('house_id', '=', act.houseId)
    .where('id', 'in', recordIds)
    .execute();
  announce(act, input.address ? addressTold : addressTakenOff, [guestId], { guestId });
  return {};
}
