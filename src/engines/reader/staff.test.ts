import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roster } from './roster.ts';
import { staffNamed } from './staff.ts';
import { tokens } from './tokens.ts';

const names = { sure: new Set(['marta', 'tom', 'maria', 'jean']), unsure: new Set(['will', 'grace']) };
const english = new Set(
  'the our was soup will grace steak server and i my friend ask for thank you to were kind birthday'.split(
    ' ',
  ),
);
const list = roster(['Marta Vidal', 'Will Turner', 'Christopher Young', 'Jean-Luc Roy']);

const named = (text: string, known: typeof list | null = list) =>
  staffNamed(tokens(text), known, names, (word) => english.has(word)).map(({ from, person }) => [
    tokens(text)[from]!.word,
    person,
  ]);

test('Whoever is on the roster is found under every spelling of the name', () => {
  for (const [text, wanted] of [
    ['Marta was kind', [['marta', 'Marta Vidal']]],
    ['Martha was kind', [['martha', 'Marta Vidal']]],
    ['Chris cut my hair', [['chris', 'Christopher Young']]],
    ['Cristopher was great', [['cristopher', 'Christopher Young']]],
    ['Thanks to Jean-Luc', [['jean', 'Jean-Luc Roy']]],
    ['thank you marta', [['marta', 'Marta Vidal']]],
  ] as const) {
    assert.deepEqual(named(text), wanted, text);
  }
});

test('A name that is also a word is a name only where it is written as one', () => {
  assert.deepEqual(named('Will we be back?'), []);
  assert.deepEqual(named('We will be back'), []);
  assert.deepEqual(named('Our server Will was kind'), [['will', 'Will Turner']]);
  assert.deepEqual(named('Will forgot our soup'), [['will', 'Will Turner']]);
});

test('The company of the guest is not of the staff, and neither are houses', () => {
  for (const text of [
    'My friend Marta came along',
    'Marta and I were kind',
    'We met Marta and Tom',
    "It was Marta's birthday",
  ]) {
    assert.deepEqual(named(text), [], text);
  }
  assert.deepEqual(named("Tom's Diner is near", null), []);
  assert.deepEqual(named('The Tom Collins', null), []);
});

test('Without a roster a name needs words that speak of staff', () => {
  assert.deepEqual(named('Our server Xanthe was kind', null), [['xanthe', null]]);
  assert.deepEqual(named('Steak was kind', null), []);
  assert.deepEqual(named('Ask for Tom', null), [['tom', null]]);
});
