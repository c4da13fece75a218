import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { notNow as announced } from './events.ts';
import { useMemory } from './use-memory.ts';

export async function notNow(act: Act, { memoryId, visitId }: { memoryId: string; visitId: string | null }) {
  const guestId = await useMemory(act, { memoryId, use: 'not_now', visitId });
  announce(act, announced, visitId ? [guestId, visitId] : [guestId], { guestId, memoryId, visitId });
  return {};
}
