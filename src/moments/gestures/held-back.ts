import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import { heldReasons } from '../moment.ts';

type Asked = { venueId: string; days: number };

type Row = {
  what: 'suggestion' | 'gesture' | 'message' | 'note';
  subjectId: string;
  guestId: string;
  guestName: string;
  visitId: string | null;
  at: Date;
  why: string;
};

/** As many as a page shows; the counts are of all. */
const most = 500;

/**
 * What no rule let through, newest first. What was held back and given later was not held back in the end. A message
 * belongs to no venue and stands on the page of each.
 */
export async function heldBack(act: Act, asked: Asked) {
  mustBeTheirs(act, asked.venueId);
  const { rows: counts } = await sql<{ why: string; count: number }>`
    select h.why, count(*)::int as count from (${held(act, asked)}) h
    group by h.why
    order by count desc, h.why`.execute(act.db);
  const { rows } = await sql<Row>`
    select h.what, h.id as "subjectId", p.person_id as "guestId", g.name as "guestName", h.visit_id as "visitId", h.at, h.why
    from (${held(act, asked)} order by at desc, id limit ${most}) h
    join guests.person p on p.house_id = ${act.houseId} and p.record_id = h.guest_id
    join guests.record g on g.house_id = p.house_id and g.id = p.person_id and g.erased_at is null
    order by h.at desc, h.id`.execute(act.db);
  return { counts, rows: rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })) };
}

function held(act: Act, { venueId, days }: Asked) {
  const since = new Date(act.now.getTime() - days * 86_400_000);
  return sql`
    select 'gesture' as what, m.id, m.guest_id, m.visit_id, m.held_at as at, m.held_why as why
    from moments.moment m
    where m.house_id = ${act.houseId} and m.venue_id = ${venueId} and m.held_at > ${since}
      and m.given_at is null and m.let_go_at is null
    union all
    select 'suggestion', s.visit_id, s.guest_id, s.visit_id, s.made_at, s.held_why
    from moments.suggestion s
    join visits.visit v on v.house_id = s.house_id and v.id = s.visit_id
    where s.house_id = ${act.houseId} and v.venue_id = ${venueId} and s.made_at > ${since}
      and s.held_why = any(${heldReasons}::text[])
    union all
    select 'message', c.id, c.guest_id, null, c.at, c.held_back
    from guests.contact c
    where c.house_id = ${act.houseId} and c.at > ${since} and c.purpose <> 'gesture' and c.purpose <> 'thanks'
      and c.held_back is not null and c.held_back <> 'taken_back'
    union all
    select 'note', n.id, n.guest_id, n.visit_id, n.held_at, n.held_why
    from moments.note n
    where n.house_id = ${act.houseId} and n.venue_id = ${venueId} and n.held_at > ${since} and n.sent_at is null`;
}
