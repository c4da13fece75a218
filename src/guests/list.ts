import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

type Asked = { after: string | null; limit: number };
type Listed = { guestId: string; name: string; email: string | null; phone: string | null };

/** Everybody by name, each person once, a page at a time; `after` is the last guest of the page before. */
export async function list(act: Act, { after, limit }: Asked) {
  const { rows } = await sql<Listed>`
    with page as (
      select r.id, r.name, r.sort
      from guests.record r
      where r.house_id = ${act.houseId} and r.erased_at is null
        and not exists (select from guests.belonging b where b.house_id = ${act.houseId} and b.record_id = r.id)
        and ${after === null ? sql`true` : past(act.houseId, after)}
      order by r.sort, r.id
      limit ${limit + 1}
    )
    select p.id as "guestId", p.name, ${handle(act.houseId, 'email')} as email, ${handle(act.houseId, 'phone')} as phone
    from page p
    order by p.sort, p.id`.execute(act.db);
  const guests = rows.slice(0, limit);
  return { guests, after: rows.length > limit ? guests.at(-1)!.guestId : null, total: await total(act) };
}

function past(houseId: number, after: string) {
  return sql`(r.sort, r.id) > ((select sort from guests.record where house_id = ${houseId} and id = ${after}), ${after}::uuid)`;
}

function handle(houseId: number, kind: 'email' | 'phone') {
  return sql`(
    select i.value from (
      select p.id as record_id
      union all
      select record_id from guests.belonging where house_id = ${houseId} and person_id = p.id
    ) s
    join guests.identity i on i.house_id = ${houseId} and i.guest_id = s.record_id
    where i.kind = ${kind} and i.retired_at is null
    order by i.added_at desc, i.id desc limit 1)`;
}

async function total(act: Act): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from guests.record r
    where r.house_id = ${act.houseId} and r.erased_at is null
      and not exists (select from guests.belonging b where b.house_id = ${act.houseId} and b.record_id = r.id)`.execute(
    act.db,
  );
  return rows[0]!.total;
}
