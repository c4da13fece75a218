import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { memoryAtHand } from './memory-at-hand.ts';

type Use = { memoryId: string; use: 'used' | 'confirmed' | 'not_now'; visitId: string | null };

/** Writes down that a memory served, was confirmed, or was not for now. @returns whose memory it is */
export async function answerMemory(act: Act, { memoryId, use, visitId }: Use): Promise<string> {
  const { guest_id: guestId } = await memoryAtHand(act, memoryId);
  await act.db
    .insertInto('guests.memory_use')
    .values({
      house_id: act.houseId,
      id: newId(),
      memory_id: memoryId,
      use,
      visit_id: visitId,
      person_id: act.caller.personId,
      at: act.now,
    })
    .execute();
  return guestId;
}
