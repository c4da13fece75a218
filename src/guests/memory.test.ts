import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  allergens,
  mayBeSaidAloud,
  memoryKinds,
  memoryLine,
  nextOccurrence,
  occurrenceWithin,
  sensitivityOf,
  untilByDefault,
  type MemoryFacts,
} from './memory.ts';
import { blankMemory } from '../../test/memory.ts';

const lines: [Partial<MemoryFacts>, string][] = [
  [{ kind: 'allergy', material: 'latex', text: 'Latex', severity: 'severe' }, 'Latex allergy, severe'],
  [{ kind: 'allergy', allergen: 'nuts', text: 'Nuts', severity: 'unknown' }, 'Nut allergy'],
  [
    { kind: 'allergy', allergen: 'nuts', text: 'Hazelnut', severity: 'life_threatening' },
    'Nut allergy (hazelnut), life-threatening',
  ],
  [
    { kind: 'allergy', allergen: 'crustaceans', text: 'Shellfish', severity: 'mild' },
    'Crustacean allergy (shellfish), mild',
  ],
  [{ kind: 'allergy', material: 'ppd', text: 'PPD', severity: null }, 'PPD allergy'],
  [{ kind: 'allergy', text: 'Strawberries', severity: 'severe' }, 'Allergy: strawberries, severe'],
  [{ kind: 'allergy', text: 'MSG', severity: null }, 'Allergy: MSG'],
  [{ kind: 'preference', text: 'Window seat' }, 'Window seat'],
  [{ kind: 'person', personName: 'Ingrid', relation: 'sister', text: 'Her sister Ingrid' }, 'Sister Ingrid'],
  [
    { kind: 'person', personName: 'Carol', relation: 'relative', text: 'Mother-in-law Carol' },
    'Mother-in-law Carol',
  ],
  [{ kind: 'person', personName: 'Maya', text: 'Maya' }, 'Maya'],
  [
    { kind: 'occasion', occasion: 'birthday', month: 12, day: 3, year: 1986, text: 'bday' },
    'Birthday, 3 December',
  ],
  [{ kind: 'occasion', occasion: 'birthday', month: 12, text: 'bday' }, 'Birthday, December'],
  [
    { kind: 'occasion', occasion: 'anniversary', month: 5, day: 5, year: 2011, text: '' },
    'Anniversary, 5 May, since 2011',
  ],
  [
    {
      kind: 'occasion',
      occasion: 'visit_of_someone',
      month: 12,
      day: 3,
      text: 'Sister Ingrid visiting 3 Dec',
    },
    'Sister Ingrid visiting 3 Dec',
  ],
];
for (const [facts, line] of lines)
  test(`a memory reads as "${line}"`, () => assert.equal(memoryLine({ ...blankMemory, ...facts }), line));

const delicate: [MemoryFacts['kind'], string, MemoryFacts['sensitivity']][] = [
  ['allergy', 'Strawberries', 'health'],
  ['access', 'Step-free', 'health'],
  ['dietary', 'Vegan', 'plain'],
  ['dietary', 'Gluten free', 'health'],
  ['dietary', 'Low salt diet', 'health'],
  ['dietary', 'Halal', 'private'],
  ['story', 'Pregnant', 'health'],
  ['story', 'Expecting a baby', 'health'],
  ['story', 'New job at the hospital', 'plain'],
  ['story', 'Recovering from surgery', 'health'],
  ['story', 'Going through a divorce', 'private'],
  ['detail', 'Takes insulin before dessert', 'health'],
  ['preference', 'Window seat', 'plain'],
  ['story', 'Lost her way in Lisbon', 'plain'],
];
for (const [kind, text, sensitivity] of delicate) {
  test(`"${text}" as ${kind} is ${sensitivity}`, () =>
    assert.equal(sensitivityOf({ kind, text }), sensitivity));
}

test('only a plain memory of a pleasant kind may be said aloud', () => {
  const aloud = memoryKinds.filter((kind) => mayBeSaidAloud({ kind, sensitivity: 'plain' }));
  assert.deepEqual(aloud, ['preference', 'dietary', 'occasion', 'person', 'story']);
  for (const kind of memoryKinds)
    for (const sensitivity of ['private', 'health'] as const)
      assert.equal(mayBeSaidAloud({ kind, sensitivity }), false);
});

const birthday = (month: number | null, day: number | null, year: number | null = null) => ({
  occasion: 'birthday' as const,
  month,
  day,
  year,
});
const visit = { occasion: 'visit_of_someone' as const, month: 12, day: 3, year: 2026 };

const returns: [string, Parameters<typeof nextOccurrence>[0], string, string | null][] = [
  ['a birthday today is today', birthday(11, 21), '2026-11-21', '2026-11-21'],
  ['a birthday yesterday is next year', birthday(11, 20), '2026-11-21', '2027-11-20'],
  ['a leap day in a common year is 28 February', birthday(2, 29, 1992), '2026-11-21', '2027-02-28'],
  ['a leap day in a leap year is itself', birthday(2, 29, 1992), '2028-01-01', '2028-02-29'],
  ['on 28 February of a leap year the leap day is tomorrow', birthday(2, 29), '2028-02-28', '2028-02-29'],
  ['the year 1900 is no leap year', birthday(2, 29), '1900-02-01', '1900-02-28'],
  ['a birthday never comes before its year', birthday(3, 1, 2028), '2026-11-21', '2028-03-01'],
  ['a month without a day has no next time', birthday(3, null), '2026-11-21', null],
  ['31 February never comes', birthday(2, 31), '2026-11-21', null],
  ['29 February of a common year never comes', birthday(2, 29, 2023), '2026-11-21', null],
  ['a visit comes once', visit, '2026-11-21', '2026-12-03'],
  ['a visit that is over does not come again', visit, '2026-12-04', null],
];
for (const [sentence, date, from, next] of returns)
  test(sentence, () => assert.equal(nextOccurrence(date, from), next));

test('an occasion is found within a span of days that crosses the year, ends included', () => {
  assert.equal(occurrenceWithin(birthday(1, 2), '2026-12-30', '2027-01-02'), '2027-01-02');
  assert.equal(occurrenceWithin(birthday(1, 3), '2026-12-30', '2027-01-02'), null);
  assert.equal(occurrenceWithin(birthday(2, 29), '2027-02-28', '2027-02-28'), '2027-02-28');
});

test('every day of every year has its next time within a year and a day, and never before it is asked for', () => {
  const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, days, (born, asked) => {
      const from = asked.toISOString().slice(0, 10);
      const next = nextOccurrence(birthday(born.getUTCMonth() + 1, born.getUTCDate()), from);
      assert.ok(next !== null && next >= from);
      assert.ok(Date.parse(next) - Date.parse(from) <= 366 * 86_400_000);
    }),
  );
});

test('what is announced for a day ends with that day, and nothing else ends by itself', () => {
  assert.equal(untilByDefault(visit, '2026-11-21'), '2026-12-03');
  assert.equal(untilByDefault(birthday(12, 3), '2026-11-21'), null);
  assert.equal(untilByDefault({ occasion: null, month: null, day: null, year: null }, '2026-11-21'), null);
});

test('the allergens are the fourteen of the EU, in the order of the regulation', () => {
  assert.equal(
    allergens.join(' '),
    'gluten crustaceans eggs fish peanuts soya milk nuts celery mustard sesame sulphites lupin molluscs',
  );
});
