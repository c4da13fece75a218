import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { factsOf } from './memory-row.ts';
import type { MemoryFacts } from './memory.ts';
import type { Provenance } from './provenance.ts';
import { recordsOf } from './records.ts';

export type When = {
  /** The business day the brief is for. */
  day: string;
  /** The visit each guest comes for. What is kept for one visit only shows on no other. */
  visitOf?: ReadonlyMap<string, string>;
};

/** A memory that holds on a day, for the guest that was asked for. */
export type InMind = {
  id: string;
  guestId: string;
  facts: MemoryFacts;
  noticed: Provenance;
  notNow: boolean;
};

/** What holds of these guests on this day, of all records of each: an allergy of one is an allergy of all. */
export async function memoriesInMind(
  act: Act,
  guestIds: readonly string[],
  { day, visitOf }: When,
): Promise<InMind[]> {
  const visits = JSON.stringify([...(visitOf ?? [])].map(([guest_id, visit_id]) => ({ guest_id, visit_id })));
  const { rows } = await sql<Row>`
    with visit as materialized (
      select guest_id, visit_id from json_to_recordset(${visits}::json) as v (guest_id uuid, visit_id uuid)
    ), record as materialized (
      select r.asked_id, r.record_id, v.visit_id
      from (${recordsOf(act.houseId, guestIds)}) r
      left join visit v on v.guest_id = r.asked_id
    ), held as materialized (
      select r.asked_id, r.visit_id, m.*
      from record r
      join guests.memory m on m.house_id = ${act.houseId} and m.guest_id = r.record_id
      where m.retired_at is null and (m.until is null or m.until >= ${day})
        and (m.only_visit_id is null or m.only_visit_id = r.visit_id)
    ), use as (
      select u.memory_id,
        max(u.at) filter (where u.use = 'used') as used_at,
        max(u.at) filter (where u.use = 'confirmed') as confirmed_at,
        array_agg(u.visit_id) filter (where u.use = 'not_now') as not_now
      from guests.memory_use u
      where u.house_id = ${act.houseId} and u.memory_id in (select id from held)
      group by u.memory_id
    )
    select h.asked_id, h.id, h.kind, h.text, h.allergen, h.material, h.severity, h.occasion, h.month, h.day, h.year,
      h.person_name, h.relation, h.sure, h.sensitivity, h.say_aloud, h.until::text as until,
      t.name as by, h.noticed_from, h.noticed_at, u.used_at, u.confirmed_at,
      coalesce(h.visit_id = any(u.not_now), false) as not_now
    from held h
    left join use u on u.memory_id = h.id
    left join team.person t on t.house_id = ${act.houseId} and t.id = h.noticed_by`.execute(act.db);
  return rows.map((row) => ({
    id: row.id,
    guestId: row.asked_id,
    facts: factsOf(row),
    notNow: row.not_now,
    noticed: {
      by: row.by,
      from: row.noticed_from,
      on: dayOf(row.noticed_at),
      lastUsedOn: row.used_at && dayOf(row.used_at),
      lastConfirmedOn: row.confirmed_at && dayOf(row.confirmed_at),
    },
  }));
}

/** How much is remembered of each of these guests on this day, by the id that was asked for. */
export async function memoryCount(
  act: Act,
  guestIds: readonly string[],
  day: string,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ guestId: string; count: number }>`
    select r.asked_id as "guestId", count(*)::int as count
    from (${recordsOf(act.houseId, guestIds)}) r
    join guests.memory m on m.house_id = ${act.houseId} and m.guest_id = r.record_id
    where m.retired_at is null and (m.until is null or m.until >= ${day}) and m.only_visit_id is null
    group by r.asked_id`.execute(act.db);
  return new Map(rows.map(({ guestId, count }) => [guestId, count]));
}

type Row = Parameters<typeof factsOf>[0] & {
  asked_id: string;
  id: string;
  by: string | null;
  noticed_from: string;
  noticed_at: Date;
  used_at: Date | null;
  confirmed_at: Date | null;
  not_now: boolean;
};

/** "In March" needs no time zone. */
function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
