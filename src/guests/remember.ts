import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { guestAtHand } from './at-hand.ts';
import { remembered } from './events.ts';
import { keep } from './keep-memory.ts';
import type { Keeping } from './keep-memory.ts';
import type { MemoryFacts } from './memory.ts';

type Remembering = Keeping & { guestId: string; facts: MemoryFacts; from: string };

export async function remember(act: Act, { guestId, facts, from, ...keeping }: Remembering) {
  const guest = await guestAtHand(act, guestId);
  const memoryId = await keep(act, guest, { facts, from, by: act.caller.personId, at: act.now }, keeping);
  announce(act, remembered, [guestId], { guestId, memoryId, kind: facts.kind });
  return { memoryId };
}
