import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookOf } from '#journey/book.ts';
import { languageOf, languages } from './language.ts';
import { around, manners } from './manners.ts';
import { veil, veiled } from './veil.ts';

const said: [text: string, language: string][] = [
  ['Hello, can I come with my dog on Friday?', 'en'],
  ['Guten Tag, ich hätte gern einen Termin für Samstag, bitte.', 'de'],
  ['Bonjour, je voudrais réserver une table pour deux, merci.', 'fr'],
  ['Hola, quería saber si tengo mesa para el sábado, gracias.', 'es'],
  ['Buongiorno, vorrei prenotare per due, grazie.', 'it'],
  ['Dag, ik wil graag een afspraak voor zaterdag, bedankt.', 'nl'],
  ['', 'en'],
  ['👍', 'en'],
  ['12:30?', 'en'],
];

for (const [text, language] of said)
  test(`“${text}” is read as ${language}`, () => assert.equal(languageOf(text), language));

test('every word of the book is read as English', () => {
  for (const { steps } of bookOf('hotel'))
    for (const { kind, text } of steps) if (kind === 'say') assert.equal(languageOf(text), 'en', text);
});

test('a greeting fits the hour, and every language has all it needs', () => {
  for (const language of languages) {
    const letter = (hour: number) => around({ channel: 'email', language, hour, talking: false }).greeting;
    assert.deepEqual(
      [letter(0), letter(11), letter(12), letter(17), letter(18), letter(23)],
      [...[0, 0, 1, 1, 2, 2].map((at) => manners[language].greetings[at])],
    );
  }
});

test('a letter has a close, a text a name, and who talks already is not greeted again', () => {
  const at = { language: 'en', hour: 9 } as const;
  assert.match(around({ ...at, channel: 'email', talking: true }).close, /Warm regards/);
  assert.deepEqual(around({ ...at, channel: 'text', talking: false }), {
    greeting: 'Hello {guest|},',
    close: '{me|}, {house}',
  });
  assert.deepEqual(around({ ...at, channel: 'text', talking: true }), { greeting: '', close: '' });
  assert.deepEqual(around({ ...at, channel: 'phone', talking: false }), { greeting: '', close: '' });
});

const shown: [text: string, as: string][] = [
  ['I can’t make it on Friday. Is Saturday free?', 'I can’t make it on Friday. Is Saturday free?'],
  ['I am pregnant. Is the toner fine?', `${veiled} Is the toner fine?`],
  [
    'We would like to come.\nMy mother has diabetes\nThank you!',
    `We would like to come.\n${veiled}\nThank you!`,
  ],
  ['Is the soup gluten free?', veiled],
  ['After my divorce I want something new.', veiled],
  ['Ring me on +44 7700 900461 or at amara@example.com.', 'Ring me on [number] or at [e-mail].'],
  ['We are 4 and come at 19:30.', 'We are 4 and come at 19:30.'],
];

for (const [text, as] of shown)
  test(`of “${text.split('\n')[0]}” a model sees what is plain`, () => assert.equal(veil(text), as));
