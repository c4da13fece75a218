import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { used as announced } from './events.ts';
import { answerMemory } from './answer-memory.ts';

export async function used(act: Act, { memoryId, visitId }: { memoryId: string; visitId: string | null }) {
  const guestId = await answerMemory(act, { memoryId, use: 'used', visitId });
  announce(act, announced, visitId ? [guestId, visitId] : [guestId], { guestId, memoryId, visitId });
  return {};
}
