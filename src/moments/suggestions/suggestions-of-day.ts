import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import { venueAtHand } from '#visits/venue.ts';
import { allIdeas } from '../ideas/all-ideas.ts';
import { shown } from './shown.ts';
import { suggestedRows } from './suggested-rows.ts';

/** The suggestions of a day in the order of its visits, held-back ones too. */
export async function suggestionsOfDay(act: Act, asked: { venueId: string; day: string | null }) {
  const venue = await venueAtHand(act, asked.venueId);
  const day = asked.day ?? businessDay(act.now, venue.timeZone, venue.dayEnds);
  const rows = await suggestedRows(
    act,
    sql`v.venue_id = ${venue.id} and v.day = ${day} order by coalesce(v.expected_at, v.arrived_at, v.made_at), v.id`,
  );
  const ideas = await allIdeas(act);
  return rows.map((row) => shown(row, ideas));
}
