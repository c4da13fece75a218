import assert from 'node:assert/strict';
import { test } from 'node:test';
import { houseKinds } from '#houses/house.ts';
import { bookOf } from './book.ts';
import { isFact } from './facts.ts';
import { factsIn, fill } from './fill.ts';
import { ruleFor } from './rule.ts';

const known = {
  guest: 'Dorothea',
  name: 'Dorothea Lindqvist',
  house: 'Halcyon',
  venue: 'Marylebone',
  me: 'Natalie',
  next_visit: 'Saturday, 28 November at 10:30',
  next_what: 'Blowout',
  last_visit: 'Saturday, 14 November',
  host: 'Mei',
  place: 'chair 2',
  promised: '17:00',
  hours: '10:00 to 19:00',
  preference: 'window seat',
};

for (const kind of houseKinds) {
  const book = bookOf(kind);

  test(`the book of a ${kind} has twelve protocols of four to nine steps, each with words for the guest`, () => {
    assert.equal(book.length, 12);
    for (const { key, steps, rule } of book) {
      assert.ok(steps.length >= 4 && steps.length <= 9, `${key} has ${steps.length} steps`);
      assert.equal(new Set(steps.map(({ id }) => id)).size, steps.length, `${key} names a step twice`);
      assert.equal(new Set(rule).size, rule.length, `${key} has a word twice`);
      assert.ok(
        steps.some((step) => step.kind === 'say'),
        `${key} says nothing`,
      );
    }
  });

  test(`the words of a ${kind} ask for facts that there are, and read well with all of them and with none`, () => {
    for (const { key, steps } of book) {
      for (const { id, kind, text } of steps) {
        if (kind !== 'say') {
          assert.doesNotMatch(text, /[{}]/, `${key} ${id} fills what is not said`);
          continue;
        }
        assert.deepEqual(
          factsIn(text).filter((fact) => !isFact(fact)),
          [],
          `${key} ${id}`,
        );
        for (const facts of [known, {}]) {
          const said = fill(text, facts).text;
          assert.ok(said.length > 60, `${key} ${id} says too little: ${said}`);
          assert.match(said, /^[A-Z]/, `${key} ${id} begins small`);
          assert.match(said, /[.!?]$/, `${key} ${id} ends open`);
          assert.doesNotMatch(said, /[{}]|undefined| {2}| [.,:;!?]|[,:;][.!?]/, `${key} ${id}: ${said}`);
        }
      }
    }
  });
}

test('no two trades say the same by mistake: each trade has its own words', () => {
  const salon = new Set(bookOf('salon').flatMap(({ steps }) => steps.map(({ text }) => text)));
  const restaurant = bookOf('restaurant').flatMap(({ steps }) => steps.map(({ text }) => text));
  const shared = restaurant.filter((text) => salon.has(text));
  assert.ok(shared.length <= 6, `${shared.length} steps are the same: ${shared.join(' | ')}`);
});

const heard: [message: string, kind: (typeof houseKinds)[number], topic: string | null][] = [
  ['Hi, I’m running about ten minutes late, so sorry!', 'salon', 'late_arrival'],
  ['Is the new toner safe with a PPD allergy?', 'salon', 'allergy'],
  ['I think you charged me twice on Saturday.', 'salon', 'double_charge'],
  ['Did I leave my scarf at the basin? I think I left my scarf.', 'salon', 'lost_property'],
  ['Honestly I hate my hair, it is so brassy', 'salon', 'bad_result'],
  ['The dryers were so loud that I could not hear a word', 'salon', 'noise'],
  ['We were kept waiting for forty minutes', 'restaurant', 'waiting'],
  ['I missed my appointment, was there a cancellation fee?', 'salon', 'no_show'],
  ['We are a group of nine for my sister’s hen do', 'restaurant', 'group_request'],
  ['Your waiter was RUDE to my mother.', 'restaurant', 'staff_complaint'],
  ['I am a travel writer with 40k followers and would love a complimentary stay', 'hotel', 'press'],
  ['My husband collapsed in the bathroom', 'hotel', 'emergency'],
  ['There is no hot water in 204', 'hotel', 'bad_result'],
  ['We arrive late, after midnight, is that fine?', 'hotel', 'late_arrival'],
  [
    'After 40 minutes kept waiting she had an allergic reaction and we called an ambulance',
    'restaurant',
    'emergency',
  ],
  ['Kept waiting, and then the dish had nuts in it despite the allergy', 'restaurant', 'allergy'],
  ['Do you have a table for two on Friday?', 'restaurant', null],
  ['Thank you for a wonderful evening!', 'restaurant', null],
  ['Can I book a cut with Mei next week?', 'salon', null],
  ['I translate for a living', 'other', null],
  ['', 'hotel', null],
];

for (const [message, kind, topic] of heard) {
  test(`“${message}” to a ${kind} starts ${topic ?? 'nothing'}`, () => {
    assert.equal(ruleFor(message, bookOf(kind))?.topic ?? null, topic);
  });
}

test('a star stands for any ending, and a word without one for itself', () => {
  const protocols = [{ rule: ['déjà*', 'late'] }];
  for (const fits of ['Deja-vu', 'DÉJÀ', 'so late!', 'it’s late'])
    assert.equal(ruleFor(fits, protocols), protocols[0], fits);
  for (const not of ['later', 'plate', 'isolated', 'ndeja']) assert.equal(ruleFor(not, protocols), null, not);
  assert.equal(ruleFor('anything', [{ rule: ['', '  ', '*', '!'] }]), null);
});
