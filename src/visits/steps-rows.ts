import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Act } from '#kit/act.ts';
import { dayBounds } from '#kit/clock.ts';
import { addDays } from '#kit/day.ts';
import type { Keeper } from '#journey/blueprint/touchpoint.ts';
import type { Step } from '#journey/protocol.ts';
import type { VenueAtHand } from './venue.ts';

export type Settled = {
  step: string;
  at: string;
  id: string | null;
  name: string | null;
  why: string | null;
};

/** A touchpoint of a visit, as it was begun and as far as it is done. */
export type StepsRow = {
  runId: string;
  visitId: string;
  day: string;
  guestName: string | null;
  at: Date;
  touchpoint: string;
  title: string;
  who: Keeper;
  personIds: string[];
  from: Date;
  withinMinutes: number | null;
  endedAt: Date | null;
  steps: Step[];
  settled: Settled[];
};

/** So many days what is due on another day than its visit's waits for somebody; the house's judgement. */
const waitsDays = 3;

/**
 * Those of one visit, or of the visits of a day with what is due on it of the visits of other days; the soonest first.
 * One statement.
 */
export async function stepsRows(
  act: Act,
  venue: VenueAtHand,
  { day, visitId }: { day: string | null; visitId: string | null },
): Promise<StepsRow[]> {
  const ofVisits = runsOfVisits(act, { venueId: venue.id, day, visitId });
  if (day === null || visitId !== null) return read(act, ofVisits);
  return read(act, sql`${ofVisits} union all ${runsAround(act, venue, day)}`);
}

type OfVisits = { venueId: string; day: string | null; visitId: string | null };

function runsOfVisits(act: Act, { venueId, day, visitId }: OfVisits) {
  return sql`
    select r.*, v as visit, t.* from visits.visit v
    join journey.run r on r.house_id = v.house_id and r.subject_id = v.id and r.touchpoint is not null
    ${withTime}
    where v.house_id = ${act.houseId} and v.venue_id = ${venueId}
      and (${day}::date is null or v.day = ${day}) and (${visitId}::uuid is null or v.id = ${visitId})
      and r.outcome is distinct from 'undone'`;
}

/**
 * The word for tomorrow, the question two days later, the farewell of who stayed the night. Of days before, what nobody
 * has begun, and what there still is time for.
 */
function runsAround(act: Act, { id, timeZone, dayEnds }: VenueAtHand, day: string) {
  const { from } = dayBounds(addDays(day, -waitsDays), timeZone, dayEnds);
  const { to } = dayBounds(day, timeZone, dayEnds);
  return sql`
    select r.*, v as visit, t.* from journey.run r
    join visits.visit v on v.house_id = r.house_id and v.id = r.subject_id
    ${withTime}
    cross join lateral (
      select ((t.time at time zone ${timeZone}) - make_interval(mins => ${dayEnds}))::date as day
    ) due
    where r.house_id = ${act.houseId} and r.venue_id = ${id} and r.touchpoint is not null and r.ended_at is null
      and r.due_at >= ${from} and r.due_at < ${to} and v.day <> ${day}
      and (due.day = ${day} or due.day < ${day} and due.day <> v.day and (
        t.time + make_interval(mins => r.within_minutes) >= ${act.now}
        or not exists (select from journey.run_step s where s.house_id = r.house_id and s.run_id = r.id)))`;
}

/** When the visit came to the step a run begins at, and when it is time. */
const withTime = sql`cross join lateral (
  select reached_at, coalesce(reached_at, r.started_at) + make_interval(mins => r.after_minutes) as time
  from (
    select case r.begins_at when 'expect' then coalesce(v.expected_at, v.made_at) when 'arrive' then v.arrived_at
      when 'seat' then v.seated_at else v.departed_at end as reached_at
  ) reached
) t`;

async function read(act: Act, runs: RawBuilder<unknown>): Promise<StepsRow[]> {
  const { rows } = await sql<StepsRow>`
    with run as (${runs}), told as (
      select run.*,
        array(select c.person_id from visits.care c
          where c.house_id = run.house_id and c.visit_id = run.subject_id order by c.person_id) as "personIds",
        (select coalesce(json_agg(json_build_object(
            'step', s.step, 'at', s.at, 'id', s.by_person, 'name', t.name, 'why', s.skipped_why)), '[]')
          from journey.run_step s
          left join team.person t on t.house_id = s.house_id and t.id = s.by_person
          where s.house_id = run.house_id and s.run_id = run.id) as settled
      from run
    ), host as (
      select distinct on (p.visit_id) p.visit_id, g.name
      from visits.party p
      join guests.person k on k.house_id = p.house_id and k.record_id = p.guest_id
      join guests.record g on g.house_id = k.house_id and g.id = k.person_id
      where p.house_id = ${act.houseId} and p.visit_id in (select subject_id from run)
      order by p.visit_id, p.host desc, g.name, g.id
    )
    select r.id as "runId", subject_id as "visitId", (visit).day, coalesce(h.name, (visit).label) as "guestName",
      coalesce((visit).expected_at, (visit).arrived_at, (visit).made_at) as at, touchpoint, title, who, "personIds",
      time as "from", within_minutes as "withinMinutes", ended_at as "endedAt", steps, settled
    from told r
    left join host h on h.visit_id = r.subject_id
    -- Of a step that was taken back only what somebody has begun to do is left.
    where reached_at is not null or json_array_length(settled) > 0
    order by "from", r.id`.execute(act.db);
  return rows;
}
