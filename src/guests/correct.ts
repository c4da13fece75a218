import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { guestAtHand } from './at-hand.ts';
import { corrected } from './events.ts';
import { keep } from './keep-memory.ts';
import type { Keeping } from './keep-memory.ts';
import { memoryAtHand } from './memory-at-hand.ts';
import type { MemoryFacts } from './memory.ts';

type Correcting = Keeping & { memoryId: string; facts: MemoryFacts };

/** A memory that is limited to a visit stays so, unless the guest's word was given meanwhile. */
export async function correct(act: Act, { memoryId, facts, ...keeping }: Correcting) {
  const old = await memoryAtHand(act, memoryId);
  const guest = await guestAtHand(act, old.guest_id);
  const limited: Keeping =
    keeping.consent === null && old.only_visit_id
      ? { consent: 'this_visit', visitId: old.only_visit_id }
      : keeping;
  const noticed = { facts, from: old.noticed_from, by: act.caller.personId, at: act.now };
  const replacedBy = await keep(act, guest, noticed, limited);
  await act.db
    .updateTable('guests.memory')
    .set({
      retired_at: act.now,
      retired_by: act.caller.personId,
      retired_why: 'corrected',
      replaced_by: replacedBy,
    })
    .where('house_id', '=', act.houseId)
    .where('id', '=', memoryId)
    .execute();
  announce(act, corrected, [guest.id], { guestId: guest.id, memoryId, replacedBy });
  return { memoryId: replacedBy };
}
