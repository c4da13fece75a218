import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill } from '#kit/words.ts';
import { whoComes } from './rows.ts';

const say = (sentence: string, params?: Record<string, string | number>) => fill(sentence, params);

for (const [names, partySize, label, called] of [
  [['Dorothea Lindqvist'], 1, null, 'Dorothea Lindqvist'],
  [['Dorothea Lindqvist', 'Ingrid Lindqvist'], 2, null, 'Dorothea and Ingrid Lindqvist'],
  [['Amara Okafor', 'Grace Mbeki'], 2, null, 'Amara Okafor and Grace Mbeki'],
  [['Cher', 'Cher'], 2, null, 'Cher and Cher'],
  [['Hana Sato'], 2, null, 'Hana Sato and one other'],
  [['Hana Sato'], 4, null, 'Hana Sato and three others'],
  [[], 4, null, 'Party of four'],
  [[], 40, null, 'Party of 40'],
  [[], 4, 'Bridal morning', 'Bridal morning'],
] as const) {
  test(`a party of ${partySize} with ${names.join(', ') || 'no name'} is called “${called}”`, () => {
    const party = names.map((name) => ({ name, host: false }));
    assert.equal(whoComes({ party: party as never, partySize, label }, say), called);
  });
}

test('the host of a party is named first', () => {
  const party = [
    { name: 'Ingrid Berg', host: false },
    { name: 'Dorothea Lindqvist', host: true },
  ];
  assert.equal(
    whoComes({ party: party as never, partySize: 3, label: null }, say),
    'Dorothea Lindqvist and two others',
  );
});
