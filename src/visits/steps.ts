import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import type { Keeper } from '#journey/blueprint/touchpoint.ts';
import type { Step } from '#journey/protocol.ts';
import { iso } from './shown.ts';
import { venueAtHand } from './venue.ts';

type Asked = { venueId: string; day: string | null; visitId: string | null; mine: boolean };

type Settled = { step: string; at: string; id: string | null; name: string | null; why: string | null };

type Row = {
  runId: string;
  visitId: string;
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

/** What the journey asks for on the visits of a day, the soonest first. Two statements, however many come. */
export async function steps(act: Act, { venueId, day, visitId, mine }: Asked) {
  const venue = await venueAtHand(act, venueId);
  // One visit is looked at on whatever day it is.
  const on = day ?? (visitId === null ? businessDay(act.now, venue.timeZone, venue.dayEnds) : null);
  const rows = await runsOf(act, { venueId, day: on, visitId });
  return rows.filter((row) => !mine || isTheirs(row, act.caller.personId)).map(shown);
}

async function runsOf(act: Act, { venueId, day, visitId }: Omit<Asked, 'mine'>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with visit as (
      select v.id, jsonb_build_object('expect', coalesce(v.expected_at, v.made_at), 'arrive', v.arrived_at,
        'seat', v.seated_at, 'farewell', v.departed_at) as reached
      from visits.visit v
      where v.house_id = ${act.houseId} and v.venue_id = ${venueId}
        and (${day}::date is null or v.day = ${day}) and (${visitId}::uuid is null or v.id = ${visitId})
    ), run as (
      select r.*, (v.reached ->> r.begins_at)::timestamptz as reached_at,
        array(select c.person_id from visits.care c
          where c.house_id = r.house_id and c.visit_id = r.subject_id order by c.person_id) as "personIds",
        (select coalesce(json_agg(json_build_object(
            'step', s.step, 'at', s.at, 'id', s.by_person, 'name', t.name, 'why', s.skipped_why)), '[]')
          from journey.run_step s
          left join team.person t on t.house_id = s.house_id and t.id = s.by_person
          where s.house_id = r.house_id and s.run_id = r.id) as settled
      from visit v
      join journey.run r on r.house_id = ${act.houseId} and r.subject_id = v.id and r.touchpoint is not null
      where r.outcome is distinct from 'undone'
    )
    select id as "runId", subject_id as "visitId", touchpoint, title, who, "personIds",
      coalesce(reached_at, started_at) + make_interval(mins => after_minutes) as "from",
      within_minutes as "withinMinutes", ended_at as "endedAt", steps, settled
    from run
    -- Of a step that was taken back only what somebody has begun to do is left.
    where reached_at is not null or json_array_length(settled) > 0
    order by "from", id`.execute(act.db);
  return rows;
}

/** What is for whoever looks after a visit is everybody's as long as nobody does. */
function isTheirs({ who, personIds }: Row, personId: string | null): boolean {
  return who !== 'care' || personIds.length === 0 || (personId !== null && personIds.includes(personId));
}

function shown({ withinMinutes, settled, ...row }: Row) {
  const by = withinMinutes === null ? null : new Date(row.from.getTime() + withinMinutes * 60_000);
  return {
    ...row,
    from: row.from.toISOString(),
    by: iso(by),
    endedAt: iso(row.endedAt),
    steps: row.steps.map((step) => ({ ...step, ...outcomeOf(settled.find((one) => one.step === step.id)) })),
  };
}

function outcomeOf(settled: Settled | undefined) {
  const done = settled?.why === null ? settled : null;
  return {
    doneAt: done ? new Date(done.at).toISOString() : null,
    doneBy: done && done.id !== null ? { id: done.id, name: done.name ?? '' } : null,
    skippedWhy: settled?.why ?? null,
  };
}
