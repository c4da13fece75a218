import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { runAct } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import { atVenue } from '#kit/clock.ts';
import { addDays } from '#kit/day.ts';
import { makeDemo } from '#app/demo/make.ts';
import { salon } from '#app/demo/trades/salon.ts';
import { openTestHouse } from './house.ts';
import type { TestHouse } from './house.ts';
import { giveNow } from '#moments/gestures/give-now.ts';
import type { Because } from '#moments/suggestions/choice.ts';
import { suggestFor } from '#moments/suggestions/suggest.ts';

const now = new Date('2026-11-21T10:20:00Z');
const today = '2026-11-21';
const days = 364;

let house: TestHouse;
let client: pg.PoolClient;
let houseId: number;

before(async () => {
  house = await openTestHouse({ working: false });
  client = await house.database.owner.connect();
  const app = await house.database.app.connect();
  ({ houseId } = await makeDemo(
    { owner: client, app },
    { seed: 1, guests: 600, trade: salon, now },
    () => {},
  ));
  app.release();
  await backAYear();
});
after(async () => {
  client.release();
  await house.close();
});

type Suggested = {
  visitId: string;
  guestId: string;
  ideaKey: string | null;
  memoryId: string | null;
  because: Because[];
  at: Date;
  day: string;
  before: number;
};

test('through a year of the demo house every suggestion is true, new to its guest and held back where it must be', async (t) => {
  const all: Suggested[] = [];
  let given = 0;
  for (let ago = days; ago >= 1; ago -= 1) {
    const day = addDays(today, -ago);
    await theMorningOf(day);
    const visits = await visitsOf(day);
    if (visits.length > 0) {
      await act(atVenue(day, '07:00', 'Europe/London'), (morning) => suggestFor(morning, visits));
      const suggested = await suggestedOn(day);
      for (const one of suggested) given += Number(await giveIt(one));
      all.push(...suggested);
    }
    await theEveningOf(day);
  }
  assert.ok(all.length > 300, `${all.length} suggestions`);
  // What is suggested in the morning can be given in the evening.
  assert.equal(given, all.length);
  assert.equal(await citesWhatIsNot(all), 0);
  assert.equal(await factsOfVisitsThatAreNot(all), 0);
  assert.equal(await repeats(), 0);
  assert.equal(await whileSomethingWasWrong(all), 0);
  for (const line of await coverage()) t.diagnostic(line);
  t.diagnostic(`${all.length} suggestions, all of them given`);
});

async function act<Result>(at: Date, work: (act: Act) => Promise<Result>): Promise<Result> {
  const { rows } = await client.query<{ id: string }>(
    'select id from team.person where house_id = $1 order by id',
    [houseId],
  );
  // Somebody else every day: an allowance is a person's.
  const personId = rows[at.getUTCDate() % rows.length]!.id;
  const caller = { ...stranger, kind: 'cli', houseId, role: 'owner', personId } as const;
  return runAct(house.regulars.ground, { houseId, caller, now: at }, work);
}

/** As it was a year ago: what came later is laid aside, and comes back on its day. */
async function backAYear(): Promise<void> {
  await client.query(`select set_config('house.demo', $1, false), set_config('house.start', $2, false)`, [
    String(houseId),
    addDays(today, -days),
  ]);
  await client.query(`
    create temp view demo as select current_setting('house.demo')::int as id, current_setting('house.start')::date as start;
    delete from moments.suggestion where house_id = (select id from demo);
    delete from moments.purse_entry where house_id = (select id from demo);
    delete from moments.note where house_id = (select id from demo);
    delete from moments.moment where house_id = (select id from demo);
    delete from moments.purse where house_id = (select id from demo);
    delete from guests.contact where house_id = (select id from demo);
    create temp table memory_was as select m.id, m.noticed_at, m.retired_at, m.retired_why from guests.memory m, demo
      where m.house_id = demo.id and (m.noticed_at >= demo.start or m.retired_at >= demo.start);
    create temp table visit_was as select v.id, v.day, v.arrived_at, v.seated_at, v.departed_at from visits.visit v, demo
      where v.house_id = demo.id and v.day >= demo.start;
    create temp table recovery_was as select d.* from desk.recovery d, demo
      where d.house_id = demo.id and (d.made_right_at is null or d.made_right_at >= demo.start);
    update guests.memory m set retired_at = m.noticed_at, retired_why = 'expired' from memory_was w, demo
      where m.house_id = demo.id and m.id = w.id and w.noticed_at >= demo.start;
    update guests.memory m set retired_at = null, retired_why = null from memory_was w, demo
      where m.house_id = demo.id and m.id = w.id and w.noticed_at < demo.start;
    update visits.visit v set arrived_at = null, seated_at = null, departed_at = null from visit_was w, demo
      where v.house_id = demo.id and v.id = w.id;
    -- What has not gone wrong yet stands as if it were right.
    update desk.recovery d set made_right_at = case when w.reported_at >= demo.start then w.reported_at end
      from recovery_was w, demo where d.house_id = demo.id and d.id = w.id;
    analyze`);
}

async function theMorningOf(day: string): Promise<void> {
  await client.query(
    `with known as (
       update guests.memory m set retired_at = null, retired_why = null from memory_was w
       where m.house_id = $1 and m.id = w.id and w.noticed_at < $2::date and w.noticed_at >= $2::date - 1
         and (w.retired_at is null or w.retired_at >= $2::date)
     ), ended as (
       update guests.memory m set retired_at = w.retired_at, retired_why = w.retired_why from memory_was w
       where m.house_id = $1 and m.id = w.id and w.retired_at < $2::date and w.retired_at >= $2::date - 1
     )
     update desk.recovery d set made_right_at = case when w.made_right_at < $2::date then w.made_right_at end
     from recovery_was w where d.house_id = $1 and d.id = w.id and w.reported_at < $2::date`,
    [houseId, day],
  );
}

async function theEveningOf(day: string): Promise<void> {
  await client.query(
    `update visits.visit v set arrived_at = w.arrived_at, seated_at = w.seated_at, departed_at = w.departed_at
     from visit_was w where v.house_id = $1 and v.id = w.id and w.day = $2`,
    [houseId, day],
  );
}

async function visitsOf(day: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select id from visits.visit where house_id = $1 and day = $2 and cancelled_at is null and no_show_at is null',
    [houseId, day],
  );
  return rows.map(({ id }) => id);
}

async function suggestedOn(day: string): Promise<Suggested[]> {
  const { rows } = await client.query<Suggested>(
    `select s.visit_id as "visitId", s.guest_id as "guestId", s.idea_key as "ideaKey", s.memory_id as "memoryId", s.because,
       v.expected_at as at, v.day::text as day
     from moments.suggestion s join visits.visit v on v.house_id = s.house_id and v.id = s.visit_id
     where s.house_id = $1 and v.day = $2 and s.idea_key is not null order by v.expected_at, v.id`,
    [houseId, day],
  );
  return rows;
}

/** By the verb itself, at the hour of the visit. */
async function giveIt({ visitId, guestId, at }: Suggested): Promise<boolean> {
  await client.query('update visits.visit set arrived_at = $3 where house_id = $1 and id = $2', [
    houseId,
    visitId,
    at,
  ]);
  const what = {
    venueId: null,
    words: '',
    ideaKey: null,
    memoryId: null,
    recoveryId: null,
    touchpoint: null,
    costMinor: null,
  };
  const { held } = await act(at, (hour) =>
    giveNow(hour, { ...what, guestId, visitId, suggestionVisitId: visitId }),
  );
  return held === null;
}

async function count(question: string, rows: readonly Suggested[]): Promise<number> {
  const { rows: found } = await client.query<{ count: number }>(
    `with said as (
       select s.*, b ->> 'code' as code, (b ->> 'memoryId')::uuid as cited, (b ->> 'count')::int as counted
       from json_to_recordset($2::json) as s ("visitId" uuid, "guestId" uuid, because jsonb, at timestamptz, day date),
         jsonb_array_elements(s.because) b
     ) select count(*)::int as count from said where $1::int is not null and (${question})`,
    [houseId, JSON.stringify(rows)],
  );
  return found[0]!.count;
}

/** Every memory that is cited is of that very person, was known by then, stood, and could be said aloud. */
async function citesWhatIsNot(all: readonly Suggested[]): Promise<number> {
  assert.ok((await count('said.cited is not null', all)) > 50);
  return count(
    `said.cited is not null and not exists (
       select from guests.memory m
       join guests.person p on p.house_id = m.house_id and p.record_id = m.guest_id
       join guests.person g on g.house_id = m.house_id and g.record_id = said."guestId" and g.person_id = p.person_id
       left join memory_was w on w.id = m.id
       where m.house_id = $1 and m.id = said.cited and m.noticed_at < said.at
         and coalesce(w.retired_at, m.retired_at, 'infinity') >= said.at::date
         and m.sensitivity = 'plain' and m.say_aloud and (m.until is null or m.until >= said.day)
         and (m.kind <> 'occasion' or (m.month = extract(month from said.day) and m.day = extract(day from said.day))))`,
    all,
  );
}

/** What is said of their visits, counted anew from the visits themselves. */
async function factsOfVisitsThatAreNot(all: readonly Suggested[]): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `with said as (
       select s.*, b ->> 'code' as code, (b ->> 'count')::int as counted
       from json_to_recordset($2::json) as s ("visitId" uuid, "guestId" uuid, because jsonb, day date),
         jsonb_array_elements(s.because) b
       where b ->> 'memoryId' is null
     ), told as (
       select said.*, e.*
       from said cross join lateral (
         select count(distinct v.id)::int as visits, min(v.day) as first, max(v.day) as last
         from visits.party p join visits.visit v on v.house_id = p.house_id and v.id = p.visit_id
         where p.house_id = $1 and p.guest_id = said."guestId" and v.came and v.day < said.day
       ) e
     )
     select count(*)::int as count from told where not coalesce(case code
       when 'first' then visits = 0
       when 'first_visit' then visits = 0
       when 'returning' then visits between 1 and 4 and counted = visits + 1
       when 'regular' then visits between 5 and 24 and counted = visits + 1
       when 'lifelong' then visits >= 25 and counted = visits
       when 'drifting' then visits >= 3 and counted = (day - last) and counted >= 60
       when 'back_after_long' then visits >= 3 and counted = (day - last) and counted >= 60
       when 'nth_visit' then counted = visits + 1 and (counted in (10, 25, 50) or counted % 100 = 0)
       when 'first_visit_anniversary' then first + make_interval(years => counted) = day
       when 'brings_friends' then visits > 0 and exists (
         select from visits.party p where p.house_id = $1 and p.visit_id = told."visitId" and p.guest_id <> told."guestId"
           and not exists (select from visits.party q join visits.visit v on v.house_id = q.house_id and v.id = q.visit_id
             where q.house_id = $1 and q.guest_id = p.guest_id and v.came and v.day < told.day))
     end, false)`,
    [houseId, JSON.stringify(all)],
  );
  return rows[0]!.count;
}

/** The same to the same guest twice within a year. */
async function repeats(): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from moments.moment a join moments.moment b
       on b.house_id = a.house_id and b.guest_id = a.guest_id and b.id > a.id
       and (b.idea_key = a.idea_key or b.memory_id = a.memory_id)
       and abs(b.given_at::date - a.given_at::date) < 365
     where a.house_id = $1 and a.given_at is not null`,
    [houseId],
  );
  return rows[0]!.count;
}

async function whileSomethingWasWrong(all: readonly Suggested[]): Promise<number> {
  return count(
    `exists (select from desk.recovery d left join recovery_was w on w.id = d.id
       where d.house_id = $1 and d.guest_id = said."guestId" and d.reported_at < said.at
         and coalesce(w.made_right_at, d.made_right_at, 'infinity') > said.at)`,
    all,
  );
}

/** Of the visits, and of the people who came, how many had something suggested, by the stage they had come to. */
async function coverage(): Promise<string[]> {
  const { rows } = await client.query<{
    stage: string;
    visits: number;
    suggested: number;
    guests: number;
    reached: number;
  }>(
    `with came as (
       select p.guest_id, v.id, v.day, (
         select count(*) from visits.party q join visits.visit e on e.house_id = q.house_id and e.id = q.visit_id
         where q.house_id = $1 and q.guest_id = p.guest_id and e.came and e.day < v.day) as earlier,
         (s.idea_key is not null and s.guest_id = p.guest_id) as suggested
       from visits.visit v join visits.party p on p.house_id = v.house_id and p.visit_id = v.id
       join moments.suggestion s on s.house_id = v.house_id and s.visit_id = v.id
       where v.house_id = $1 and v.came
     ), staged as (
       select *, case when earlier = 0 then 'first' when earlier < 5 then 'returning' when earlier < 25 then 'regular' else 'lifelong' end as stage
       from came
     )
     select stage, count(*)::int as visits, count(*) filter (where suggested)::int as suggested,
       count(distinct guest_id)::int as guests, count(distinct guest_id) filter (where suggested)::int as reached
     from staged group by stage order by min(earlier)`,
    [houseId],
  );
  for (const { stage, reached } of rows) assert.ok(reached > 0, `none of the ${stage}`);
  return rows.map(
    ({ stage, visits, suggested, guests, reached }) =>
      `${stage}: ${suggested} of ${visits} visits, ${reached} of ${guests} guests`,
  );
}
