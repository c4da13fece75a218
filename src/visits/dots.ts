import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Dot } from '#guests/dot.ts';
import { memoryLabels } from '#guests/memory.ts';
import type { Relation } from '#guests/memory.ts';
import { recordsOf } from '#guests/records.ts';
import { firstTimes } from './first-times.ts';
import type { FirstTime } from './first-times.ts';

type When = {
  day: string;
  visitOf?: ReadonlyMap<string, string>;
  whatOf?: ReadonlyMap<string, string>;
};

/**
 * What the visits themselves have to say: two who belong together come together for the first time, or somebody comes
 * for what they never came for.
 */
export async function dots(
  act: Act,
  guestIds: readonly string[],
  { day, visitOf, whatOf = new Map() }: When,
): Promise<Dot[]> {
  if (!visitOf || visitOf.size === 0) return [];
  const pairs = await firstTimeTogether(act, guestIds, [...new Set(visitOf.values())], day);
  const firsts = await firstTimes(act, whatOf, day);
  return [...pairs.map(withForTheFirstTime), ...firsts.map(atForTheFirstTime)];
}

const fromVisits = {
  rank: 'fits_now',
  from: 'from their visits',
  handedTo: null,
  sayAloud: true,
} as const;

function withForTheFirstTime({ guestId, otherId, name, relation }: Pair): Dot {
  const who = relation ? `${memoryLabels.relation[relation].toLowerCase()} ${name}` : name;
  return {
    ...fromVisits,
    answers: [],
    subjectId: otherId,
    guestId,
    chip: `With ${who} for the first time`,
    line: `Here with ${who} for the first time`,
    weight: 6,
  };
}

function atForTheFirstTime({ guestId, touchpoint, title }: FirstTime): Dot {
  return {
    ...fromVisits,
    answers: [],
    subjectId: touchpoint,
    guestId,
    chip: `First time: ${title}`,
    line: `First time at “${title}”`,
    weight: 5,
  };
}

type Pair = { guestId: string; otherId: string; name: string; relation: Relation | null };

/** A relation is said of the one it names: Ingrid is the sister; what Dorothea is to her was not told. */
async function firstTimeTogether(
  act: Act,
  guestIds: readonly string[],
  visitIds: string[],
  day: string,
): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    with record as materialized (${recordsOf(act.houseId, guestIds)}),
    member as (
      select distinct p.visit_id, r.person_id
      from visits.party p
      join record r on r.record_id = p.guest_id
      where p.house_id = ${act.houseId} and p.visit_id = any(${visitIds}::uuid[])
    ),
    related as (
      select g.person_id as guest_id, o.person_id as other_id, c.relation
      from guests.company c
      join record g on g.record_id = c.guest_id
      join record o on o.record_id = c.other_id
      where c.house_id = ${act.houseId} and c.ended_at is null
    ),
    pair as (
      select guest_id, other_id, relation from related
      union all
      select other_id, guest_id, null from related
    ),
    -- Found once for all: asked of each pair by itself, it takes seconds on a full day.
    together as materialized (
      select distinct ra.person_id as guest_id, rb.person_id as other_id
      from record ra
      join visits.party pa on pa.house_id = ${act.houseId} and pa.guest_id = ra.record_id
      join visits.visit v on v.house_id = ${act.houseId} and v.id = pa.visit_id
      join visits.party pb on pb.house_id = ${act.houseId} and pb.visit_id = v.id
      join record rb on rb.record_id = pb.guest_id
      where v.came and v.day < ${day} and ra.person_id <> rb.person_id
    )
    select p.guest_id as "guestId", p.other_id as "otherId",
      coalesce(o.given, split_part(o.name, ' ', 1)) as name, max(p.relation) as relation
    from pair p
    join member a on a.person_id = p.guest_id
    join member b on b.person_id = p.other_id and b.visit_id = a.visit_id
    join guests.record o on o.house_id = ${act.houseId} and o.id = p.other_id
    where p.guest_id <> p.other_id
      and not exists (select from together t where t.guest_id = p.guest_id and t.other_id = p.other_id)
    group by p.guest_id, p.other_id, o.given, o.name`.execute(act.db);
  return rows;
}
