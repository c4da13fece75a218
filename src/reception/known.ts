import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Dot } from '#guests/dot.ts';
import { dots as guestDots } from '#guests/dots.ts';
import { occurrenceWithin } from '#guests/memory.ts';
import type { OccasionKind } from '#guests/memory.ts';
import { dots as visitDots } from '#visits/dots.ts';
import { recordsOf } from '#guests/records.ts';
import { counts, noVisits } from '#regulars/counts.ts';
import type { VisitCounts } from '#regulars/stage.ts';
import { dots as deskDots } from '#desk/dots.ts';

/** What the slices below know of one person on one day. */
export type Known = {
  visits: VisitCounts;
  dots: Dot[];
  /** Things remembered that hold on this day. */
  remembered: number;
  celebrates: boolean;
};

export type When = { day: string; visitOf: ReadonlyMap<string, string> };

/** Asks every slice once for all guests, so that a full day takes as many statements as an empty one. */
export async function knownOf(
  act: Act,
  personIds: readonly string[],
  when: When,
): Promise<(personId: string) => Known> {
  const visits = await counts(act, personIds, when.day);
  const held = await heldInMind(act, personIds, when);
  const dots = [
    ...(await guestDots(act, personIds, when)),
    ...(await visitDots(act, personIds, when)),
    ...(await deskDots(act, personIds, when)),
  ];
  const dotsOf = Map.groupBy(dots, (dot) => dot.guestId);
  return (personId) => ({
    visits: visits.get(personId) ?? noVisits,
    dots: dotsOf.get(personId) ?? [],
    remembered: held.get(personId)?.remembered ?? 0,
    celebrates: (held.get(personId)?.occasions ?? []).some((one) => isToday(one, when.day)),
  });
}

type Occasion = { occasion: OccasionKind; month: number | null; day: number | null; year: number | null };
type Held = { personId: string; remembered: number; occasions: Occasion[] };

async function heldInMind(
  act: Act,
  personIds: readonly string[],
  { day, visitOf }: When,
): Promise<Map<string, Held>> {
  const { rows } = await sql<Held>`
    select r.person_id as "personId", count(*)::int as remembered,
      coalesce(json_agg(json_build_object('occasion', m.occasion, 'month', m.month, 'day', m.day, 'year', m.year))
        filter (where m.occasion is not null), '[]') as occasions
    from (${recordsOf(act.houseId, personIds)}) r
    join guests.memory m on m.house_id = ${act.houseId} and m.guest_id = r.record_id
    where m.retired_at is null and (m.until is null or m.until >= ${day})
      and (m.only_visit_id is null or m.only_visit_id = any(${[...visitOf.values()]}::uuid[]))
    group by r.person_id`.execute(act.db);
  return new Map(rows.map((row) => [row.personId, row]));
}

/** A sister's coming is worth knowing and no feast. */
function isToday(one: Occasion, day: string): boolean {
  return one.occasion !== 'visit_of_someone' && occurrenceWithin(one, day, day) !== null;
}
