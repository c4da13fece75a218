import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { recordsOf } from './records.ts';

/** A guest as a verb has them at hand: the record that was named, the person it belongs to, and all their records. */
export type GuestAtHand = { id: string; personId: string; recordIds: string[]; erasedAt: Date | null };

/** @throws Refusal `guests.unknown_guest` for nobody, and for somebody who was erased */
export async function guestAtHand(act: Act, guestId: string): Promise<GuestAtHand> {
  const guest = await anyGuestAtHand(act, guestId);
  if (guest.erasedAt) throw new Refusal('guests.unknown_guest');
  return guest;
}

/** Like `guestAtHand`, for answers that show an erased guest as such. */
export async function anyGuestAtHand(act: Act, guestId: string): Promise<GuestAtHand> {
  const { rows } = await sql<{ personId: string; recordId: string; erasedAt: Date | null }>`
    select r.person_id as "personId", r.record_id as "recordId", g.erased_at as "erasedAt"
    from (${recordsOf(act.houseId, [guestId])}) r
    join guests.record g on g.house_id = ${act.houseId} and g.id = r.person_id
    order by r.record_id`.execute(act.db);
  const first = rows[0];
  if (!first) throw new Refusal('guests.unknown_guest');
  return {
    id: guestId,
    personId: first.personId,
    recordIds: rows.map((row) => row.recordId),
    erasedAt: first.erasedAt,
  };
}
