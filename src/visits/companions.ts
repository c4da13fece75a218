import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { recordsOf } from '#guests/records.ts';

export type Companion = { guestId: string; name: string; visits: number; lastDay: string };

/** Who came together with a guest, most often first. */
export async function companions(act: Act, { guestId }: { guestId: string }): Promise<Companion[]> {
  const { rows } = await sql<Companion>`
    with own as (${recordsOf(act.houseId, [guestId])}),
    together as (
      select distinct v.id, v.day
      from own
      join visits.party p on p.house_id = ${act.houseId} and p.guest_id = own.record_id
      join visits.visit v on v.house_id = ${act.houseId} and v.id = p.visit_id
      where v.came
    )
    select g.person_id as "guestId", r.name, count(distinct t.id)::int as visits, max(t.day) as "lastDay"
    from together t
    join visits.party p on p.house_id = ${act.houseId} and p.visit_id = t.id
    join guests.person g on g.house_id = ${act.houseId} and g.record_id = p.guest_id
    join guests.record r on r.house_id = ${act.houseId} and r.id = g.person_id
    where p.guest_id not in (select record_id from own)
    group by g.person_id, r.name
    order by visits desc, max(t.day) desc, r.name, g.person_id`.execute(act.db);
  return rows;
}
