import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import { heldReasons } from '../moment.ts';

type Row = {
  what: 'suggestion' | 'gesture' | 'message' | 'note';
  subjectId: string;
  guestId: string;
  guestName: string;
  visitId: string | null;
  at: Date;
  why: string;
  count: number;
};

/** As many as a page shows; the counts are of all. */
const most = 500;

/**
 * What no rule let through, newest first. What was held back and given later was not held back in the end. A message
 * belongs to no venue and stands on the page of each.
 */
export async function heldBack(act: Act, { venueId, days }: { venueId: string; days: number }) {
  mustBeTheirs(act, venueId);
  const { rows } = await sql<Row>`
    with since as (
      select ${act.now}::timestamptz - make_interval(days => ${days}) as at
    ), held as (
      select 'gesture' as what, m.id, m.guest_id, m.visit_id, m.held_at as at, m.held_why as why
      from moments.moment m, since
      where m.house_id = ${act.houseId} and m.venue_id = ${venueId} and m.held_at > since.at
        and m.given_at is null and m.skipped_at is null
      union all
      select 'suggestion', s.visit_id, s.guest_id, s.visit_id, s.made_at, s.held_why
      from moments.suggestion s
      join visits.visit v on v.house_id = s.house_id and v.id = s.visit_id
      cross join since
      where s.house_id = ${act.houseId} and v.venue_id = ${venueId} and s.made_at > since.at
        and s.held_why = any(${heldReasons}::text[])
      union all
      select 'message', c.id, c.guest_id, null, c.at, c.held_back
      from guests.contact c, since
      where c.house_id = ${act.houseId} and c.at > since.at and c.purpose <> 'gesture'
        and c.purpose <> 'thanks' and c.held_back is not null and c.held_back <> 'taken_back'
      union all
      select 'note', n.id, n.guest_id, n.visit_id, n.held_at, n.held_why
      from moments.note n, since
      where n.house_id = ${act.houseId} and n.venue_id = ${venueId} and n.held_at > since.at and n.sent_at is null
    )
    select h.what, h.id as "subjectId", p.person_id as "guestId", g.name as "guestName", h.visit_id as "visitId", h.at,
      h.why, count(*) over (partition by h.why)::int as count
    from held h
    join guests.person p on p.house_id = ${act.houseId} and p.record_id = h.guest_id
    join guests.record g on g.house_id = p.house_id and g.id = p.person_id and g.erased_at is null
    order by h.at desc, h.id`.execute(act.db);
  return { counts: countsOf(rows), rows: rows.slice(0, most).map(shown) };
}

function countsOf(rows: readonly Row[]) {
  const counts = new Map(rows.map(({ why, count }) => [why, count]));
  return [...counts]
    .map(([why, count]) => ({ why, count }))
    .toSorted((one, other) => other.count - one.count);
}

function shown({ what, subjectId, guestId, guestName, visitId, at, why }: Row) {
  return { what, subjectId, guestId, guestName, visitId, at: at.toISOString(), why };
}
