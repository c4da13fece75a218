import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { askingsPerDay } from './note.ts';

type Meeting = { visitId: string; guestId: string; firstOn: string };

/**
 * Who met them and works here still, the nearest first: whoever gave them something, looked after them, said farewell,
 * showed them to their place or welcomed them. @returns with whether they have enough to write for that day already
 */
export async function whoMet(act: Act, { visitId, guestId, firstOn }: Meeting) {
  const { rows } = await sql<{ personId: string; hasEnough: boolean }>`
    with met as (
      select m.given_by as person_id, 1 as near from moments.moment m
      join guests.person theirs on theirs.house_id = m.house_id and theirs.record_id = m.guest_id
      join guests.person asked on asked.house_id = m.house_id and asked.record_id = ${guestId}
        and asked.person_id = theirs.person_id
      where m.house_id = ${act.houseId} and m.visit_id = ${visitId} and m.kind = 'delight' and m.given_at is not null
      union all
      select c.person_id, 2 from visits.care c where c.house_id = ${act.houseId} and c.visit_id = ${visitId}
      union all
      select s.person_id, s.near from visits.visit v
      cross join lateral (values (v.departed_by, 3), (v.seated_by, 4), (v.arrived_by, 5)) s (person_id, near)
      where v.house_id = ${act.houseId} and v.id = ${visitId}
    )
    select t.id as "personId", (
      select count(*) from moments.note n
      where n.house_id = ${act.houseId} and n.asked_of = t.id and n.first_on = ${firstOn} and n.let_go_at is null
    ) >= ${askingsPerDay} as "hasEnough"
    from met
    join team.person t on t.house_id = ${act.houseId} and t.id = met.person_id and t.left_at is null
    group by t.id
    order by min(met.near), t.id`.execute(act.db);
  return rows;
}
