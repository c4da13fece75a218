import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '#kit/day.ts';
import { businessDay } from '#kit/clock.ts';
import type { InMind } from '#guests/in-mind.ts';
import type { MemoryFacts } from '#guests/memory.ts';
import { dots } from './dots.ts';
import { isToldByVisits, occasionsOn } from './occasion.ts';
import type { Occasion } from './occasion.ts';
import type { VisitCounts } from './stage.ts';

const day = '2026-11-21';
const often: VisitCounts = { visits: 5, firstDay: '2026-01-04', lastDay: '2026-11-01' };
const never: VisitCounts = { visits: 0, firstDay: null, lastDay: null };

function remembered(some: Partial<MemoryFacts>, on = '2026-03-02', notNow = false): InMind {
  const facts: MemoryFacts = {
    ...{
      kind: 'occasion',
      text: 'Birthday',
      allergen: null,
      material: null,
      severity: null,
      occasion: 'birthday',
    },
    ...{ month: null, day: null, year: null, personName: null, relation: null, sure: 'certain', until: null },
    ...{ sensitivity: 'plain', sayAloud: true },
    ...some,
  };
  const noticed = { by: 'Mei', from: 'said', on, lastUsedOn: null, lastConfirmedOn: null };
  return { id: 'm1', guestId: 'g1', facts, noticed, notNow };
}

const on = (at: string, memory: InMind, visits = often) =>
  occasionsOn(at, { visits, memories: [memory], firstTimers: [] })
    .filter(({ memoryId }) => memoryId !== null)
    .map(({ name }) => name);
const said = (at: string, visits: VisitCounts, firstTimers: string[] = []) =>
  occasionsOn(at, { visits, memories: [], firstTimers }).map(({ words }) => words);

const days: [what: string, at: string, facts: Partial<MemoryFacts>, names: string[]][] = [
  ['a birthday on its day, of whatever year', day, { month: 11, day: 21 }, ['birthday']],
  ['a birthday with its year', day, { month: 11, day: 21, year: 1984 }, ['birthday']],
  ['not the day before', '2026-11-20', { month: 11, day: 21 }, []],
  ['not the day after', '2026-11-22', { month: 11, day: 21 }, []],
  ['a month without a day is no day', day, { month: 11 }, []],
  ['nothing is known of when', day, {}, []],
  ['29 February in a leap year', '2028-02-29', { month: 2, day: 29, year: 1984 }, ['birthday']],
  ['29 February in any other year, within its month', '2027-02-28', { month: 2, day: 29 }, ['birthday']],
  ['not on 28 February of a leap year', '2028-02-28', { month: 2, day: 29 }, []],
  ['and not on 1 March', '2027-03-01', { month: 2, day: 29 }, []],
  ['1 March is 1 March', '2027-03-01', { month: 3, day: 1 }, ['birthday']],
  ['and not the last of February', '2027-02-28', { month: 3, day: 1 }, []],
  ['New Year’s Eve', '2026-12-31', { month: 12, day: 31 }, ['birthday']],
  ['New Year’s Day', '2027-01-01', { month: 1, day: 1 }, ['birthday']],
  ['an anniversary', day, { occasion: 'anniversary', month: 11, day: 21, year: 2011 }, ['anniversary']],
  ['not before it began', day, { occasion: 'anniversary', month: 11, day: 21, year: 2027 }, []],
  [
    'somebody visits once',
    day,
    { occasion: 'visit_of_someone', month: 11, day: 21, year: 2026 },
    ['visit_of_someone'],
  ],
  ['and not a year later', day, { occasion: 'visit_of_someone', month: 11, day: 21, year: 2025 }, []],
  ['a name day', day, { occasion: 'other', month: 11, day: 21 }, ['other_day']],
];
for (const [what, at, facts, names] of days)
  test(`on ${at}: ${what}`, () => assert.deepEqual(on(at, remembered(facts)), names));

test('a birthday put off for this visit is not celebrated', () => {
  assert.deepEqual(on(day, remembered({ month: 11, day: 21 }, '2026-03-02', true)), []);
});

test('what is private or not to be said aloud is a private occasion', () => {
  for (const facts of [{ sensitivity: 'private', sayAloud: false } as const, { sayAloud: false }]) {
    const memories = [remembered({ month: 11, day: 21, ...facts })];
    const [occasion] = occasionsOn(day, { visits: often, memories, firstTimers: [] });
    assert.equal(occasion?.private, true);
  }
});

const seen = (visits: number, firstDay: string, lastDay: string): VisitCounts => ({
  visits,
  firstDay,
  lastDay,
});
const fromVisits: [what: string, at: string, VisitCounts, string[]][] = [
  ['nobody yet', day, never, ['First visit']],
  ['five visits', day, often, []],
  ['a year after the first', day, seen(3, '2025-11-21', '2026-11-01'), ['Came first a year ago today']],
  ['six years after', day, seen(4, '2020-11-21', '2026-06-01'), ['Came first 6 years ago today']],
  ['within the first year', day, seen(3, '2026-02-21', '2026-11-01'), []],
  [
    'a leap day, in a leap year',
    '2028-02-29',
    seen(4, '2024-02-29', '2027-12-01'),
    ['Came first 4 years ago today'],
  ],
  [
    'a leap day, in another',
    '2027-02-28',
    seen(4, '2024-02-29', '2026-12-01'),
    ['Came first 3 years ago today'],
  ],
  ['a leap day, on 1 March', '2027-03-01', seen(4, '2024-02-29', '2026-12-01'), []],
  ['ten', day, seen(9, '2025-01-01', '2026-10-30'), ['10th visit']],
  ['eleven', day, seen(10, '2025-01-01', '2026-10-30'), []],
  ['twenty-five', day, seen(24, '2025-01-01', '2026-10-30'), ['25th visit']],
  ['a hundred', day, seen(99, '2019-01-01', '2026-10-30'), ['100th visit']],
  ['a hundred and fifty', day, seen(149, '2019-01-01', '2026-10-30'), []],
  ['three hundred', day, seen(299, '2019-01-01', '2026-10-30'), ['300th visit']],
  ['away too long', day, seen(6, '2025-01-01', '2026-04-21'), ['Back after 214 days']],
];
for (const [what, at, visits, words] of fromVisits)
  test(`from the visits, ${what}: ${words.join(', ') || 'nothing'}`, () =>
    assert.deepEqual(said(at, visits), words));

test('one who knows the house brings those who do not, and a first-timer brings nobody', () => {
  assert.deepEqual(said(day, often, ['Ingrid']), ['Brings Ingrid here for the first time']);
  assert.deepEqual(said(day, often, ['Ingrid', 'Ru']), ['Brings Ingrid and Ru here for the first time']);
  assert.deepEqual(said(day, often, ['Ingrid', 'Ru', 'Mei']), ['Brings 3 others here for the first time']);
  assert.deepEqual(said(day, never, ['Ingrid']), ['First visit']);
});

const moves: [what: string, text: string, VisitCounts, noticedOn: string, isOne: boolean][] = [
  ['told on the last visit', 'Just moved house, boxes everywhere', often, '2026-11-01', true],
  ['told when the visit was booked', 'Moved here from Uppsala', never, '2026-11-19', true],
  ['told two visits ago', 'Moved here from Uppsala', often, '2026-09-01', false],
  ['told over a year ago', 'New in town', seen(2, '2025-01-01', '2025-06-01'), '2025-06-01', false],
  ['a story about something else', 'Moved by the opera', often, '2026-11-01', false],
];
for (const [what, text, visits, noticedOn, isOne] of moves)
  test(`moved here, ${what}: ${isOne ? 'an occasion' : 'none'}`, () => {
    const facts = { kind: 'story', text, occasion: null } as const;
    assert.equal(on(day, remembered(facts, noticedOn), visits).includes('moved_here'), isOne);
  });

test('a day of the year comes once in every year, leap years and ends of years among them', () => {
  for (let year = 2023; year <= 2029; year += 1) {
    for (let n = 0; n < 366; n += 1) {
      const date = addDays('2024-01-01', n);
      const memory = remembered({ month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) });
      let times = 0;
      // Around the day itself, and the last of February for those who have none.
      for (const away of [-2, -1, 0, 1, 2]) times += on(addDays(`${year}-01-01`, n + away), memory).length;
      assert.equal(times, 1, `${date} in ${year}`);
    }
  }
});

test('after midnight it is still the evening of the birthday, by the clock of the venue', () => {
  const memory = remembered({ month: 11, day: 21 });
  const celebratesAt = (at: string, zone: string) => on(businessDay(new Date(at), zone, 240), memory).length;
  assert.equal(celebratesAt('2026-11-22T01:30:00Z', 'Europe/London'), 1);
  assert.equal(celebratesAt('2026-11-22T04:30:00Z', 'Europe/London'), 0);
  assert.equal(celebratesAt('2026-11-22T04:30:00Z', 'America/New_York'), 1);
  assert.equal(celebratesAt('2026-11-20T20:30:00Z', 'Asia/Tokyo'), 1);
  assert.equal(celebratesAt('2026-11-20T18:30:00Z', 'Asia/Tokyo'), 0);
});

test('the visits tell their occasions in lines of the brief, and a memory tells its own', () => {
  const memories = [remembered({ month: 11, day: 21 })];
  const occasions = occasionsOn(day, {
    visits: seen(9, '2025-11-21', '2026-10-30'),
    memories,
    firstTimers: ['Ru'],
  });
  assert.deepEqual(
    dots('g1', occasions).map(({ rank, line }) => [rank, line]),
    [
      ['fits_now', 'Came first a year ago today'],
      ['fits_now', '10th visit'],
      ['fits_now', 'Brings Ru here for the first time'],
    ],
  );
  assert.deepEqual(dots('g1', occasionsOn(day, { visits: never, memories: [], firstTimers: [] })), []);
});

test('only what the visits tell can be told without a memory', () => {
  const all: Occasion[] = occasionsOn(day, {
    visits: never,
    memories: [remembered({ month: 11, day: 21 })],
    firstTimers: [],
  });
  for (const { name, memoryId } of all) assert.equal(isToldByVisits(name), memoryId === null);
});
