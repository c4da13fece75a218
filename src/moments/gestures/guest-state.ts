import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { cap, cappedPurposes } from '#guests/contact.ts';
import { recordsOf } from '#guests/records.ts';
import { freshDays } from '../moment.ts';
import { wantsNoFuss } from './no-fuss.ts';

/** What holds a gesture back for one person, over all their records. */
export type GuestState = {
  personId: string;
  /** Something went wrong and is not made right, or a problem they wrote of is not solved. */
  toMakeRight: boolean;
  wishedNone: boolean;
  stopped: boolean;
  /** What the house said or gave of itself within the days of the cap. */
  wordsLately: number;
  /** The visits on which a delight was given. */
  visitsGiven: ReadonlySet<string>;
  /** Ideas and memories that led to a delight within a year. */
  ideasLately: ReadonlySet<string>;
  memoriesLately: ReadonlySet<string>;
  /** The last delight within a year that cost something. */
  lastGiftMinor: number | null;
  lastGiftCurrency: string | null;
  /** Delights ever that cost something. */
  gifts: number;
  /** Delights ever. */
  given: number;
  lastGivenAt: Date | null;
};

/**
 * How it stands with each of these guests, in one statement for any number of them.
 * @param at as it stood then; without it as it stands now, with what was written ahead of a tap that came late
 */
export async function statesOf(
  act: Act,
  guestIds: readonly string[],
  at?: Date,
): Promise<Map<string, GuestState>> {
  const { rows } = await stated(act, guestIds, at).execute(act.db);
  return new Map(rows.map(({ askedId, ...row }) => [askedId, stateOf(row)]));
}

function stateOf({ aversions, visits, ideas, memories, ...row }: Omit<Row, 'askedId'>): GuestState {
  return {
    ...row,
    wishedNone: row.wishedNone || aversions.some(wantsNoFuss),
    visitsGiven: new Set(visits),
    ideasLately: new Set(ideas),
    memoriesLately: new Set(memories),
  };
}

type Row = Omit<GuestState, 'visitsGiven' | 'ideasLately' | 'memoriesLately'> & {
  askedId: string;
  aversions: string[];
  visits: string[];
  ideas: string[];
  memories: string[];
};

function stated(act: Act, guestIds: readonly string[], asOf: Date | undefined) {
  const house = act.houseId;
  const at = asOf ?? act.now;
  const until = asOf?.toISOString() ?? 'infinity';
  return sql<Row>`
    with theirs as materialized (${recordsOf(house, guestIds)}), delight as materialized (
      select t.asked_id, m.visit_id, m.idea_key, m.memory_id, m.cost_minor, m.currency, m.given_at,
        m.given_at > ${at}::timestamptz - make_interval(days => ${freshDays}) as lately
      from theirs t
      join moments.moment m on m.house_id = ${house} and m.guest_id = t.record_id
      where m.kind = 'delight' and m.given_at <= ${until}::timestamptz
    ), row_of as (
      select asked_id, count(*)::int as given, count(*) filter (where cost_minor > 0)::int as gifts,
        max(given_at) as last_given_at,
        coalesce(array_agg(distinct visit_id) filter (where visit_id is not null), '{}') as visits,
        coalesce(array_agg(distinct idea_key) filter (where lately and idea_key is not null), '{}') as ideas,
        coalesce(array_agg(distinct memory_id) filter (where lately and memory_id is not null), '{}') as memories
      from delight
      group by asked_id
    ), last_gift as (
      select distinct on (asked_id) asked_id, cost_minor, currency from delight
      where lately and cost_minor > 0
      order by asked_id, given_at desc, cost_minor desc
    ), word as (
      select t.asked_id, count(*)::int as lately
      from theirs t
      join guests.contact c on c.house_id = ${house} and c.guest_id = t.record_id
      where c.held_back is null and c.purpose = any(${cappedPurposes}::text[]) and c.at <= ${until}::timestamptz
        and c.at > ${at}::timestamptz - make_interval(days => ${cap.days})
      group by t.asked_id
    ), stop as (
      select asked_id from (
        select distinct on (t.asked_id, c.guest_id) t.asked_id, c.given
        from theirs t
        join guests.consent c on c.house_id = ${house} and c.guest_id = t.record_id
        where c.purpose = 'contact' and c.channel = 'any' and c.at <= ${until}::timestamptz
        order by t.asked_id, c.guest_id, c.at desc, c.id desc
      ) latest
      where not given
    ), wish as (
      select t.asked_id
      from theirs t
      join moments.none_wished w on w.house_id = ${house} and w.guest_id = t.record_id
      where w.asked_at <= ${until}::timestamptz and (w.ended_at is null or w.ended_at > ${until}::timestamptz)
    ), aversion as (
      select t.asked_id, array_agg(m.text) as texts
      from theirs t
      join guests.memory m on m.house_id = ${house} and m.guest_id = t.record_id
      -- A day longer than it holds by any clock: of two ways to be wrong this one gives nothing.
      where m.kind = 'aversion' and m.retired_at is null and (m.until is null or m.until >= (${at}::timestamptz)::date - 1)
        and m.noticed_at <= ${until}::timestamptz
      group by t.asked_id
    ), wrong as (
      select t.asked_id
      from theirs t
      join desk.recovery d on d.house_id = ${house} and d.guest_id = t.record_id
      where d.reported_at <= ${until}::timestamptz
        and (d.made_right_at is null or d.made_right_at > ${until}::timestamptz)
      union
      select t.asked_id
      from theirs t
      join desk.conversation c on c.house_id = ${house} and c.guest_id = t.record_id
      where c.kind = 'problem' and c.merged_into is null and not c.aside and c.opened_at <= ${until}::timestamptz
        and (c.state <> 'solved' or c.solved_at > ${until}::timestamptz)
    )
    select a.asked_id as "askedId", a.person_id as "personId",
      a.asked_id in (select asked_id from wrong) as "toMakeRight",
      a.asked_id in (select asked_id from wish) as "wishedNone",
      a.asked_id in (select asked_id from stop) as stopped,
      coalesce(w.lately, 0) as "wordsLately",
      coalesce(v.texts, '{}') as aversions,
      coalesce(r.visits, '{}') as visits, coalesce(r.ideas, '{}') as ideas, coalesce(r.memories, '{}') as memories,
      g.cost_minor as "lastGiftMinor", g.currency as "lastGiftCurrency",
      coalesce(r.gifts, 0) as gifts, coalesce(r.given, 0) as given, r.last_given_at as "lastGivenAt"
    from (select distinct asked_id, person_id from theirs) a
    left join row_of r using (asked_id)
    left join last_gift g using (asked_id)
    left join word w using (asked_id)
    left join aversion v using (asked_id)`;
}
