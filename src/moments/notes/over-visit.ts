import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import { memoriesInMind } from '#guests/in-mind.ts';
import { recordsOf } from '#guests/records.ts';
import { counts, noVisits } from '#regulars/counts.ts';
import { occasionsOn } from '#regulars/occasion.ts';
import type { OccasionName } from '#regulars/occasion.ts';
import { askAgainDays } from './note.ts';
import type { NoteReason } from './note.ts';
import type { Visited } from './worth-a-word.ts';

/** A visit that is over, with what of it could be worth a word to each guest of its party. */
export type OverVisit = {
  visitId: string;
  venueId: string;
  departedAt: Date;
  /** The business day they left on. */
  leftOn: string;
  /** The business day it is there now. */
  today: string;
  party: (Visited & {
    personId: string;
    /** Somebody was asked to write to them lately, or for this very visit. */
    asked: boolean;
  })[];
};

type VisitRow = { venueId: string; day: string; departedAt: Date; timeZone: string; dayEnds: number };

/** @returns null where the visit is not over: its farewell may have been taken back */
export async function overVisit(act: Act, visitId: string): Promise<OverVisit | null> {
  const { rows } = await sql<VisitRow>`
    select v.venue_id as "venueId", v.day, v.departed_at as "departedAt", n.time_zone as "timeZone", n.day_ends as "dayEnds"
    from visits.visit v
    join houses.venue n on n.house_id = v.house_id and n.id = v.venue_id
    where v.house_id = ${act.houseId} and v.id = ${visitId} and v.came and v.departed_at is not null`.execute(
    act.db,
  );
  const [visit] = rows;
  if (!visit) return null;
  const { venueId, departedAt, timeZone, dayEnds } = visit;
  return {
    ...{ visitId, venueId, departedAt, leftOn: businessDay(departedAt, timeZone, dayEnds) },
    today: businessDay(act.now, timeZone, dayEnds),
    party: await partyOf(act, visitId, visit.day),
  };
}

type PartyRow = {
  personId: string;
  guestId: string;
  given: string;
  host: boolean;
  momentGiven: boolean;
  madeRight: boolean;
  learned: boolean;
  asked: boolean;
};

async function partyOf(act: Act, visitId: string, day: string): Promise<OverVisit['party']> {
  const rows = await whatHappened(act, visitId);
  const guestIds = rows.map(({ personId }) => personId);
  const earlier = await counts(act, guestIds, day);
  const memories = Map.groupBy(await memoriesInMind(act, guestIds, { day }), ({ guestId }) => guestId);
  const visitsOf = (personId: string) => earlier.get(personId) ?? noVisits;
  return rows.map((row) => {
    const firstTimers = rows
      .filter(({ personId }) => personId !== row.personId && visitsOf(personId).visits === 0)
      .map(({ given }) => given);
    const visits = visitsOf(row.personId);
    const occasions = occasionsOn(day, { visits, memories: memories.get(row.personId) ?? [], firstTimers });
    const told = occasions
      .filter((occasion) => !occasion.private)
      .flatMap(({ name }) => reasonOf[name] ?? []);
    const happened = [
      row.momentGiven && 'moment_given',
      row.madeRight && 'made_right',
      row.learned && 'learned_something',
    ] as const;
    const reasons = new Set<NoteReason>([...told, ...happened.filter((reason) => reason !== false)]);
    const { personId, guestId, host, asked } = row;
    return { personId, guestId, host, asked, earlier: visits.visits, reasons };
  });
}

const reasonOf: Partial<Record<OccasionName, NoteReason>> = {
  birthday: 'occasion',
  anniversary: 'occasion',
  first_visit_anniversary: 'occasion',
  nth_visit: 'many_visits',
  back_after_long: 'back_after_long',
  brings_friends: 'brought_friends',
};

/** What makes a person warm to hear again; an allergy is learned to keep them safe and is nothing to thank for. */
const toldOfThemselves = ['story', 'person', 'occasion', 'preference'];

async function whatHappened(act: Act, visitId: string): Promise<PartyRow[]> {
  const { rows: named } = await sql<{ id: string }>`
    select p.guest_id as id from visits.party p
    where p.house_id = ${act.houseId} and p.visit_id = ${visitId}`.execute(act.db);
  const { rows } = await sql<PartyRow>`
    with theirs as materialized (${recordsOf(
      act.houseId,
      named.map(({ id }) => id),
    )}), visit as (
      select v.*, (
        select max(e.departed_at) from theirs t
        join visits.party p on p.house_id = ${act.houseId} and p.guest_id = t.record_id
        join visits.visit e on e.house_id = p.house_id and e.id = p.visit_id and e.came and e.id <> v.id
          and e.departed_at < v.departed_at
      ) as before
      from visits.visit v where v.house_id = ${act.houseId} and v.id = ${visitId}
    )
    select t.person_id as "personId", min(t.asked_id::text)::uuid as "guestId", coalesce(nullif(g.given, ''), g.name) as given,
      bool_or(pa.host) as host,
      bool_or(exists (
        select from moments.moment m
        where m.house_id = ${act.houseId} and m.guest_id = t.record_id and m.visit_id = v.id and m.kind = 'delight'
          and m.given_at is not null and m.landed is distinct from 'unwelcome')) as "momentGiven",
      bool_or(exists (
        select from desk.recovery d
        where d.house_id = ${act.houseId} and d.guest_id = t.record_id
          and d.made_right_at >= coalesce(v.before, v.arrived_at, v.departed_at))) as "madeRight",
      bool_or(exists (
        select from guests.memory m
        where m.house_id = ${act.houseId} and m.guest_id = t.record_id and m.noticed_by is not null
          and m.retired_at is null and m.sensitivity = 'plain' and m.kind = any(${toldOfThemselves}::text[])
          and m.noticed_at >= v.arrived_at and m.noticed_at <= ${act.now}::timestamptz)) as learned,
      bool_or(exists (
        select from moments.note n
        where n.house_id = ${act.houseId} and n.guest_id = t.record_id
          -- One that nobody wrote in its time said nothing to the guest.
          and (n.visit_id = v.id or n.let_go_at is null and (n.sent_at is not null or n.last_on >= v.departed_at::date)
            and n.asked_at > v.departed_at - make_interval(days => ${askAgainDays}))
        )) as asked
    from theirs t
    cross join visit v
    join guests.record g on g.house_id = ${act.houseId} and g.id = t.person_id and g.erased_at is null
    join visits.party pa on pa.house_id = ${act.houseId} and pa.visit_id = v.id and pa.guest_id = t.asked_id
    group by t.person_id, g.given, g.name
    order by t.person_id`.execute(act.db);
  return rows;
}
