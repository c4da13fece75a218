import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cap } from '#guests/contact.ts';
import { askable, heldReasons } from '../moment.ts';
import type { HeldReason } from '../moment.ts';
import type { GuestState } from './guest-state.ts';
import { wantsNoFuss } from './no-fuss.ts';
import { heldBy } from './restraint.ts';
import type { Gesture } from './restraint.ts';

const evening = 'visit of this evening';
const quiet: GuestState = {
  personId: 'Dorothea',
  toMakeRight: false,
  wishedNone: false,
  stopped: false,
  wordsLately: 0,
  visitsGiven: new Set(),
  ideasLately: new Set(),
  memoriesLately: new Set(),
  lastGiftMinor: null,
  lastGiftCurrency: null,
  gifts: 0,
  given: 0,
  lastGivenAt: null,
};
const dessert: Gesture = {
  kind: 'delight',
  visitId: evening,
  ideaKey: 'dessert',
  costMinor: 300,
  currency: 'GBP',
  allowance: { personLeftMinor: 2000, guestLeftMinor: 1000, purseLeftMinor: 5000, smallMinor: 1000 },
  granted: false,
};
const free = { costMinor: 0 };
const sorry = { kind: 'recovery', costMinor: 0 } as const;
const row = (minor: number) => ({ gifts: 1, lastGiftMinor: minor, lastGiftCurrency: 'GBP' });
const allowance = (less: Partial<Gesture['allowance']>) => ({ allowance: { ...dessert.allowance, ...less } });

const table: [
  when: string,
  state: Partial<GuestState>,
  gesture: Partial<Gesture>,
  held: HeldReason | null,
][] = [
  ['nothing stands against it', {}, {}, null],
  ['something is to be made right', { toMakeRight: true }, {}, 'to_make_right'],
  ['it costs nothing and something is to be made right', { toMakeRight: true }, free, 'to_make_right'],
  ['they asked for none', { wishedNone: true }, free, 'wished_none'],
  ['they said STOP', { stopped: true }, free, 'stopped'],
  ['three words were said lately', { wordsLately: cap.words - 1 }, {}, null],
  ['four words were said lately', { wordsLately: cap.words }, free, 'enough_lately'],
  ['one was given this evening', { visitsGiven: new Set([evening]) }, free, 'one_a_visit'],
  ['one was given on another evening', { visitsGiven: new Set(['another']) }, {}, null],
  ['it belongs to no visit', { visitsGiven: new Set([evening]) }, { visitId: null }, null],
  ['they had the same within a year', { ideasLately: new Set(['dessert']) }, {}, 'same_again'],
  ['they had another within a year', { ideasLately: new Set(['song']) }, {}, null],
  ['it is words of one’s own', { ideasLately: new Set(['dessert']) }, { ideaKey: null }, null],
  ['the first is as large as may be', {}, { costMinor: 1000 }, null],
  ['the first is larger', {}, { costMinor: 1001 }, 'first_is_small'],
  ['the first is larger and granted', {}, { costMinor: 1001, granted: true }, 'first_is_small'],
  ['it costs as much as the last', row(300), {}, null],
  ['it costs less than the last', row(301), {}, 'smaller_than_last'],
  ['it costs less than the last and is granted', row(301), { granted: true }, 'smaller_than_last'],
  ['it costs nothing after one that did', row(301), free, null],
  ['the last was paid in another currency', { ...row(900), lastGiftCurrency: 'EUR' }, {}, null],
  ['the purse holds as much', {}, allowance({ purseLeftMinor: 300 }), null],
  ['the purse holds a penny less', {}, allowance({ purseLeftMinor: 299 }), 'purse_empty'],
  [
    'the purse holds less and it is granted',
    {},
    { ...allowance({ purseLeftMinor: 299 }), granted: true },
    'purse_empty',
  ],
  ['it costs nothing and the purse is empty', {}, { ...free, ...allowance({ purseLeftMinor: 0 }) }, null],
  ['it is over what the person may spend', {}, allowance({ personLeftMinor: 299 }), 'over_person_allowance'],
  ['it is over what the guest may get', row(300), allowance({ guestLeftMinor: 299 }), 'over_guest_allowance'],
  [
    'it is over both and granted',
    row(300),
    { ...allowance({ personLeftMinor: 0, guestLeftMinor: 0 }), granted: true },
    null,
  ],
  ['it goes with an apology that was said', { toMakeRight: true }, { ...sorry, apologised: true }, null],
  ['it goes with an apology nobody said', {}, sorry, 'no_apology_yet'],
  [
    'it makes up for something and they asked for none',
    { wishedNone: true },
    { ...sorry, apologised: true },
    'wished_none',
  ],
  [
    'it makes up for something and they said STOP',
    { stopped: true },
    { ...sorry, apologised: true },
    'stopped',
  ],
  [
    'it makes up for something past the cap',
    { wordsLately: 4 },
    { ...sorry, apologised: true },
    'enough_lately',
  ],
  [
    'it makes up on the evening of a delight',
    { visitsGiven: new Set([evening]) },
    { ...sorry, apologised: true },
    null,
  ],
];

for (const [when, state, gesture, held] of table)
  test(`when ${when} it is ${held === null ? 'given' : `held by ${held}`}`, () => {
    assert.equal(heldBy({ ...quiet, ...state }, { ...dessert, ...gesture }), held);
  });

const anyState = fc.record({
  toMakeRight: fc.boolean(),
  wishedNone: fc.boolean(),
  stopped: fc.boolean(),
  wordsLately: fc.nat(6),
  visitsGiven: fc.subarray([evening, 'another']).map((visits) => new Set(visits)),
  ideasLately: fc.subarray(['dessert', 'song']).map((ideas) => new Set(ideas)),
  lastGiftMinor: fc.option(fc.nat(1200)),
  gifts: fc.nat(2),
});
const anyGesture = fc.record({
  kind: fc.constantFrom('delight' as const, 'recovery' as const),
  apologised: fc.boolean(),
  costMinor: fc.nat(1200),
  granted: fc.boolean(),
});

test('of several reasons the graver one is said, and a yes overcomes no other than the allowances', () => {
  fc.assert(
    fc.property(anyState, anyGesture, fc.nat(1200), (some, gesture, left) => {
      const state = { ...quiet, ...some, lastGiftCurrency: 'GBP' };
      const costMinor = gesture.kind === 'recovery' ? 0 : gesture.costMinor;
      const tight = { ...dessert, ...gesture, ...allowance({ guestLeftMinor: left }), costMinor };
      const held = heldBy(state, tight);
      const granted = heldBy(state, { ...tight, granted: true });
      if (held !== null && askable.some((why) => why === held)) assert.equal(granted, null);
      else assert.equal(granted, held);
      // What is worse for the guest never makes the reason a lighter one.
      for (const worse of [
        { toMakeRight: true },
        { wishedNone: true },
        { stopped: true },
        { wordsLately: 9 },
      ])
        assert.ok(rank(heldBy({ ...state, ...worse }, tight)) <= rank(held));
    }),
  );
});

function rank(held: HeldReason | null): number {
  return held === null ? heldReasons.length : heldReasons.indexOf(held);
}

const noFuss = [
  'No surprises, please',
  'hates being sung to',
  'does not like singing at the table',
  'Dislikes being the centre of attention',
  'no fuss',
  'Keine Überraschungen',
  'mag kein Aufsehen',
  'pas de surprise',
  'n’aime pas qu’on chante',
  'no le gustan las sorpresas',
  'niente sorprese',
  'houdt niet van verrassingen',
];
const otherwise = [
  'dislikes coriander',
  'No perfume',
  'hates the draught by the door',
  'mag keinen Lärm',
  'No small talk',
];

test('a dislike that means us is heard, and one of coriander is not', () => {
  for (const said of noFuss) assert.ok(wantsNoFuss(said), said);
  for (const said of otherwise) assert.ok(!wantsNoFuss(said), said);
});
