import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heartOf, likeness, tooAlike } from './likeness.ts';
import type { Written } from './likeness.ts';

const alike = (one: Written, other: Written) => likeness(heartOf(one), heartOf(other));

const dorothea = {
  text: 'Dear Dorothea,\nI tried the rosemary the way you told me, and my kitchen smelled of it for two days. Ingrid has your laugh.\nMei',
  names: ['Dorothea Lindqvist', 'Mei Tanaka'],
};

test('the same words with another name, greeting and closing are the same words', () => {
  const copied = {
    text: 'Hello Amara!\nI tried the rosemary the way you told me and my kitchen smelled of it, for two days. Ingrid has your laugh.\nWarmly, Lucía',
    names: ['Amara Okafor', 'Lucía Ferrer'],
  };
  assert.ok(alike(dorothea, copied) >= tooAlike);
  const turned = {
    ...copied,
    text: 'Ingrid has your laugh. My kitchen smelled of the rosemary for two days: I tried it the way you told me, Amara.',
  };
  assert.ok(alike(dorothea, turned) >= tooAlike);
});

test('words about somebody else are their own', () => {
  const other = {
    text: 'Dear Amara,\nI hope the first week at the new school went as well as you wished. We drank to it.\nMei',
    names: ['Amara Okafor', 'Mei Tanaka'],
  };
  assert.ok(alike(dorothea, other) < 0.4);
  assert.equal(alike({ text: '', names: [] }, { text: '', names: [] }), 0);
});

test('a thank-you that fits everybody is found though it is short', () => {
  const short = { text: 'Thank you so much for coming!', names: ['Grace Mbeki'] };
  assert.equal(alike(short, { text: 'Dear Hana,\nthank you so much for coming.', names: ['Hana Sato'] }), 1);
});

test('signs that read the same, and signs nobody sees, make no other words of them', () => {
  const disguised = {
    text: dorothea.text.replaceAll('o', 'о').replaceAll('r', 'r\u200b').replace('two', 'ｔｗｏ'),
    names: dorothea.names,
  };
  assert.ok(alike(dorothea, disguised) >= tooAlike);
});
