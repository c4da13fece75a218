import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import type { VenueAtHand } from '../venue.ts';
import type { NewVisit } from './new-visit.ts';
import { cared } from './staff.ts';

type Under = { importId: string; venue: VenueAtHand; staff: ReadonlyMap<string, string> };

/** Writes visits of the past with their parties, a statement a table. */
export async function writeVisits(
  act: Act,
  { importId, venue, staff }: Under,
  visits: readonly NewVisit[],
): Promise<void> {
  if (visits.length === 0) return;
  const rows = visits.map(({ steps, ...visit }) => ({ ...visit, ...steps }));
  await sql`
    with row as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, key text, day date,
        "expectedAt" timestamptz, "departedAt" timestamptz, "cancelledAt" timestamptz, "noShowAt" timestamptz,
        "guestId" uuid, label text, "partySize" integer, what text, "spentMinor" bigint)
    ), visit as (
      insert into visits.visit (house_id, id, venue_id, day, expected_at, label, party_size, what, made_at, made_by, source,
        departed_at, cancelled_at, no_show_at, spent_minor, currency, import_id, import_key)
      select ${act.houseId}, id, ${venue.id}, day, "expectedAt", label, "partySize", what, ${act.now}, ${act.caller.personId}::uuid,
        'import', "departedAt", "cancelledAt", "noShowAt", "spentMinor", ${venue.currency}, ${importId}, key
      from row
    )
    insert into visits.party (house_id, visit_id, guest_id, host)
    select ${act.houseId}, id, "guestId", true from row where "guestId" is not null`.execute(act.db);
  await care(act, visits, staff);
}

/** Who is not of the team, or no longer, is kept by name in a note. */
async function care(
  act: Act,
  visits: readonly NewVisit[],
  staff: ReadonlyMap<string, string>,
): Promise<void> {
  const looked = visits
    .filter((visit) => visit.staff !== null)
    .map((visit) => ({ visit, ...cared(visit.staff, staff) }));
  const carers = looked.flatMap(({ visit, personIds }) =>
    personIds.map((personId) => ({ visit_id: visit.id, person_id: personId })),
  );
  const notes = looked.flatMap(({ visit, strangers }) =>
    strangers.length > 0
      ? [{ id: newId(), visit_id: visit.id, text: `Looked after by ${strangers.join(', ')}` }]
      : [],
  );
  if (carers.length > 0)
    await sql`
      insert into visits.care (house_id, visit_id, person_id)
      select ${act.houseId}, visit_id, person_id
      from json_to_recordset(${JSON.stringify(carers)}::json) as r (visit_id uuid, person_id uuid)`.execute(
      act.db,
    );
  if (notes.length > 0)
    await sql`
      insert into visits.note (house_id, id, visit_id, text, noted_at)
      select ${act.houseId}, id, visit_id, text, ${act.now}
      from json_to_recordset(${JSON.stringify(notes)}::json) as r (id uuid, visit_id uuid, text text)`.execute(
      act.db,
    );
}
