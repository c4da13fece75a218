import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill } from '#kit/words.ts';
import { heldReasons, momentStages } from '../moment.ts';
import { fitsLines } from './fits.ts';
import { fitsOf, typedFits } from './idea-fields.ts';
import type { Entry, Idea, MomentShown } from './moments.ts';
import { purseLines } from './purse-lines.ts';
import {
  byYear,
  entryRows,
  found,
  isOffered,
  isStill,
  mayAsk,
  mayFit,
  monthStep,
  percent,
  rowWords,
  shareOf,
  tally,
  undoableStep,
} from './rows.ts';
import { heldSentence, ruleName, ruleSentence } from './words.ts';

const say = (sentence: string, params?: Record<string, string | number>) => fill(sentence, params);
const mei = { id: 'mei', name: 'Mei Tanaka' };
const song = { words: 'a song she loves', noticed: '', givenBy: null };

for (const [stage, givenBy, reads] of [
  ['given', mei, 'Given by Mei: a song she loves'],
  ['landed', null, 'Given: a song she loves'],
  ['ready', null, 'Ready to give: a song she loves'],
  ['idea', null, 'To prepare: a song she loves'],
  ['asked', null, 'Waits for a word: a song she loves'],
  ['held', null, null],
  ['let_go', null, null],
  ['noticed', null, null],
] as const) {
  test(`a moment that is ${stage} reads “${reads ?? ''}” on its row`, () => {
    assert.equal(rowWords({ ...song, stage, givenBy }), reads);
  });
}

test('a suggestion taken up is not offered beside the moment it became, until that is let go', () => {
  const suggestion = { visitId: 'v', ideaKey: 'song', dismissedAt: null, momentId: null };
  const moment = { visitId: 'v', ideaKey: 'song', stage: 'idea' } as const;
  assert.ok(isOffered(suggestion, []));
  assert.ok(!isOffered(suggestion, [moment]));
  assert.ok(!isOffered(suggestion, [{ ...moment, stage: 'held' }]));
  assert.ok(isOffered(suggestion, [{ ...moment, stage: 'let_go' }]));
  assert.ok(isOffered(suggestion, [{ ...moment, visitId: 'another' }]));
  assert.ok(isOffered(suggestion, [{ ...moment, ideaKey: 'tea' }]));
});

test('a step can be taken back for ten minutes, by its name', () => {
  const at = '2026-11-21T20:00:00Z';
  const none = { askedAt: null, readyAt: null, givenAt: null, landedAt: null, letGoAt: null };
  const given = { ...none, stage: 'given', givenAt: at } as const;
  assert.equal(undoableStep(given, Date.parse(at) + 599_000), 'Given');
  assert.equal(undoableStep(given, Date.parse(at) + 601_000), null);
  assert.equal(undoableStep({ ...none, stage: 'held' }, Date.parse(at)), null);
  assert.ok(momentStages.includes('held'));
});

test('only an allowance can be overcome by asking', () => {
  assert.deepEqual(heldReasons.filter(mayAsk), ['over_person_allowance', 'over_guest_allowance']);
});

for (const [fits, now, may] of [
  [{}, {}, true],
  [{ party: { min: 2 } }, { party: 1 }, false],
  [{ party: { max: 2 } }, { party: 2 }, true],
  [{ stages: ['first'] }, { stage: 'regular' }, false],
  [{ stages: ['first'] }, {}, true],
  [{ weather: ['rain'] }, {}, false],
  [{ weather: ['rain'] }, { weather: 'rain' }, true],
] as const) {
  test(`an idea for ${JSON.stringify(fits)} ${may ? 'is' : 'is not'} in the book at ${JSON.stringify(now)}`, () => {
    assert.equal(mayFit({ who: 'anyone', fits: fits as Idea['fits'] }, { leads: false, ...now }), may);
  });
}

test('what only a manager gives is offered to nobody else', () => {
  assert.equal(mayFit({ who: 'manager', fits: {} }, { leads: false }), false);
  assert.equal(mayFit({ who: 'manager', fits: {} }, { leads: true }), true);
});

test('the book is searched without regard to case and accents', () => {
  const ideas = [
    { title: 'Crème brûlée with a candle', needs: '' },
    { title: 'The window chair', needs: 'a blanket' },
  ] as Idea[];
  assert.deepEqual(found(ideas, 'creme CANDLE'), [ideas[0]]);
  assert.deepEqual(found(ideas, 'blanket'), [ideas[1]]);
  assert.equal(found(ideas, '').length, 2);
});

test('words that keep nothing of an idea are one’s own', () => {
  assert.ok(isStill('The chair by the window, warmed', 'her chair by the window'));
  assert.ok(!isStill('The chair by the window, warmed', 'a card for her sister'));
});

test('what was taken back stands beside what was given, and what was given again stands', () => {
  const of = (kind: Entry['kind'], at: string, momentId: string | null = 'm1') =>
    ({ id: kind + at, kind, at, momentId }) as Entry;
  const rows = entryRows([
    of('given', '1'),
    of('taken_back', '2'),
    of('given', '3'),
    of('topped_up', '4', null),
    of('given', '5', 'm2'),
  ]);
  assert.deepEqual(
    rows.map(({ at, backAt }) => [at, backAt]),
    [
      ['5', null],
      ['4', null],
      ['3', null],
      ['1', '2'],
    ],
  );
});

test('the lines of a purse add up to what is left', () => {
  const entries = [
    { kind: 'topped_up', amountMinor: 2_000 },
    { kind: 'taken_out', amountMinor: -500 },
    { kind: 'given', amountMinor: -900 },
  ] as Entry[];
  const lines = purseLines({ openedMinor: 10_000, spentMinor: 900, leftMinor: 10_600, entries } as never);
  const left = lines.at(-1)!;
  assert.equal(
    lines.slice(0, -1).reduce((sum, { minor }) => sum + minor, 0),
    left.minor,
  );
});

for (const [month, by, other] of [
  ['2026-11', -1, '2026-10'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
] as const) {
  test(`${by > 0 ? 'after' : 'before'} ${month} comes ${other}`, () =>
    assert.equal(monthStep(month, by), other));
}

test('a share is typed in percent and kept in hundredths of one', () => {
  assert.equal(shareOf('5'), 500);
  assert.equal(shareOf('2,5 %'), 250);
  assert.ok(Number.isNaN(shareOf('120')));
  assert.ok(Number.isNaN(shareOf('much')));
  assert.equal(percent(250), '2.5 %');
});

test('how often an idea was given is said in counts', () => {
  assert.equal(tally({ given: 0, glowed: 0, unwelcome: 0 }), 'Not given yet');
  assert.equal(tally({ given: 41, glowed: 2, unwelcome: 1 }), 'Given 41 times, glowed twice, unwelcome once');
});

test('a ledger is read in years, newest first', () => {
  const of = (day: string) => ({ day }) as unknown as MomentShown & { day: string };
  const years = byYear([of('2025-03-01'), of('2026-01-02'), of('2026-11-21')], ({ day }) => day);
  assert.deepEqual(
    years.map(([year, all]) => [year, all.map(({ day }) => day)]),
    [
      ['2026', ['2026-11-21', '2026-01-02']],
      ['2025', ['2025-03-01']],
    ],
  );
});

test('when an idea fits is said in words', () => {
  const fits: Idea['fits'] = {
    memory: { kinds: ['story'], words: ['piano', 'jazz'] },
    occasions: ['brings_friends'],
    party: { min: 2, max: 4 },
    weather: ['cold', 'rain', 'snow'],
  };
  assert.deepEqual(fitsLines({ fits }, say), [
    'Remembered: story',
    'It says “piano” or “jazz”',
    'Occasion: bringing friends',
    'A party of 2 to 4',
    'Weather: cold, rain or snow',
  ]);
  assert.deepEqual(fitsLines({ fits: {} }, say), []);
});

test('conditions come back from the form as they went in', () => {
  const fits: Idea['fits'] = {
    memory: { kinds: ['preference'], words: ['tea', 'lemon'] },
    stages: ['regular'],
    party: { max: 3 },
  };
  assert.deepEqual(fitsOf(typedFits(fits)), fits);
  assert.deepEqual(fitsOf(typedFits({})), {});
});

test('every rule that holds something back has its sentence, its name and its reason', () => {
  for (const why of heldReasons) {
    assert.ok(!heldSentence(why).startsWith('A rule holds'), why);
    assert.ok(ruleSentence(why), why);
    assert.ok(!ruleName(why).includes('_'), why);
  }
  assert.equal(heldSentence('some_new_rule'), 'A rule holds it back: some new rule.');
});
