import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { factsIn, fill } from './fill.ts';

const dorothea = {
  guest: 'Dorothea',
  next_visit: 'Saturday, 28 November at 10:30',
  host: 'Mei',
  place: null,
};

const cases: [what: string, template: string, text: string, missing: string[]][] = [
  ['a fact stands where its name stood', 'Thank you, {guest}.', 'Thank you, Dorothea.', []],
  ['other words stand in for a fact', 'Hello {name|there}.', 'Hello there.', []],
  ['a known fact needs no other words', 'Hello {guest|there}.', 'Hello Dorothea.', []],
  [
    'a sentence whose fact is missing is left out',
    'We are sorry. Your place is {place}. {host} will see to it.',
    'We are sorry. Mei will see to it.',
    ['place'],
  ],
  ['so is the last of a line', 'We are sorry. Your place is {place}.', 'We are sorry.', ['place']],
  ['and a line of which nothing is left', 'One.\n- {place}\nTwo.', 'One.\nTwo.', ['place']],
  [
    'and a paragraph, without a gap',
    'One.\n\nAbout {place}. And {hours}!\n\nTwo.',
    'One.\n\nTwo.',
    ['place', 'hours'],
  ],
  ['one missing fact of two is enough', '{host} waits at {place}. Come in.', 'Come in.', ['place']],
  ['no words at all may stand in', 'Hello {name|}, come in.', 'Hello, come in.', []],
  ['an abbreviation ends no sentence', 'Bring tea, e.g. mint, to {place}. Smile.', 'Smile.', ['place']],
  ['a question is a sentence', 'Is {place} right? Tell us!', 'Tell us!', ['place']],
  [
    'what is no place stays as it is',
    'A {curly brace}, a { and {UPPER}.',
    'A {curly brace}, a { and {UPPER}.',
    [],
  ],
  [
    'a name of no fact of ours is missing too',
    '{constructor} is here. So are we.',
    'So are we.',
    ['constructor'],
  ],
  ['space alone is no fact', '{blank} is here. So are we.', 'So are we.', ['blank']],
  ['Chinese sentences end without a space', '你好。{place}。再见。', '你好。再见。', ['place']],
];

for (const [what, template, text, missing] of cases) {
  test(what, () => assert.deepEqual(fill(template, { ...dorothea, blank: '  ' }), { text, missing }));
}

test('what a fact says is not read as a template', () => {
  assert.equal(fill('For {guest}.', { guest: '{host} $& $1', host: 'Mei' }).text, 'For {host} $& $1.');
});

test('the facts a template asks for are known before it is filled', () => {
  assert.deepEqual(factsIn('{guest|there}, {host} and {guest}. {not one}'), ['guest', 'host']);
});

const fact = fc.constantFrom('guest', 'host', 'place', 'hours', 'promised');
const piece = fc.oneof(
  fc.constantFrom('We are here. ', 'Come in! ', 'Is it right? ', '\n', '\n\n', ' and ', '… ', ', '),
  fact.map((name) => `{${name}}`),
  fact.map((name) => `{${name}|friend}`),
);
const template = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const facts = fc.dictionary(fact, fc.oneof(fc.constantFrom('Mei', 'table 4'), fc.constant(null)));

test('whatever is known, nothing is said with a hole in it', () => {
  fc.assert(
    fc.property(template, facts, (template, known) => {
      const { text, missing } = fill(template, known);
      assert.doesNotMatch(text, /[{}\0]|undefined|null|\n\n\n| {2}/);
      assert.equal(text, text.trim());
      for (const name of missing) {
        assert.equal(known[name] ?? null, null);
        assert.ok(template.includes(`{${name}}`));
      }
      if (missing.length === 0)
        assert.equal(
          squeezed(text),
          squeezed(
            template.replace(
              /\{(\w+)(?:\|(\w+))?\}/g,
              (_, name: string, other: string) => known[name] ?? other,
            ),
          ),
        );
    }),
    { numRuns: 2_000 },
  );
});

test('any text at all is filled without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), facts, (any, known) => {
      assert.equal(typeof fill(any, known).text, 'string');
    }),
  );
});

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
