import type pg from 'pg';
import type { Stand } from './stand.ts';

export type FullDay = { day: string; visits: number; guests: number };

type Wish = { visits: number; guests: number; memories: number; daysAhead: number; skip: number };

/**
 * A day of the demo house to come: its guests are taken in the order of the list after `skip` others, come in parties
 * with somebody they are related to, remembered as often as is wished, a third of them under way, some with a problem.
 */
export async function layOut({ owner, houseId, venueId }: Stand, wish: Wish): Promise<FullDay> {
  const { visits, guests } = wish;
  const { rows } = await owner.query<{ day: string; ids: string[]; team: string[]; places: string[] }>(
    `select (current_date + $2::int)::text as day,
       array(select id from guests.record where house_id = $1 and erased_at is null order by id offset $4 limit $3) as ids,
       array(select id from team.person where house_id = $1 order by id) as team,
       array(select id from visits.place where house_id = $1 order by id) as places`,
    [houseId, wish.daysAhead, guests, wish.skip],
  );
  const { day, ids, team, places } = rows[0]!;
  if (ids.length < guests) throw new Error(`The house has not ${guests} guests more.`);
  await theirVisits(owner, { houseId, venueId, day, ids, team, places, visits });
  await whatIsKnown(owner, { houseId, day, ids, team, visits, each: wish.memories / guests });
  await owner.query('analyze');
  return { day, visits, guests };
}

type Visits = {
  houseId: number;
  venueId: string;
  day: string;
  ids: string[];
  team: string[];
  places: string[];
  visits: number;
};

async function theirVisits(
  owner: pg.Pool,
  { houseId, venueId, day, ids, team, places, visits }: Visits,
): Promise<void> {
  await owner.query(
    `with visit as (
       insert into visits.visit (house_id, id, venue_id, day, expected_at, minutes, party_size, what, made_at, source, arrived_at, seated_at, departed_at)
       select $1, uuidv7(), $2, $3::date, at, 45, 1 + n % 2, 'Blowout and braid', now(), 'person',
         case when n < $4 / 3 then at end, case when n < $4 / 4 then at end, case when n < $4 / 5 then at + interval '40 minutes' end
       from generate_series(0, $4::int - 1) n, lateral (select $3::date + interval '9 hours' + n * interval '10 hours' / $4 as at) t
       returning id
     ), numbered as (
       select id, row_number() over (order by id) - 1 as n from visit
     ), party as (
       insert into visits.party (house_id, visit_id, guest_id, host)
       select $1, v.id, g.id, g.at <= $4 from unnest($5::uuid[]) with ordinality g (id, at) join numbered v on v.n = (g.at - 1) % $4
     ), care as (
       insert into visits.care (house_id, visit_id, person_id) select $1, id, ($6::uuid[]) [1 + n % cardinality($6::uuid[])] from numbered
     )
     insert into visits.seat (house_id, visit_id, place_id) select $1, id, ($7::uuid[]) [1 + n % cardinality($7::uuid[])] from numbered`,
    [houseId, venueId, day, visits, ids, team, places],
  );
}

type Known = { houseId: number; day: string; ids: string[]; team: string[]; visits: number; each: number };

/** Every guest is remembered by the same number of things, of every kind, so that each has more than three dots to choose from. */
async function whatIsKnown(owner: pg.Pool, { houseId, day, ids, team, visits, each }: Known): Promise<void> {
  await owner.query(
    `delete from guests.memory_use where house_id = $1 and memory_id in (select id from guests.memory where house_id = $1 and guest_id = any($2))`,
    [houseId, ids],
  );
  for (const from of ['moments.moment', 'moments.suggestion'])
    await owner.query(`update ${from} set memory_id = null where house_id = $1 and guest_id = any($2)`, [
      houseId,
      ids,
    ]);
  await owner.query('delete from guests.memory where house_id = $1 and guest_id = any($2)', [houseId, ids]);
  await owner.query(
    `with memory as (
       insert into guests.memory (house_id, id, guest_id, kind, text, material, severity, occasion, month, day, year, person_name, relation,
         sure, sensitivity, say_aloud, noticed_by, noticed_from, noticed_at)
       select $1, uuidv7(), g.id, k.kind, k.text || ' ' || g.at || '.' || n,
         case k.kind when 'allergy' then 'latex' end, case k.kind when 'allergy' then 'severe' end,
         case k.kind when 'occasion' then 'birthday' end,
         case k.kind when 'occasion' then extract(month from $3::date + n) end, case k.kind when 'occasion' then extract(day from $3::date + n) end,
         case k.kind when 'occasion' then 1980 end,
         case k.kind when 'person' then 'Ingrid' end, case k.kind when 'person' then 'sister' end,
         'certain', case when k.kind in ('allergy', 'access') then 'health' else 'plain' end, true,
         ($5::uuid[]) [1 + g.at % cardinality($5::uuid[])], 'said', now() - g.at * interval '1 hour'
       from unnest($2::uuid[]) with ordinality g (id, at), generate_series(0, $4::int - 1) n
       join (values (0, 'preference', 'Window chair, away from the dryer'), (1, 'preference', 'Black tea with cardamom'),
         (2, 'aversion', 'Radio with the news on'), (3, 'story', 'Restores wooden boats on the Norfolk Broads'),
         (4, 'detail', 'Comes straight from the swimming pool on Saturdays'), (5, 'person', 'From Uppsala, here for the first time'),
         (6, 'occasion', 'Birthday'), (7, 'dietary', 'Oat milk'), (8, 'access', 'A step-free way in'),
         (9, 'allergy', 'nitrile gloves only')) k (of, kind, text) on k.of = n % 10
       returning id, guest_id, kind
     ), use as (
       insert into guests.memory_use (house_id, id, memory_id, use, at)
       select $1, uuidv7(), id, 'used', now() - interval '30 days' from memory where kind in ('preference', 'story')
     )
     insert into guests.consent (house_id, id, guest_id, purpose, channel, given, source, at)
     select $1, uuidv7(), id, 'health', 'any', true, 'said at the door', now() from unnest($2::uuid[]) id`,
    [houseId, ids, day, each, team],
  );
  await owner.query(
    `insert into guests.company (house_id, id, guest_id, other_id, relation, since)
     select $1, uuidv7(), g.id, ($2::uuid[]) [g.at + $3], 'sister', now()
     from unnest($2::uuid[]) with ordinality g (id, at) where g.at + $3 <= cardinality($2::uuid[])`,
    [houseId, ids, visits],
  );
  await owner.query(
    `insert into desk.recovery (house_id, id, guest_id, what, weight, reported_at)
     select $1, uuidv7(), id, 'Waited 25 minutes last time', 'serious', now() from unnest($2::uuid[]) with ordinality g (id, at) where at % 20 = 0`,
    [houseId, ids],
  );
}
