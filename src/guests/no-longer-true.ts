import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { noLongerTrue as announced } from './events.ts';
import { memoryAtHand } from './memory-at-hand.ts';

export async function noLongerTrue(act: Act, { memoryId }: { memoryId: string }) {
  const { guest_id: guestId } = await memoryAtHand(act, memoryId);
  await act.db
    .updateTable('guests.memory')
    .set({ retired_at: act.now, retired_by: act.caller.personId, retired_why: 'no_longer_true' })
    .where('house_id', '=', act.houseId)
    .where('id', '=', memoryId)
    .execute();
  announce(act, announced, [guestId], { guestId, memoryId });
  return {};
}
