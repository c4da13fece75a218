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
    sql`m.venue_id = ${venueId} and (v.day = ${asked}::date or (m.visit_id is null
      and coalesce(m.given_at, m.noticed_at) >= ${from} and coalesce(m.given_at, m.noticed_at) < ${to}))`,
  );
}
