import assert from 'node:assert/strict';
import { test } from 'node:test';
import { language } from './language.ts';
import { tokens } from './tokens.ts';

const english = new Set(
  'great food place service staff was very good we loved it room clean and the of lobby chef die also an over'.split(
    ' ',
  ),
);
const of = (text: string) => language(tokens(text), (word) => english.has(word));

test('The language of a sentence is told by its small words or its script', () => {
  for (const [text, wanted] of [
    ['The food was great and the staff kind', 'en'],
    ['Het eten was heerlijk en de bediening erg vriendelijk', 'nl'],
    ['Das Essen war sehr lecker und die Bedienung freundlich', 'de'],
    ['Le service était très agréable et les plats délicieux', 'fr'],
    ['La comida estaba muy rica y el servicio fue bueno', 'es'],
    ['Il cibo era molto buono e il servizio ottimo', 'it'],
    ['Очень вкусно и уютно', 'ru'],
    ['とても美味しかったです', 'ja'],
    ['非常好吃', 'zh'],
    ['Zxqv blorf snarg wibble frood', 'und'],
    ['De bediening was traag', 'nl'],
    ['It was in the lobby', 'en'],
    ['Top!', 'en'],
    ['😍', 'en'],
  ] as const) {
    assert.equal(of(text), wanted, text);
  }
});
