import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NoteReason } from './note.ts';
import { whomToThank, worthAWord } from './worth-a-word.ts';

test('whoever comes for the first time is written to only where something was given to them', () => {
  const first = (...reasons: NoteReason[]) => worthAWord({ earlier: 0, reasons: new Set(reasons) });
  assert.deepEqual(first('occasion', 'learned_something'), []);
  assert.deepEqual(first('learned_something', 'moment_given'), ['moment_given', 'learned_something']);
  assert.deepEqual(worthAWord({ earlier: 1, reasons: new Set(['learned_something']) }), [
    'learned_something',
  ]);
  assert.deepEqual(worthAWord({ earlier: 30, reasons: new Set() }), []);
});

test('of a party one is written to: who has the weightiest reason, then the most, then the host', () => {
  const guest = (guestId: string, host: boolean, ...reasons: NoteReason[]) => ({
    ...{ guestId, host, earlier: 4 },
    reasons: new Set(reasons),
  });
  const thanked = (...party: ReturnType<typeof guest>[]) => whomToThank(party)?.guestId;
  assert.equal(thanked(guest('a', true, 'occasion'), guest('b', false, 'moment_given')), 'b');
  assert.equal(thanked(guest('a', true, 'occasion'), guest('b', false, 'occasion', 'many_visits')), 'b');
  assert.equal(thanked(guest('a', false, 'occasion'), guest('b', true, 'occasion')), 'b');
  assert.equal(thanked(guest('a', true)), undefined);
});
