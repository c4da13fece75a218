import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { visitFor } from './at-hand.ts';
import { taken } from './events.ts';

type Line = { visitId: string; what: string; quantity: number; amountMinor: number };

/** The amount is what the whole line came to, in the smallest unit of the venue's currency. */
export async function take(act: Act, { visitId, what, quantity, amountMinor }: Line) {
  const visit = await visitFor(act, visitId, 'take');
  const takenId = newId();
  await sql`
    with line as (
      insert into visits.taken (house_id, id, visit_id, what, quantity, amount_minor, at)
      values (${act.houseId}, ${takenId}, ${visitId}, ${what}, ${quantity}, ${amountMinor}, ${act.now})
      returning amount_minor
    )
    update visits.visit v
    set spent_minor = coalesce(v.spent_minor, 0) + line.amount_minor, currency = coalesce(v.currency, venue.currency)
    from line, houses.venue venue
    where v.house_id = ${act.houseId} and v.id = ${visitId}
      and venue.house_id = v.house_id and venue.id = v.venue_id`.execute(act.db);
  announce(act, taken, visit.subjects, { visitId, venueId: visit.venueId, takenId, amountMinor });
  return { takenId };
}
