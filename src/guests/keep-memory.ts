import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import type { GuestAtHand } from './at-hand.ts';
import { giveWord } from './consent.ts';
import { hasWord } from './consents.ts';
import type { MemoryFacts } from './memory.ts';
import { rowOf, fitting } from './memory-row.ts';

/** On what word something delicate is kept: the guest's recorded one, or none beyond this visit. */
export type Keeping = { consent: 'recorded' | 'this_visit' | null; visitId: string | null };

export type NewMemory = { facts: MemoryFacts; from: string; by: string | null; at: Date };

/**
 * Writes one memory. What is delicate needs the guest's word (GDPR, Art. 9); without one the refusal says what
 * can be chosen, so that an allergy said at the door is never lost for want of a form.
 * @returns its id
 */
export async function keep(
  act: Act,
  guest: GuestAtHand,
  memory: NewMemory,
  keeping: Keeping,
): Promise<string> {
  const id = newId();
  const facts = fitting(memory.facts);
  await act.db
    .insertInto('guests.memory')
    .values({
      house_id: act.houseId,
      id,
      guest_id: guest.id,
      ...rowOf(facts),
      only_visit_id: await onlyVisit(act, guest, facts, keeping),
      noticed_by: memory.by,
      noticed_from: memory.from,
      noticed_at: memory.at,
    })
    .execute();
  return id;
}

/** @returns the visit a memory is limited to, or null where the guest's word lets it stay */
async function onlyVisit(
  act: Act,
  guest: GuestAtHand,
  facts: MemoryFacts,
  keeping: Keeping,
): Promise<string | null> {
  if (facts.sensitivity === 'plain') return null;
  if (keeping.consent === 'this_visit') {
    if (keeping.visitId === null) throw new Refusal('guests.which_visit');
    return keeping.visitId;
  }
  if (await hasWord(act, guest.recordIds, 'health')) return null;
  if (keeping.consent === null) throw new Refusal('guests.needs_consent');
  await giveWord(act, guest, { purpose: 'health', channel: 'any', source: 'said, when it was noted' });
  return null;
}
