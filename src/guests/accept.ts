import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { guestAtHand } from './at-hand.ts';
import { remembered } from './events.ts';
import { keep } from './keep-memory.ts';
import type { Keeping } from './keep-memory.ts';
import type { MemoryFacts } from './memory.ts';
import { decide, proposalAtHand } from './proposal-at-hand.ts';

type Accepting = Keeping & { proposalId: string; facts: MemoryFacts | null };

/** It was noticed by whoever wrote the note, and then, whoever takes it up now. */
export async function accept(act: Act, { proposalId, facts: corrected, ...keeping }: Accepting) {
  const { guestId, facts: proposed, from, by, at } = await proposalAtHand(act, proposalId);
  const guest = await guestAtHand(act, guestId);
  const facts = corrected ?? proposed;
  const memoryId = await keep(act, guest, { facts, from, by, at }, keeping);
  await decide(act, proposalId, memoryId);
  announce(act, remembered, [guestId], { guestId, memoryId, kind: facts.kind });
  return { memoryId };
}
