import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { stillTrue as announced } from './events.ts';
import { anyMemoryAtHand } from './memory-at-hand.ts';

/** Only “no longer true” can be taken back: what was corrected has its successor, what was forgotten is gone. */
export async function stillTrue(act: Act, { memoryId }: { memoryId: string }) {
  const { guest_id: guestId, retired_at, retired_why } = await anyMemoryAtHand(act, memoryId);
  if (!retired_at) throw new Refusal('guests.memory_stands');
  if (retired_why !== 'no_longer_true') throw new Refusal('guests.memory_gone');
  await act.db
    .updateTable('guests.memory')
    .set({ retired_at: null, retired_by: null, retired_why: null })
    .where('house_id', '=', act.houseId)
    .where('id', '=', memoryId)
    .execute();
  announce(act, announced, [guestId], { guestId, memoryId });
  return {};
}
