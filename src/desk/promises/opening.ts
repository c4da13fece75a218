import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Hours } from '#houses/hours.ts';
import type { Opening } from './business-clock.ts';

const asked = new WeakMap<Act, Map<string, Promise<Opening>>>();

/** When a venue is open; asked for once in an act, however many promises are counted. */
export async function openingOf(act: Act, venueId: string): Promise<Opening> {
  const venues = asked.get(act) ?? new Map<string, Promise<Opening>>();
  asked.set(act, venues);
  const opening = venues.get(venueId) ?? read(act, venueId);
  venues.set(venueId, opening);
  return opening;
}

async function read(act: Act, venueId: string): Promise<Opening> {
  const { rows } = await sql<{ timeZone: string; hours: Hours[]; closedDays: string[] }>`
    select v.time_zone as "timeZone",
      coalesce((
        select json_agg(json_build_object('weekday', h.weekday, 'opens', h.opens, 'closes', h.closes))
        from houses.hours h where h.house_id = v.house_id and h.venue_id = v.id), '[]') as hours,
      array(
        select c.day::text from houses.closed_day c
        where c.house_id = v.house_id and c.venue_id = v.id) as "closedDays"
    from houses.venue v where v.house_id = ${act.houseId} and v.id = ${venueId}`.execute(act.db);
  const venue = rows[0]!;
  return { ...venue, closedDays: new Set(venue.closedDays) };
}
