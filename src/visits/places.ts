import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import { venueAtHand } from './venue.ts';

export type Place = { id: string; name: string; seats: number; taken: boolean };

/**
 * The places of a venue in the order they were opened. One is taken while a party is seated at it; a
 * farewell nobody tapped frees it with the end of the day, or of the time the visit was to last.
 */
export async function places(act: Act, { venueId }: { venueId: string }): Promise<Place[]> {
  const venue = await venueAtHand(act, venueId);
  const today = businessDay(act.now, venue.timeZone, venue.dayEnds);
  const { rows } = await sql<Place>`
    select l.id, l.name, l.seats, exists (
      select from visits.seat s
      join visits.visit v on v.house_id = s.house_id and v.id = s.visit_id
      where s.house_id = l.house_id and s.place_id = l.id
        and v.seated_at is not null and v.departed_at is null
        and (v.day = ${today} or v.seated_at + v.minutes * interval '1 minute' > ${act.now})
    ) as taken
    from visits.place l
    where l.house_id = ${act.houseId} and l.venue_id = ${venue.id} and l.closed_at is null
    order by l.sort, l.id`.execute(act.db);
  return rows;
}
