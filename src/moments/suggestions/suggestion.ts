import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import { allIdeas } from '../ideas/all-ideas.ts';
import { shown } from './shown.ts';
import { suggestedRows } from './suggested-rows.ts';

/** What may be done on this visit; null where nothing was looked for, or what it rested on is gone. */
export async function suggestion(act: Act, { visitId }: { visitId: string }) {
  const [row] = await suggestedRows(act, sql`v.id = ${visitId}`);
  if (!row) return null;
  mustBeTheirs(act, row.venueId);
  return shown(row, await allIdeas(act));
}
