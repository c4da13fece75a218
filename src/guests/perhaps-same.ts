import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

const most = 8;

/**
 * People who may be this one: they share an e-mail, a phone or a number elsewhere, or all words of a name. Shown
 * for somebody to decide; nobody is ever joined by this. A name that many have says nothing and is left out.
 */
export async function perhapsSame(act: Act, personId: string, recordIds: readonly string[]) {
  const { rows } = await sql<{ guestId: string; name: string; shares: Shared[] }>`
    with shared as (
      select other.guest_id as record_id, mine.kind as shares
      from guests.identity mine
      join guests.identity other on other.house_id = ${act.houseId} and other.kind = mine.kind
        and other.value = mine.value and other.source = mine.source and other.retired_at is null
      where mine.house_id = ${act.houseId} and mine.guest_id = any(${recordIds}::uuid[]) and mine.retired_at is null
      union all
      select named.id, 'name' from (
        select o.id, count(*) over (partition by r.id) as bearers
        from guests.record r
        cross join lateral (
          select id from guests.record
          where house_id = ${act.houseId} and words @> r.words and words <@ r.words and erased_at is null
          limit ${most * 4}
        ) o
        where r.house_id = ${act.houseId} and r.id = any(${recordIds}::uuid[]) and cardinality(r.words) > 1
      ) named
      where named.bearers <= ${most}
    )
    select p.person_id as "guestId", g.name, array_agg(distinct s.shares) as shares
    from shared s
    join guests.person p on p.house_id = ${act.houseId} and p.record_id = s.record_id
    join guests.record g on g.house_id = ${act.houseId} and g.id = p.person_id and g.erased_at is null
    where p.person_id <> ${personId}::uuid
    group by p.person_id, g.name
    order by count(distinct s.shares) desc, g.name, p.person_id
    limit ${most}`.execute(act.db);
  return rows.map(({ shares, ...one }) => ({ ...one, reasons: shares.map((shared) => reasons[shared]) }));
}

const reasons = {
  email: 'same e-mail',
  external: 'same number in another system',
  name: 'same name',
  phone: 'same phone',
} as const;
type Shared = keyof typeof reasons;
