import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { overhear, type Proposal } from './overhear.ts';
import { overheardOn, phrases } from './overhear.phrases.ts';

for (const { note, order, facts } of phrases) {
  test(`"${note}" is overheard${order ? ` where dates are ${order}` : ''}`, () => {
    const heard = overhear(note, overheardOn, order);
    assert.deepEqual(
      heard.map(({ kind }) => kind),
      facts.map(({ kind }) => kind),
      JSON.stringify(heard.map(({ kind, text }) => [kind, text])),
    );
    for (const [i, fact] of facts.entries()) assert.partialDeepStrictEqual(heard[i], fact);
  });
}

test('the table of phrases is at least ninety long, and no phrase stands in it twice', () => {
  assert.ok(phrases.length >= 90);
  assert.equal(new Set(phrases.map(({ note, order }) => `${order} ${note}`)).size, phrases.length);
});

const words = [
  'allergic to',
  'not',
  'nuts',
  'shellfish',
  'severe',
  'EpiPen',
  'no',
  'onions',
  'loves',
  'hates',
  'husband',
  'Tom',
  'kids:',
  'Mia',
  'and',
  'but',
  ',',
  '.',
  '; ',
  '(',
  ')',
  '?',
  '3 Dec',
  '12/3',
  'birthday',
  'turns 40 on',
  'visiting',
  'window seat',
  'vegan',
  'wheelchair',
  'moved from',
  "doesn't like",
  '🥜',
  'Lucía',
  'allergy',
  '\n',
];
const notes = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 40 })
    .map((said) => said.join(' ')),
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((said) => said.join('')),
);
const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('whatever is typed, every proposal lies within the note and none of one kind overlap', () => {
  fc.assert(
    fc.property(notes, days, fc.constantFrom('dmy', 'mdy', undefined), (note, today, order) => {
      const heard = overhear(note, today, order);
      for (const { from, text } of heard) {
        assert.ok(
          0 <= from[0] && from[0] < from[1] && from[1] <= note.length,
          `${from.join('-')} in ${note.length}`,
        );
        assert.ok(text.length > 0 && text.length <= 200);
      }
      for (const [i, one] of heard.entries())
        for (const other of heard.slice(i + 1)) assert.ok(!clash(one, other), `${one.text} | ${other.text}`);
    }),
    { numRuns: 1500 },
  );
});

/** One word may name two allergens, as shellfish does; otherwise two facts of a kind are two places in the note. */
function clash(one: Proposal, other: Proposal): boolean {
  const overlap = one.from[0] < other.from[1] && other.from[0] < one.from[1];
  const family = one.kind === 'allergy' && one.text === other.text && one.allergen !== other.allergen;
  return overlap && one.kind === other.kind && !family;
}

test('every word of a note is in some proposal, except the words that join', () => {
  const note =
    'blue door, allergic to figs and sesame, sister Ingrid visiting 3 Dec with green hat; zanzibar no fennel';
  const heard = overhear(note, overheardOn);
  for (const { index, 0: word } of note.matchAll(/\w+/g)) {
    if (word !== 'and')
      assert.ok(
        heard.some(({ from }) => from[0] <= index && index + word.length <= from[1]),
        word,
      );
  }
});

for (const unit of [
  'a,b,',
  'allergic to ',
  'allergy: ',
  'and allergic to nuts ',
  'sister Ingrid ',
  'kids: Mia and ',
  'Mia and ',
  'no nuts, allergic, ',
  'hates onions, garlic, ',
  'very ',
  '(',
  '1/',
  "'s ",
  ' ',
  '🥜',
  'a',
]) {
  test(`a note of 20,000 characters of "${unit}" is heard out in under 50 ms`, () => {
    const note = unit.repeat(Math.ceil(20_000 / unit.length)).slice(0, 20_000);
    // The thread's own time, the best of five, because other work on the machine is no fault of the rules.
    const took = Array.from({ length: 5 }, () => {
      const began = process.threadCpuUsage();
      overhear(note, overheardOn);
      const { user, system } = process.threadCpuUsage(began);
      return (user + system) / 1000;
    });
    assert.ok(Math.min(...took) < 50, `${Math.min(...took)} ms`);
  });
}
