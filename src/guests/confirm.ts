import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { confirmed } from './events.ts';
import { answerMemory } from './answer-memory.ts';

/** Confirmed by somebody, a guess is a guess no longer. */
export async function confirm(act: Act, { memoryId }: { memoryId: string }) {
  const guestId = await answerMemory(act, { memoryId, use: 'confirmed', visitId: null });
  await act.db
    .updateTable('guests.memory')
    .set({ sure: 'certain' })
    .where('house_id', '=', act.houseId)
    .where('id', '=', memoryId)
    .where('sure', '<>', 'certain')
    .execute();
  announce(act, confirmed, [guestId], { guestId, memoryId });
  return {};
}
