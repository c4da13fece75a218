import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { businessDay, dayBounds } from '#kit/clock.ts';
import { venueAtHand } from '#visits/venue.ts';
import { momentsShown } from './moments-shown.ts';

/** Of the visits of the day, and what was noticed or given on it without one. */
export async function ofDay(act: Act, { venueId, day }: { venueId: string; day: string | null }) {
  const { timeZone, dayEnds } = await venueAtHand(act, venueId);
  const asked = day ?? businessDay(act.now, timeZone, dayEnds);
  const { from, to } = dayBounds(asked, timeZone, dayEnds);
  return momentsShown(
    act,
    sql`m.id in (
      select o.id from visits.visit d
      join moments.moment o on o.house_id = d.house_id and o.visit_id = d.id
      where d.house_id = ${act.houseId} and d.venue_id = ${venueId} and d.day = ${asked}::date
      union all
      select o.id from moments.moment o
      where o.house_id = ${act.houseId} and o.venue_id = ${venueId} and o.visit_id is null
        and coalesce(o.given_at, o.noticed_at) >= ${from} and coalesce(o.given_at, o.noticed_at) < ${to})`,
  );
}
