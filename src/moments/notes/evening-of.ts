import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

type Row = { at: Date | null; what: string; by: string | null; sort: number };

/** What happened on a visit, in order of time: who did what, what was taken, what was given. */
export async function eveningOf(act: Act, { visitId, guestId }: { visitId: string; guestId: string }) {
  const { rows } = await sql<Row>`
    with visit as (select * from visits.visit where house_id = ${act.houseId} and id = ${visitId})
    select h.at, h.what, t.name as by, h.sort from (
      select v.arrived_at as at, 'Welcomed' as what, v.arrived_by as person_id, 1 as sort from visit v
      where v.arrived_at is not null
      union all
      select null, 'With ' || string_agg(distinct r.name, ', '), null::uuid, 2
      from visits.party p
      join guests.person g on g.house_id = p.house_id and g.record_id = p.guest_id and g.person_id <> ${guestId}
      join guests.record r on r.house_id = p.house_id and r.id = g.person_id and r.erased_at is null
      where p.house_id = ${act.houseId} and p.visit_id = ${visitId}
      having count(*) > 0
      union all
      select v.seated_at, coalesce('Shown to ' || (
        select string_agg(l.name, ', ' order by l.sort, l.id) from visits.seat s
        join visits.place l on l.house_id = s.house_id and l.id = s.place_id
        where s.house_id = v.house_id and s.visit_id = v.id), 'Seated'), v.seated_by, 3 from visit v
      where v.seated_at is not null
      union all
      select coalesce(v.seated_at, v.arrived_at), 'Looked after', c.person_id, 4
      from visit v
      join visits.care c on c.house_id = ${act.houseId} and c.visit_id = ${visitId}
      union all
      select coalesce(v.seated_at, v.arrived_at), v.what, null, 5 from visit v
      where v.what <> '' and not exists (
        select from visits.taken k where k.house_id = v.house_id and k.visit_id = v.id and k.what = v.what)
      union all
      select k.at, k.what || case when k.quantity > 1 then ' × ' || k.quantity else '' end, null, 6 from visits.taken k
      where k.house_id = ${act.houseId} and k.visit_id = ${visitId} and k.what <> ''
      union all
      select n.noted_at, n.text, n.noted_by, 7 from visits.note n
      where n.house_id = ${act.houseId} and n.visit_id = ${visitId} and n.text <> ''
      union all
      select m.given_at, coalesce(nullif(m.words, ''), i.title, 'A moment was given'), m.given_by, 8
      from moments.moment m
      left join moments.idea i on i.house_id = m.house_id and i.key = m.idea_key
      where m.house_id = ${act.houseId} and m.visit_id = ${visitId} and m.kind <> 'thanks' and m.given_at is not null
      union all
      select d.made_right_at, 'Made right: ' || d.what, d.made_right_by, 9 from desk.recovery d
      where d.house_id = ${act.houseId} and d.visit_id = ${visitId} and d.made_right_at is not null and d.what <> ''
      union all
      select v.departed_at, 'Farewell said', v.departed_by, 10 from visit v where v.departed_at is not null
    ) h
    left join team.person t on t.house_id = ${act.houseId} and t.id = h.person_id
    order by h.sort, h.at`.execute(act.db);
  return inOrder(rows).map(({ at, what, by }) => ({ at: at?.toISOString() ?? null, what, by }));
}

/** What has no time stands where it belongs: after the welcome, before what has one. */
function inOrder(rows: Row[]): Row[] {
  const timed = rows.filter(({ at }) => at !== null).toSorted((a, b) => +a.at! - +b.at! || a.sort - b.sort);
  const untimed = rows.filter(({ at }) => at === null);
  const welcome = timed[0]?.sort === 1 ? 1 : 0;
  return [...timed.slice(0, welcome), ...untimed, ...timed.slice(welcome)];
}
