import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { openReader, weightsFile } from './read.ts';
import type { Reading } from './reading.ts';

const reader = openReader(await readFile(weightsFile));

/** A reading without where it stood. */
function said({ text, aspects, sentiment, emotion, ledger, staff, returns, irony, odds, language }: Reading) {
  return {
    text,
    language,
    returns,
    irony,
    odds,
    emotion: emotion.feeling,
    sentiment: sentiment.polarity,
    aspects: aspects.map(({ aspect, polarity, probability }) => ({ aspect, polarity, probability })),
    ledger: ledger.map(({ label, polarity, probability }) => ({ label, polarity, probability })),
    staff: staff.map(({ name, said: how }) => ({ name, how })),
  };
}

const one = (text: string) => reader.read(text)[0]!;
const spoken = (text: string) => one(text).aspects.map(({ aspect, polarity }) => `${aspect} ${polarity}`);

test('A plain sentence is read as anyone would', () => {
  assert.ok(spoken('The pasta was delicious.').includes('product positive'));
  assert.ok(spoken('The room was dirty and smelled of mould.').includes('cleanliness negative'));
  assert.ok(spoken('We waited an hour for a table.').includes('waiting negative'));
  assert.ok(spoken('Our server was rude.').includes('service negative'));
  assert.ok(spoken('Way too expensive for what you get.').includes('price negative'));
  assert.ok(spoken('Perfect location, two minutes from the station.').includes('location positive'));
  assert.equal(one('We will definitely be back!').returns, true);
  assert.equal(one('We will return.').returns, true);
  assert.equal(one('We will never come back.').returns, false);
  assert.equal(one('I will not return.').returns, false);
  assert.equal(one('The soup was hot.').returns, null);
});

test('Two thoughts of one sentence keep their own sides', () => {
  const said = spoken('The food was delicious but the service was terrible.');
  assert.ok(said.includes('product positive'), said.join());
  assert.ok(said.includes('service negative'), said.join());
});

test('The ledgers tell a need met from a person received', () => {
  const labels = (text: string) => one(text).ledger.map(({ label, polarity }) => `${label} ${polarity}`);
  assert.ok(labels('They remembered my name and asked how my daughter was.').includes('H positive'));
  assert.ok(labels('The waiter brought the wrong dish and forgot our drinks.').includes('S negative'));
  assert.ok(labels('The staff were friendly.').includes('M positive'));
  assert.deepEqual(labels('The tiles are blue.'), ['N null']);
});

test('Another language is said not to be read', () => {
  const { language, read, odds, aspects } = one('Het eten was heerlijk en de bediening erg vriendelijk.');
  assert.deepEqual(
    { language, read, odds, aspects },
    { language: 'nl', read: false, odds: null, aspects: [] },
  );
});

test('Of two languages in one text each sentence is taken for itself', () => {
  const read = reader.read(
    'The staff were lovely. El servicio fue muy bueno y la comida rica. We will return.',
  );
  assert.deepEqual(
    read.map(({ language }) => language),
    ['en', 'es', 'en'],
  );
});

test('Nothing anyone writes brings the reader down', () => {
  for (const text of [
    '',
    ' ',
    '\0',
    '\u{FFFF}',
    '...',
    '!!!',
    '😍',
    '👨‍👩‍👧',
    ':(',
    'A',
    '12',
    '\ud800',
    'GREAT FOOD!!!',
    'no punctuation at all just words and more words',
    '$$$',
    '<script>',
    'a'.repeat(5000),
  ]) {
    for (const { odds } of reader.read(text))
      if (odds) assert.ok(Object.values(odds.aspects).every((p) => p >= 0 && p <= 1));
  }
  assert.deepEqual(reader.read(''), []);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void reader.read(text)),
    { numRuns: 300 },
  );
});

test('A review of 20,000 words is read to its end', () => {
  const read = reader.read('The soup was cold and the waiter was rude to us . '.repeat(1700));
  assert.equal(read.length, 1700);
  assert.deepEqual(said(read[0]!), said(read.at(-1)!));
  assert.ok(reader.read('word '.repeat(20_000)).length > 10);
});

test('A sentence reads the same alone, in a text, and after others', () => {
  const pieces = [
    'The food was great.',
    'Marta was kind!',
    'We waited an hour…',
    'never again',
    'Not bad at all.',
    '😍 best ever',
    'The room, though small, was clean.',
    'Het was heerlijk en erg leuk.',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }), (chosen) => {
      const text = chosen.join('\n');
      const read = reader.read(text);
      assert.equal(read.length, chosen.length);
      for (const [n, piece] of chosen.entries()) {
        assert.deepEqual(said(read[n]!), said(reader.read(piece)[0]!));
        assert.equal(text.slice(read[n]!.start, read[n]!.end), piece);
      }
    }),
    { numRuns: 60 },
  );
});

test('Words that decided lie in the sentence they explain', () => {
  const text = 'Lovely evening. The waitress was extremely rude to my mother.';
  const service = reader.read(text)[1]!.aspects.find(({ aspect }) => aspect === 'service')!;
  assert.ok(service.words.length > 0);
  for (const { start, end, text: word } of service.words) assert.equal(text.slice(start, end), word);
});

test('Staff are praised and blamed by name', () => {
  const told = (text: string, names?: string[]) =>
    reader
      .read(text, names ? { roster: names } : {})
      .flatMap(({ staff }) => staff.map(({ name, person, said: how }) => `${name} ${person} ${how}`));
  assert.deepEqual(told('Marta was wonderful and so kind.', ['Marta Vidal']), ['Marta Marta Vidal praise']);
  assert.deepEqual(told('Tom was rude to us.', ['Tom']), ['Tom Tom blame']);
  assert.deepEqual(told('Our waitress Bianca was fantastic.'), ['Bianca null praise']);
  assert.deepEqual(told('My friend Marta had the soup.', ['Marta']), []);
});

test('A read of the whole text is one reading', () => {
  assert.equal(reader.read('Good food. Bad service.', { whole: true }).length, 1);
});

test('Bytes that are not weights are refused', () => {
  assert.throws(() => openReader(new Uint8Array(10)), /not weights/);
});
