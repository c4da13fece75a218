import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Happened } from '#kit/reactions.ts';
import { anyGuestAtHand } from '#guests/at-hand.ts';
import { erasureDone } from '#guests/erasure.ts';
import { eraseNotes } from './notes/erase-notes.ts';

/**
 * Goes over every word about an erased guest: what was noticed and given, how it landed, why something was let go, the
 * notes they were written and photos of them. That somebody was given something, when and at what cost stays.
 */
export async function erase(
  act: Act,
  { data: { guestId } }: Happened & { data: { guestId: string } },
): Promise<void> {
  const { recordIds } = await anyGuestAtHand(act, guestId);
  await eraseMoments(act, recordIds);
  await eraseSuggestions(act, recordIds);
  await eraseNotes(act, recordIds);
  await erasureDone(act, guestId, 'moments');
}

async function eraseMoments(act: Act, recordIds: string[]): Promise<void> {
  await act.db
    .updateTable('moments.moment')
    .set((set) => ({
      words: '',
      noticed: '',
      landed_words: '',
      touchpoint: null,
      let_go_why: set.case().when('let_go_why', 'is not', null).then('').end(),
    }))
    .where('house_id', '=', act.houseId)
    .where('guest_id', 'in', recordIds)
    .execute();
}

/** A suggestion of a visit was for one of its party; why it was put aside may tell of any of them. */
async function eraseSuggestions(act: Act, recordIds: string[]): Promise<void> {
  await sql`
    update moments.suggestion set dismissed_why = case when dismissed_why is not null then '' end
    where house_id = ${act.houseId} and (guest_id = any(${recordIds}::uuid[]) or visit_id in (
      select p.visit_id from visits.party p
      where p.house_id = ${act.houseId} and p.guest_id = any(${recordIds}::uuid[])))`.execute(act.db);
}
