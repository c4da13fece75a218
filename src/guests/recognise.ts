import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Act } from '#kit/act.ts';
import { prepared } from '#kit/prepared.ts';
import { takeApart } from './asked.ts';
import type { Asked } from './asked.ts';
import { reasonsOf } from './reasons.ts';
import type { Hit } from './reasons.ts';
import { identified } from './recognise-identity.ts';
import { named } from './recognise-name.ts';

/**
 * Who this may be, best first, in one statement. Records that were found to be one person come once, as the
 * person, with what any of them brought.
 */
export async function recognise(act: Act, { query, limit }: { query: string; limit: number }) {
  const asked = takeApart(query);
  if (asked.external === '') return [];
  const { rows } = await whoMayBe(act.houseId, asked, limit).execute(act.db);
  return rows.map(({ hits, score, ...guest }) => ({
    ...guest,
    score: Math.round(score * 1000) / 1000,
    reasons: reasonsOf(hits.flat(), guest.name),
  }));
}

type Recognised = {
  guestId: string;
  name: string;
  pronunciation: string | null;
  email: string | null;
  phone: string | null;
  score: number;
  hits: Hit[][];
};

/** The statement; its plan is read by a test as the role the house runs with. */
export function whoMayBe(houseId: number, asked: Asked, limit: number): RawBuilder<Recognised> {
  return sql<Recognised>`
    ${prepared} with identified as materialized (${identified(houseId, asked)}),
    ${named(houseId, asked, limit)}
    hit as (
      select record_id, score, hits from by_name
      union all
      select record_id, score, hits from identified
    ), best as materialized (
      select coalesce(b.person_id, h.record_id) as person_id, h.score, h.hits
      from (select * from hit order by score desc, record_id limit ${limit * 10}) h
      left join guests.belonging b on b.house_id = ${houseId} and b.record_id = h.record_id
    ), person as (
      -- Who has both the name and the phone comes before the family that shares the phone.
      select b.person_id, r.name, r.pronunciation, r.met_at, jsonb_agg(b.hits order by b.score desc) as hits,
        max(b.score) + 0.1 * (sum(b.score) - max(b.score)) as score
      from best b
      join guests.record r on r.house_id = ${houseId} and r.id = b.person_id and r.erased_at is null
      group by b.person_id, r.name, r.pronunciation, r.met_at
      order by score desc, r.met_at desc, b.person_id
      limit ${limit}
    )
    select p.person_id as "guestId", p.name, p.pronunciation, p.score::float8 as score, p.hits,
      ${handle(houseId, 'email')} as email, ${handle(houseId, 'phone')} as phone
    from person p
    order by p.score desc, p.met_at desc, p.person_id`;
}

/** The e-mail or phone a person was last known by, of any of their records. */
function handle(houseId: number, kind: 'email' | 'phone') {
  return sql`(
    select i.value from (
      select p.person_id as record_id
      union all
      select record_id from guests.belonging where house_id = ${houseId} and person_id = p.person_id
    ) s
    join guests.identity i on i.house_id = ${houseId} and i.guest_id = s.record_id
    where i.kind = ${kind} and i.retired_at is null
    order by i.added_at desc, i.id desc limit 1)`;
}
