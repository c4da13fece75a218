import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QueuedTap } from '#kit/outbox.ts';
import { after, pendingOf, without } from './pending.ts';

const rows = [{ id: 'amara' }, { id: 'grace' }, { id: 'hana' }];

test('what is solved is gone from the queue at once, and back when the house said no', () => {
  const solved = tap('desk.solve', { conversationId: 'grace' });
  assert.deepEqual(ids(without(rows, [solved], 'open')), ['amara', 'hana']);
  assert.deepEqual(ids(without(rows, [solved], 'all')), ['amara', 'grace', 'hana']);
  assert.deepEqual(ids(without(rows, [{ ...solved, state: 'refused' }], 'open')), ['amara', 'grace', 'hana']);
});

test('an answer leaves the open ones unless it is kept open, and solves where it says so', () => {
  // oxlint-disable-next-line unicorn/no-thenable -- what becomes of it afterwards, a word and no function
  const answer = (then: string) => [tap('desk.answer', { conversationId: 'amara', text: 'Yes.', then })];
  assert.deepEqual(ids(without(rows, answer('waiting'), 'open')), ['grace', 'hana']);
  assert.deepEqual(ids(without(rows, answer('waiting'), 'waiting')), ['amara', 'grace', 'hana']);
  assert.deepEqual(ids(without(rows, answer('solved'), 'mine')), ['grace', 'hana']);
  assert.deepEqual(ids(without(rows, answer('open'), 'open')), ['amara', 'grace', 'hana']);
});

test('the next one opens, and after the last the one before', () => {
  assert.equal(after(rows, 'amara'), 'grace');
  assert.equal(after(rows, 'hana'), 'grace');
  assert.equal(after([{ id: 'amara' }], 'amara'), undefined);
  assert.equal(after(rows, 'ingrid'), 'amara');
});

test('what was said without a network stands in its conversation until it is sent', () => {
  const said = [
    tap('desk.answer', { conversationId: 'hana', text: 'We hold the chairs.' }),
    tap('desk.note', { conversationId: 'grace', text: '@Mei please ring her' }),
  ];
  assert.deepEqual(
    pendingOf('hana', said).map(({ text, note }) => [text, note]),
    [['We hold the chairs.', false]],
  );
});

function tap(call: string, input: unknown): QueuedTap {
  return {
    ...{ call, input, key: call, house: 'halcyon', personId: 'mei', turn: null, words: '', code: '' },
    ...{ happenedAt: '2026-11-21T10:20:00Z', state: 'waiting', sentAt: 0, sentence: '', again: false },
  };
}

function ids(all: { id: string }[]): string[] {
  return all.map(({ id }) => id);
}
