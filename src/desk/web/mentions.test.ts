import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calling, meant, mentionedIn, withName } from './mentions.ts';

const people = [
  { id: 'mei', name: 'Mei Tanaka' },
  { id: 'lucia', name: 'Lucía Ferrer' },
  { id: 'natalie', name: 'Natalie Osei' },
  { id: 'natalia', name: 'Natalie Brandt' },
];

test('whoever types @ and a beginning is offered the colleagues it may mean, accents or not', () => {
  assert.equal(calling('please @luc', 11), 'luc');
  assert.equal(calling('@', 1), '');
  assert.equal(calling('mail to mei@halcyon', 19), null);
  assert.deepEqual(
    meant(people, 'luc').map(({ id }) => id),
    ['lucia'],
  );
  assert.deepEqual(
    meant(people, 'bra').map(({ id }) => id),
    ['natalia'],
  );
});

test('the name is written out where the caret stands', () => {
  assert.deepEqual(withName('please @luc ring her', 11, 'Lucía Ferrer'), {
    text: 'please @Lucía Ferrer ring her',
    caret: 21,
  });
});

test('a first name calls whoever alone bears it, a whole name everybody', () => {
  assert.deepEqual(mentionedIn('@Mei please ring her, @Lucia knows', people), ['mei', 'lucia']);
  assert.deepEqual(mentionedIn('@Natalie?', people), []);
  assert.deepEqual(mentionedIn('@Natalie Brandt?', people), ['natalia']);
  assert.deepEqual(mentionedIn('@Meissen porcelain', people), []);
});
