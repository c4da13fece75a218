import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QueuedTap } from '#kit/outbox.ts';
import type { MomentShown, Suggestion } from './moments.ts';
import { isOnItsWay, withTaps, type Shift } from './pending.ts';

const knows = { people: [{ id: 'mei', name: 'Mei' }], venueId: 'halcyon', currency: 'GBP' };
const suggestion = {
  visitId: 'v1',
  ideaKey: 'song',
  title: 'A song she loves',
  costMinor: 0,
  dismissedAt: null,
};
const shift: Shift = {
  moments: [{ momentId: 'm1', stage: 'idea', visitId: 'v1' } as MomentShown],
  suggestions: [suggestion as Suggestion],
};

function tap(call: string, input: unknown, more: Partial<QueuedTap> = {}): QueuedTap {
  const state = 'waiting' as const;
  return {
    key: 'k1',
    call,
    input,
    state,
    sentAt: 0,
    personId: 'mei',
    happenedAt: '20:14',
    ...more,
  } as QueuedTap;
}

test('a suggestion given without a network stands there as given by whoever gave it', () => {
  const input = { guestId: 'g1', visitId: 'v1', ideaKey: 'song', words: '', suggestionVisitId: 'v1' };
  const taps = [tap('moments.giveNow', input)];
  const { moments, suggestions } = withTaps(shift, taps, 0, knows);
  const given = moments.at(-1)!;
  assert.equal(suggestions.length, 0);
  assert.equal(given.words, 'A song she loves');
  assert.equal(given.stage, 'given');
  assert.equal(given.givenBy?.name, 'Mei');
  assert.ok(isOnItsWay(given, taps));
  assert.ok(!isOnItsWay(moments[0]!, taps));
});

test('what was read after a tap was sent is not shown twice', () => {
  const sent = { state: 'sent', sentAt: 100 } as const;
  const taps = [tap('moments.giveNow', { guestId: 'g1', words: 'Tea' }, sent)];
  assert.equal(withTaps(shift, taps, 101, knows).moments.length, 1);
  assert.equal(withTaps(shift, taps, 99, knows).moments.length, 2);
});

test('what was refused changes nothing', () => {
  assert.deepEqual(
    withTaps(shift, [tap('moments.letGo', { momentId: 'm1' }, { state: 'refused' })], 0, knows),
    shift,
  );
});

for (const [call, input, stage] of [
  ['moments.makeReady', {}, 'ready'],
  ['moments.give', {}, 'given'],
  ['moments.ask', {}, 'asked'],
  ['moments.land', { landed: 'glowed' }, 'landed'],
  ['moments.letGo', { why: 'They left' }, 'let_go'],
  ['moments.answerAsk', { granted: true }, 'idea'],
  ['moments.think', {}, 'idea'],
] as const) {
  test(`after ${call} a moment is ${stage} before the house has said so`, () => {
    const taps = [tap(call, { momentId: 'm1', ...input })];
    assert.equal(withTaps(shift, taps, 0, knows).moments[0]?.stage, stage);
  });
}

test('a suggestion put aside is so at once, and fits again at once', () => {
  const aside = tap('moments.dismiss', { visitId: 'v1', why: 'In a hurry' });
  assert.equal(withTaps(shift, [aside], 0, knows).suggestions[0]?.dismissedWhy, 'In a hurry');
  const again = tap('moments.undoDismiss', { visitId: 'v1' });
  assert.equal(withTaps(shift, [aside, again], 0, knows).suggestions[0]?.dismissedAt, null);
});
