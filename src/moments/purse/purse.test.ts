import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Act } from '#kit/act.ts';
import { runAct } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import { aGuest } from '../../../test/desk.ts';
import { openTestHouse } from '../../../test/house.ts';
import type { Client, TestHouse } from '../../../test/house.ts';
import { giveNow } from '../gestures/give-now.ts';
import { undoMoment } from '../gestures/undo-moment.ts';
import type { HeldReason } from '../moment.ts';
import { setPurse } from './set-purse.ts';

let house: TestHouse;
let natalie: Client;
let people: string[];
let venueId: string;
before(async () => {
  house = await openTestHouse();
  natalie = house.owner;
  const names = ['Mei', 'Lucía', 'Amara'];
  people = await Promise.all(names.map(async (name) => (await natalie.team.welcome({ name })).personId));
});
after(() => house.close());

/** Each evening is at a venue of its own, on the same day. */
beforeEach(async () => {
  house.clock.set('2026-11-20T18:00:00Z');
  ({ venueId } = await natalie.houses.openVenue({
    name: 'Soho',
    timeZone: 'Europe/London',
    country: 'GB',
    currency: 'GBP',
  }));
});

const unset = { share: null, sumMinor: null, personMinor: null, guestMinor: null };

async function took(day: string, ...amounts: number[]): Promise<void> {
  const { database, houseId } = house;
  await database.owner.query(
    `insert into visits.visit (house_id, id, venue_id, day, party_size, made_at, source, departed_at, spent_minor, currency)
     select $1, uuidv7(), $2, $3::date, 1, $3::date, 'test', $3::date, spent, 'GBP' from unnest($4::bigint[]) spent`,
    [houseId, venueId, day, amounts],
  );
}

async function by<Result>(person: number, work: (act: Act) => Promise<Result>): Promise<Result> {
  const personId = people[person % people.length]!;
  const caller = { ...stranger, kind: 'person', houseId: house.houseId, personId, role: 'staff' } as const;
  return runAct(house.regulars.ground, { houseId: house.houseId, caller, now: house.clock.now() }, work);
}

const nothing = { visitId: null, ideaKey: null, memoryId: null, recoveryId: null, touchpoint: null };

async function gives(person: number, guestId: string, costMinor: number) {
  const what = { ...nothing, guestId, venueId, words: 'Tea', costMinor, suggestionVisitId: null };
  return by(person, (act) => giveNow(act, what));
}

async function atOnce(
  count: number,
  one: (n: number) => Promise<{ momentId: string; held: HeldReason | null }>,
) {
  const all = await Promise.all(Array.from({ length: count }, (_, n) => one(n)));
  return { given: all.filter(({ held }) => held === null), held: new Set(all.map(({ held }) => held)) };
}

async function guests(count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, (_, n) => aGuest(house, `Guest ${n}`)));
}

const purse = () => natalie.moments.purse({ venueId });

test('the purse is one part in twenty of last month, divided by people and by visits', async () => {
  await took('2026-10-31', 30_001, 20_000);
  await took('2026-10-01', 50_000);
  await took('2026-09-30', 900_000);
  await took('2026-11-01', 900_000);
  const now = await purse();
  assert.deepEqual([now.month, now.currency, now.openedMinor, now.leftMinor], ['2026-11', 'GBP', 5000, 5000]);
  assert.deepEqual([now.personMinor, now.guestMinor, now.mineLeftMinor], [1250, 1666, 1250]);
  assert.deepEqual(now.rule, { share: 500, sumMinor: null, takingsMinor: 100_001, chosen: false });
  assert.deepEqual([now.personChosen, now.guestChosen, now.months], [false, false, ['2026-11']]);
});

test('what the house sets holds for allowances at once, and for the purse from the next month on', async () => {
  await assert.rejects(natalie.moments.setPurse({ venueId, ...unset, share: 100, sumMinor: 100 }), {
    code: 'moments.share_or_sum',
  });
  await natalie.moments.setPurse({ venueId, ...unset, sumMinor: 9000, guestMinor: 700 });
  assert.equal((await purse()).openedMinor, 9000);
  const [guest] = await guests(1);
  assert.equal((await gives(0, guest!, 600)).held, null);
  await natalie.moments.setPurse({ venueId, ...unset, sumMinor: 4000, personMinor: 601 });
  const now = await purse();
  assert.deepEqual([now.openedMinor, now.leftMinor, now.spentMinor], [9000, 8400, 600]);
  assert.deepEqual([now.personMinor, now.personChosen, now.guestMinor], [601, true, 450]);
  house.clock.set('2026-12-01T03:30:00Z');
  assert.equal((await purse()).month, '2026-11', 'the night of the last ends in the morning of the first');
  house.clock.set('2026-12-01T04:30:00Z');
  const next = await purse();
  assert.deepEqual([next.month, next.leftMinor, next.months], ['2026-12', 4000, ['2026-12', '2026-11']]);
  assert.equal((await natalie.moments.purse({ venueId, month: '2026-11' })).leftMinor, 8400);
});

test('it is topped up and taken from with a reason, and each line can be taken back once', async () => {
  const { entryId } = await natalie.moments.topUp({ venueId, amountMinor: 1000, why: 'Christmas' });
  await assert.rejects(natalie.moments.takeOut({ venueId, amountMinor: 1001, why: 'Rent' }), {
    code: 'moments.not_so_much_left',
  });
  const out = await natalie.moments.takeOut({ venueId, amountMinor: 300, why: 'Flowers for all' });
  await assert.rejects(natalie.moments.undoEntry({ entryId }), { code: 'moments.not_so_much_left' });
  await natalie.moments.undoEntry(out);
  await assert.rejects(natalie.moments.undoEntry(out), { code: 'moments.entry_undone' });
  await natalie.moments.undoEntry({ entryId });
  const { entries, leftMinor, openedMinor } = await purse();
  assert.deepEqual([openedMinor, leftMinor], [0, 0]);
  assert.deepEqual(
    entries.map(({ kind, amountMinor, why, by }) => [kind, amountMinor, why, by?.name]),
    [
      ['taken_out', -1000, '', 'Natalie Osei'],
      ['topped_up', 300, '', 'Natalie Osei'],
      ['taken_out', -300, 'Flowers for all', 'Natalie Osei'],
      ['topped_up', 1000, 'Christmas', 'Natalie Osei'],
    ],
  );
  await assert.rejects(natalie.moments.undoEntry({ entryId: entries[0]!.id }), {
    code: 'moments.unknown_entry',
  });
  const late = await natalie.moments.topUp({ venueId, amountMinor: 1, why: 'A coin' });
  house.clock.pass(11);
  await assert.rejects(natalie.moments.undoEntry(late), { code: 'moments.too_late_to_undo' });
});

test('of fifty gifts at once the purse pays as many as it can, to the cent, and opens once', async () => {
  await by(0, (act) =>
    setPurse(act, { venueId, ...unset, sumMinor: 1000, personMinor: 9999, guestMinor: 99 }),
  );
  const all = await guests(50);
  const { given, held } = await atOnce(50, (n) => gives(n, all[n]!, 31));
  assert.equal(given.length, 32);
  assert.deepEqual(held, new Set([null, 'purse_empty']));
  const { leftMinor, spentMinor, entries } = await purse();
  assert.deepEqual([leftMinor, spentMinor, entries.length], [8, 992, 32]);
  // And as many hands that take back at once find every cent again.
  await Promise.all(given.map(({ momentId }, n) => by(n, (act) => undoMoment(act, { momentId }))));
  const back = await purse();
  assert.deepEqual([back.leftMinor, back.spentMinor, back.entries.length], [1000, 0, 64]);
});

test('of fifty gifts at once by one person their allowance pays as many as it can', async () => {
  await by(0, (act) =>
    setPurse(act, { venueId, ...unset, sumMinor: 9000, personMinor: 100, guestMinor: 99 }),
  );
  const all = await guests(50);
  const { given, held } = await atOnce(50, (n) => gives(0, all[n]!, 9));
  assert.equal(given.length, 11);
  assert.deepEqual(held, new Set([null, 'over_person_allowance']));
});

test('of fifty hands that give the same guest something at once, four do', async () => {
  const [guest] = await guests(1);
  const { given, held } = await atOnce(50, (n) => gives(n, guest!, 0));
  assert.equal(given.length, 4);
  assert.deepEqual(held, new Set([null, 'enough_lately']));
});
