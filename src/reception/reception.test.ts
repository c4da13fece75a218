import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Kysely, PostgresDialect } from 'kysely';
import type { DB } from '../../database.d.ts';
import { runAct } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import type { Caller } from '#kit/caller.ts';
import { newId } from '#kit/id.ts';
import { tabletCookie } from '#door/enter.ts';
import { newSecret } from '#door/secret.ts';
import { openTestHouse } from '../../test/house.ts';
import type { TestHouse } from '../../test/house.ts';
import { today } from './today.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

test('the people coming stand in order of time, each with what is worth knowing', async () => {
  const [dorothea, ingrid, grace, hana] = await Promise.all(
    ['Dorothea Lindqvist', 'Ingrid Lindqvist', 'Grace Mbeki', 'Hana Sato'].map(known),
  );
  await earlier(dorothea!, '2021-03-06', 61, 34);
  await earlier(grace!, '2026-01-10', 3, 30);
  await house.owner.guests.relate({ guestId: dorothea!, otherId: ingrid!, relation: 'sister' });
  const latex = await remembered(dorothea!, {
    kind: 'allergy',
    material: 'latex',
    severity: 'severe',
    sensitivity: 'health',
  });
  for (const text of ['Window chair', 'Oat milk', 'Reads Tove Jansson', 'Side parting'])
    await remembered(dorothea!, { text });
  await house.owner.desk.report({ guestId: grace!, what: 'Waited 25 minutes last time', weight: 'serious' });

  await expect('2026-11-21T11:15:00Z', [grace!]);
  const pair = await expect('2026-11-21T10:30:00Z', [dorothea!, ingrid!]);
  const cancelled = await expect('2026-11-21T12:00:00Z', [hana!]);
  await house.owner.visits.cancel(cancelled);
  // What could be done for them is looked for by itself, and takes one of her three places.
  await house.settle();
  const day = await look();

  assert.deepEqual([day.venue, day.day, day.timeZone], ['Marylebone', '2026-11-21', 'Europe/London']);
  assert.deepEqual(day.counts, { guests: 3, visits: 2, firstTime: 1, celebrating: 0, toMakeRight: 1 });
  assert.deepEqual(
    day.rows.map(({ stage, party }) => [stage, party.map(({ name, stageLine }) => `${name}: ${stageLine}`)]),
    [
      ['expected', ['Dorothea Lindqvist: Lifelong · 61 visits', 'Ingrid Lindqvist: First visit']],
      ['expected', ['Grace Mbeki: Drifting back · 255 days']],
      ['cancelled', ['Hana Sato: First visit']],
    ],
  );

  const [host, sister] = day.rows[0]!.party;
  assert.equal(host!.story, 'regular since March 2021 · usually every 5 weeks');
  assert.equal(host!.dots.length, 3);
  assert.equal(host!.dots[0]!.chip, 'Latex allergy, severe, not yet handed over');
  assert.ok(chips(host!).includes('With sister Ingrid for the first time'));
  assert.equal(host!.more, 4);
  assert.deepEqual(chips(sister!), ['With Dorothea for the first time']);
  assert.equal(chips(day.rows[1]!.party[0]!)[0], 'Waited 25 minutes last time: make it right first');
  assert.deepEqual(day.rows[2]!.party[0]!.dots, []);

  await house.owner.visits.handOver({ ...pair, memoryId: latex });
  const [safety] = (await look()).rows[0]!.party[0]!.dots;
  assert.deepEqual([safety!.chip, safety!.handedTo], ['Latex allergy, severe', 'Natalie Osei']);
});

test('sisters who came together before are not told it is the first time', async () => {
  const [one, other] = await Promise.all(['Ines Roca', 'Ru Roca'].map(known));
  await house.owner.guests.relate({ guestId: one!, otherId: other!, relation: 'sister' });
  await earlier(one!, '2026-10-01', 1, 1, [other!]);
  const { visitId } = await expect('2026-11-21T13:00:00Z', [one!, other!]);
  const row = (await look()).rows.find((visit) => visit.visitId === visitId)!;
  assert.deepEqual(row.party.flatMap(chips), []);
});

test('two records that are one person come once, with everything either knew', async () => {
  const [kept, joined] = await Promise.all(['Amara Okafor', 'A. Okafor'].map(known));
  await remembered(kept!, { text: 'Side parting' });
  await remembered(joined!, { kind: 'allergy', allergen: 'nuts', sensitivity: 'health' });
  await earlier(joined!, '2026-09-01', 2, 30);
  await earlier(kept!, '2026-11-01', 1, 1);
  await house.owner.guests.merge({ keptId: kept!, joinedId: joined! });
  const { visitId } = await expect('2026-11-21T14:00:00Z', [joined!, kept!]);
  const { party } = (await look()).rows.find((visit) => visit.visitId === visitId)!;
  assert.deepEqual(
    party.map(({ guestId, name, stageLine }) => [guestId, name, stageLine]),
    [[kept, 'Amara Okafor', 'Returning · 4th visit']],
  );
  assert.deepEqual(chips(party[0]!), ['Nut allergy, not yet handed over', 'Side parting']);
});

test('who celebrates today is counted, on the day itself and on no other', async () => {
  const guestId = await known('Tom Baker');
  await remembered(guestId, { kind: 'occasion', occasion: 'birthday', month: 12, day: 3, text: 'Birthday' });
  await expect('2026-12-03T10:00:00Z', [guestId]);
  await expect('2026-12-04T10:00:00Z', [guestId]);
  assert.equal((await look('2026-12-03')).counts.celebrating, 1);
  assert.equal((await look('2026-12-04')).counts.celebrating, 0);
});

test('a screen on the wall shows safety, and no word that could not be said aloud', async () => {
  const guestId = await known('Lena Fuchs');
  await remembered(guestId, { kind: 'allergy', material: 'ppd', sensitivity: 'health' });
  await remembered(guestId, { text: 'Going through a divorce', sensitivity: 'private' });
  await remembered(guestId, { text: 'Window chair', say_aloud: true });
  await house.owner.desk.report({ guestId, what: 'Her colour burnt', weight: 'grave' });
  const { visitId } = await expect('2026-11-21T15:00:00Z', [guestId]);
  const wall = house.client({ cookie: await tablet(), 'x-house': house.slug });
  const seen = await wall.reception.today({ venueId: house.venueId });
  assert.deepEqual(chips(seen.rows.find((row) => row.visitId === visitId)!.party[0]!), [
    'PPD allergy, not yet handed over',
    'Something to make right first',
    'Window chair',
  ]);
  assert.doesNotMatch(JSON.stringify(seen), /divorce|burnt/);
});

test('at one in the morning Today is still the night before', async () => {
  const { visitId } = await expect('2026-11-22T00:30:00Z', []);
  house.clock.set('2026-11-22T01:00:00Z');
  const seen = await look();
  assert.equal(seen.day, '2026-11-21');
  assert.ok(seen.rows.some((row) => row.visitId === visitId));
  house.clock.set('2026-11-21T10:20:00Z');
});

test('a day says when the house is open, and why it is not', async () => {
  await house.database.owner.query('insert into houses.hours values ($1, $2, 6, 600, 1080)', [
    house.houseId,
    house.venueId,
  ]);
  await house.database.owner.query(
    `insert into houses.closed_day values ($1, $2, '2026-12-26', 'Boxing Day')`,
    [house.houseId, house.venueId],
  );
  const open = await look();
  assert.deepEqual([open.hours, open.closedWhy], [[{ opens: 600, closes: 1080 }], null]);
  const closed = await look('2026-12-26');
  assert.deepEqual([closed.hours, closed.closedWhy], [[], 'Boxing Day']);
});

test('at the end of the shift it says of whom something was learned', async () => {
  const [here, expected] = await Promise.all(['Noor Ali', 'Not Yet'].map(known));
  const { visitId } = await house.owner.visits.walkIn({
    venueId: house.venueId,
    guestIds: [here!],
    what: 'Blowout',
  });
  await expect('2026-11-21T18:00:00Z', [expected!]);
  await remembered(here!, { text: 'Takes it black' });
  const learned = await house.owner.reception.learned({ venueId: house.venueId });
  assert.deepEqual(
    learned.filter(({ guestId }) => guestId === here || guestId === expected),
    [{ guestId: here, name: 'Noor Ali', visitId, what: 'Blowout', learnedToday: 1 }],
  );
});

test('a day takes twelve statements at most, however many come', async () => {
  const full = await statementsOf('2026-11-21');
  assert.ok(full.length <= 12, `${full.length} statements:\n${full.join('\n')}`);
  assert.ok((await statementsOf('2027-01-01')).length <= full.length);
  await Promise.all(
    Array.from({ length: 5 }, async (_, n) => expect('2026-11-21T16:00:00Z', [await known(`Guest ${n}`)])),
  );
  assert.equal((await statementsOf('2026-11-21')).length, full.length);
});

test('of somebody who writes the same three things are worth knowing as of somebody at the door', async () => {
  const guestId = await known('Amara Okafor');
  await remembered(guestId, {
    kind: 'allergy',
    material: 'latex',
    severity: 'severe',
    sensitivity: 'health',
  });
  for (const text of ['Side parting, left', 'Oat milk', 'Reads on the train'])
    await remembered(guestId, { text });
  await house.owner.desk.report({ guestId, what: 'Waited 25 minutes', weight: 'serious' });
  const brief = await house.owner.reception.ofGuest({ guestId, day: '2026-11-21' });
  assert.equal(brief.stageLine, 'First visit');
  assert.deepEqual(
    brief.dots.map(({ rank }) => rank),
    ['safety', 'make_right', 'know'],
  );
  assert.equal(brief.more, 2);
  await assert.rejects(house.owner.reception.ofGuest({ guestId: newId(), day: '2026-11-21' }), {
    code: 'guests.unknown_guest',
  });
});

async function look(day: string | null = null) {
  return house.owner.reception.today({ venueId: house.venueId, day });
}

/** Without what may be given: that is looked for a moment later, and has tests of its own. */
function chips({ dots }: { dots: { chip: string; answers: string[] }[] }): string[] {
  return dots.filter(({ answers }) => !answers.includes('moments.giveNow')).map(({ chip }) => chip);
}

async function expect(at: string, guestIds: string[]) {
  return house.owner.visits.expect({ venueId: house.venueId, expectedAt: at, guestIds });
}

/** Statements of Today besides the ones that open and close its act. */
async function statementsOf(day: string): Promise<string[]> {
  const seen: string[] = [];
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: house.database.app }),
    log: ({ query }) => {
      seen.push(query.sql);
    },
  });
  const caller: Caller = { ...stranger, kind: 'cli', houseId: house.houseId, role: 'owner' };
  await runAct(
    { ...house.regulars.ground, db },
    { houseId: house.houseId, caller, now: house.clock.now() },
    (act) => today(act, { venueId: house.venueId, day }),
  );
  return seen.filter((statement) => !/^(begin|commit)/.test(statement));
}

async function known(name: string): Promise<string> {
  const { guestId } = await house.owner.guests.meet({ name, given: null, family: null, pronunciation: null });
  return guestId;
}

type Remembered = Partial<{
  kind: string;
  text: string;
  allergen: string;
  material: string;
  severity: string;
  occasion: string;
  month: number;
  day: number;
  sensitivity: string;
  say_aloud: boolean;
}>;

async function remembered(guestId: string, memory: Remembered): Promise<string> {
  const id = newId();
  await house.act((act) =>
    act.db
      .insertInto('guests.memory')
      .values({
        house_id: house.houseId,
        id,
        guest_id: guestId,
        kind: 'preference',
        text: '',
        sure: 'certain',
        sensitivity: 'plain',
        say_aloud: false,
        noticed_from: 'said',
        noticed_at: act.now,
        ...memory,
      })
      .execute(),
  );
  return id;
}

/** Visits that ended, `every` days apart. */
async function earlier(
  guestId: string,
  from: string,
  times: number,
  every: number,
  others: string[] = [],
): Promise<void> {
  await house.act(async (act) => {
    for (let n = 0; n < times; n += 1) {
      const at = new Date(Date.parse(`${from}T12:00:00Z`) + n * every * 86_400_000);
      const id = newId();
      await act.db
        .insertInto('visits.visit')
        .values({
          house_id: house.houseId,
          id,
          venue_id: house.venueId,
          day: at.toISOString().slice(0, 10),
          party_size: 1,
          made_at: at,
          source: 'test',
          arrived_at: at,
          departed_at: at,
        })
        .execute();
      for (const guest of [guestId, ...others]) {
        await act.db
          .insertInto('visits.party')
          .values({ house_id: house.houseId, visit_id: id, guest_id: guest, host: guest === guestId })
          .execute();
      }
    }
  });
}

/** @returns the cookie of a tablet on the wall, with nobody's turn */
async function tablet(): Promise<string> {
  const { token, sha256 } = newSecret('tablet');
  await house.database.owner.query(
    'insert into door.tablet (id, token_sha256, house_id, venue_id, name, set_up_at) values ($1, $2, $3, $4, $5, now())',
    [newId(), sha256, house.houseId, house.venueId, 'By the door'],
  );
  return `${tabletCookie}=${token}`;
}
