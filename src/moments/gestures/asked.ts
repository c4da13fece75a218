import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import { momentsShown } from './moments-shown.ts';

export async function asked(act: Act, { venueId }: { venueId: string | null }) {
  if (venueId !== null) mustBeTheirs(act, venueId);
  const venue = venueId ?? act.caller.venueId;
  return momentsShown(
    act,
    sql`m.asked_at is not null and m.answered_at is null and m.given_at is null and m.let_go_at is null
      and (${venue}::uuid is null or m.venue_id = ${venue}::uuid)`,
  );
}
