import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { newId } from '#kit/id.ts';
import { touchpointsOf } from '#journey/blueprint/book.ts';
import { aColleague } from '../../test/desk.ts';
import { openTestHouse } from '../../test/house.ts';
import type { TestHouse } from '../../test/house.ts';
import { journey } from './journey.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse({ at: '2026-11-21T18:00:00Z' });
});
after(() => house.close());

test('a standard is kept where every step was done in time, and counts only once its time is over', async () => {
  // Arrived at noon; the greeting may take two minutes.
  await run({ touchpoint: 'greeted', steps: 3, ended: '12:01' });
  await run({ touchpoint: 'greeted', steps: 3, ended: '12:05' });
  await run({ touchpoint: 'greeted', steps: 3, ended: '12:01', skipped: ['in a hurry'] });
  await run({ touchpoint: 'greeted', steps: 3, ended: null });
  await run({ touchpoint: 'greeted', steps: 3, ended: '12:01', outcome: 'undone' });
  // Still within its two minutes, and one that was done ahead of them.
  await run({ touchpoint: 'greeted', steps: 3, ended: null, arrived: '17:59' });
  await run({ touchpoint: 'greeted', steps: 3, ended: '17:59', arrived: '17:59' });
  const { kept, skipped } = await at('greeted');
  assert.deepEqual([kept?.count, kept?.of], [1, 4]);
  assert.ok(Math.abs(kept!.low - 0.0456) < 0.0001 && Math.abs(kept!.high - 0.6994) < 0.0001);
  assert.deepEqual(skipped, [{ why: 'in a hurry', count: 1 }]);
});

test('what may take as long as it likes is over when it ended, or after a day', async () => {
  await run({ touchpoint: 'cup', steps: 1, ended: '16:00', within: null });
  await run({ touchpoint: 'cup', steps: 1, ended: null, within: null });
  await run({ touchpoint: 'cup', steps: 1, ended: null, within: null, day: '2026-11-20' });
  const { kept } = await at('cup');
  assert.deepEqual([kept?.count, kept?.of], [1, 2]);
});

test('the five most frequent reasons are told, however somebody wrote them', async () => {
  const reasons = ['No time', 'no time ', 'No time', 'Tea was out', 'tea was out', 'a', 'b', 'c', 'd'];
  for (const why of reasons) await run({ touchpoint: 'heard', steps: 1, ended: '12:01', skipped: [why] });
  const { skipped } = await at('heard');
  assert.deepEqual(skipped, [
    { why: 'No time', count: 3 },
    { why: 'Tea was out', count: 2 },
    { why: 'a', count: 1 },
    { why: 'b', count: 1 },
    { why: 'c', count: 1 },
  ]);
});

test('a wait is from when it was time until the last step was done, and nobody waits less than nothing', async () => {
  for (const ended of ['12:00', '12:03', '12:04', '12:06', '12:08', '12:20', '11:50'])
    await run({ touchpoint: 'basin', steps: 2, ended, after: 2, within: 90 });
  await run({ touchpoint: 'basin', steps: 2, ended: '14:00', after: 2, within: 90, skipped: ['No time'] });
  assert.deepEqual((await at('basin')).waited, { of: 7, median: 2, low: 0, high: 18 });
});

test('problems and moments stand where they happened, by key or by title, and elsewhere where nobody knows', async () => {
  const { guests, desk } = house.owner;
  const { guestId } = await guests.meet({
    ...{ name: 'Grace Mbeki', given: null, family: null, pronunciation: null },
  });
  const { title } = touchpointsOf('salon').find(({ key }) => key === 'revealed')!;
  for (const touchpoint of ['revealed', ` ${title.toUpperCase()}`, 'the taxi', null])
    await desk.report({ guestId, what: 'Something', touchpoint, weight: 'small' });
  await moment(guestId, 'revealed', '2026-11-21T12:00:00Z');
  await moment(guestId, null, '2026-11-21T12:00:00Z');
  await moment(guestId, 'revealed', null);
  await moment(guestId, 'revealed', '2025-11-21T12:00:00Z');
  const { problems, moments } = await at('revealed');
  assert.deepEqual([problems, moments], [2, 1]);
  assert.deepEqual((await house.owner.insights.journey({})).elsewhere, { problems: 2, moments: 1 });
});

test('days and venue narrow the figures, and whoever is of one venue sees that one', async () => {
  const { venueId: other } = await house.owner.houses.openVenue({
    ...{ name: 'Soho', timeZone: 'Europe/London', country: 'GB', currency: 'GBP' },
  });
  await run({ touchpoint: 'taken_leave', steps: 1, ended: '12:01', venue: other });
  await run({ touchpoint: 'taken_leave', steps: 1, ended: '12:01', day: '2026-08-01' });
  const of = async (venueId: string | null, days: number, act = house.act) => {
    const { touchpoints, visits } = await act((at) => journey(at, { venueId, days }));
    return [touchpoints.find(({ key }) => key === 'taken_leave')?.kept?.of ?? 0, visits];
  };
  const [, all] = await of(null, 365);
  assert.deepEqual(await of(null, 365), [2, all]);
  assert.deepEqual(await of(null, 30), [1, Number(all) - 1]);
  assert.deepEqual(await of(other, 365), [1, 1]);
  assert.deepEqual(await of(house.venueId, 365), [1, Number(all) - 1]);

  const ru = await aColleague(house, 'Ru', other);
  assert.deepEqual(await of(null, 365, ru.act), [1, 1]);
  await assert.rejects(of(house.venueId, 365, ru.act), { code: 'visits.other_venue' });
});

test('a touchpoint where nothing happened has no figures', async () => {
  assert.deepEqual(await at('comes_round'), {
    ...{ key: 'comes_round', kept: null, skipped: [], waited: null, problems: 0, moments: 0 },
  });
});

type Ran = {
  touchpoint: string;
  steps: number;
  ended: string | null;
  arrived?: string;
  day?: string;
  after?: number;
  within?: number | null;
  skipped?: string[];
  outcome?: 'done' | 'undone';
  venue?: string;
};

/** A visit that came, and the run of a touchpoint on it. */
async function run(ran: Ran): Promise<void> {
  const { touchpoint, steps, ended, arrived = '12:00', day = '2026-11-21', after: later = 0 } = ran;
  const { within = 2, skipped = [], outcome = 'done', venue = house.venueId } = ran;
  const [visitId, runId] = [newId(), newId()];
  const moment = (time: string | null) => (time === null ? null : new Date(`${day}T${time}:00Z`));
  await house.act(async ({ db, houseId: house_id }) => {
    await db
      .insertInto('visits.visit')
      .values({
        ...{ house_id, id: visitId, venue_id: venue, day, party_size: 1, source: 'person' },
        ...{ made_at: moment(arrived)!, arrived_at: moment(arrived) },
      })
      .execute();
    const texts = Array.from({ length: steps }, (_, n) => ({ id: `s${n}`, kind: 'do', text: `Step ${n}` }));
    await db
      .insertInto('journey.run')
      .values({
        ...{ house_id, id: runId, key: touchpoint, version: 0, title: touchpoint, touchpoint, how: 'visit' },
        ...{ subject_slice: 'visits', subject_id: visitId, steps: JSON.stringify(texts), who: 'anyone' },
        ...{
          started_at: moment(arrived)!,
          begins_at: 'arrive',
          after_minutes: later,
          within_minutes: within,
        },
        ...{ ended_at: moment(ended), outcome: ended === null ? null : outcome },
      })
      .execute();
    if (ended === null) return;
    await db
      .insertInto('journey.run_step')
      .values(
        texts.map(({ id }, n) => ({
          ...{ house_id, run_id: runId, step: id, at: moment(ended)!, skipped_why: skipped[n] ?? null },
        })),
      )
      .execute();
  });
}

async function moment(guestId: string, touchpoint: string | null, givenAt: string | null): Promise<void> {
  await house.act(({ db, houseId }) =>
    sql`
      insert into moments.moment (house_id, id, kind, guest_id, venue_id, touchpoint, currency, noticed_at, given_at, given_by)
      select ${houseId}, ${newId()}, 'delight', ${guestId}, ${house.venueId}, ${touchpoint}, 'GBP',
        ${givenAt ?? '2026-11-21T11:00:00Z'}, ${givenAt}::timestamptz,
        (select id from team.person where house_id = ${houseId} limit 1)`.execute(db),
  );
}

async function at(key: string) {
  const { touchpoints } = await house.owner.insights.journey({});
  return touchpoints.find((touchpoint) => touchpoint.key === key)!;
}
