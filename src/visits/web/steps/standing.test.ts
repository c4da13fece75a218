import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QueuedTap } from '#kit/outbox.ts';
import type { TouchpointSteps } from '../visits.ts';
import { withTaps } from './pending.ts';
import { lateSince, standingOf, touchpointAtHand } from './standing.ts';

const now = Date.parse('2026-11-21T20:10:00Z');

test('a touchpoint is to be done from its time on, is coming up half an hour before, and is later until then', () => {
  for (const [from, endedAt, standing] of [
    ['20:10', null, 'now'],
    ['20:11', null, 'now'],
    ['20:12', null, 'soon'],
    ['20:40', null, 'soon'],
    ['20:41', null, 'later'],
    ['20:00', '20:01', 'done'],
    ['20:30', '20:01', 'done'],
  ] as const)
    assert.equal(standingOf(touchpoint({ from, endedAt }), now), standing, `${from} ${endedAt}`);
});

test('what is late for half a day is left undone', () => {
  assert.equal(standingOf(touchpoint({ from: '08:00', by: '08:10' }), now), 'now');
  assert.equal(standingOf(touchpoint({ from: '08:00', by: '08:09' }), now), 'left');
  assert.equal(standingOf(touchpoint({ from: '08:00', by: '08:09', endedAt: '19:00' }), now), 'done');
});

test('it is late once the minutes it may take are over, and never where it has none or is done', () => {
  const by = '2026-11-21T20:05:00Z';
  assert.equal(lateSince(touchpoint({ by: '20:05' }), now), by);
  assert.equal(lateSince(touchpoint({ by: '20:11' }), now), null);
  assert.equal(lateSince(touchpoint({ by: null }), now), null);
  assert.equal(lateSince(touchpoint({ by: '20:05', endedAt: '20:07' }), now), null);
});

test('a visit is at the touchpoint it came to last, and of two at once at the one with something to do', () => {
  const at = (key: string, from: string, endedAt: string | null = null) =>
    touchpoint({ touchpoint: key, from, endedAt });
  assert.equal(touchpointAtHand([], now), null);
  assert.equal(touchpointAtHand([at('reveal', '20:30')], now), null);
  // What nobody did three days ago is late, and not where they are.
  assert.equal(touchpointAtHand([at('booked', '09:00'), at('greeted', '20:00', '20:02')], now), 'greeted');
  assert.equal(touchpointAtHand([at('greeted', '20:00', '20:02'), at('cup', '20:00')], now), 'cup');
  assert.equal(touchpointAtHand([at('cup', '20:00'), at('reveal', '20:30')], now), 'cup');
});

test('a tap shows at once, the last of them ends the touchpoint, and taken back it goes on', () => {
  const read = [touchpoint({ steps: 2 })];
  const did = (step: string, call = 'journey.doStep', more: Partial<QueuedTap> = {}) =>
    tap({ call, input: { runId: 'run', step, why: 'in a hurry' }, ...more });
  const people = [{ id: 'mei', name: 'Mei' }];
  const [one] = withTaps(read, [did('s0')], 0, people);
  assert.deepEqual([one?.steps[0]?.doneBy?.name, one?.steps[1]?.doneAt, one?.endedAt], ['Mei', null, null]);
  const [both] = withTaps(read, [did('s0'), did('s1', 'journey.skipStep')], 0, people);
  assert.deepEqual([both?.steps[1]?.skippedWhy, both?.endedAt], ['in a hurry', '2026-11-21T20:09:00Z']);
  const back = [did('s0'), did('s1'), did('s0', 'journey.undoStep')];
  assert.equal(withTaps(read, back, 0, people)[0]?.endedAt, null);
});

test('what the house has read already is not shown from the tap, nor what it refused', () => {
  const read = [touchpoint({ steps: 1 })];
  const input = { runId: 'run', step: 's0' };
  const undone = tap({ call: 'journey.doStep', input, state: 'sent', sentAt: 50 });
  assert.equal(withTaps(read, [undone], 100, [])[0]?.steps[0]?.doneAt, null);
  assert.notEqual(withTaps(read, [undone], 40, [])[0]?.steps[0]?.doneAt, null);
  assert.equal(withTaps(read, [{ ...undone, state: 'refused' }], 0, [])[0]?.steps[0]?.doneAt, null);
});

type Some = Partial<Record<'from' | 'by' | 'endedAt' | 'touchpoint', string | null>> & { steps?: number };

function touchpoint({
  from = '20:00',
  by = null,
  endedAt = null,
  touchpoint = 'cup',
  steps = 1,
}: Some): TouchpointSteps {
  const at = (time: string | null) => (time === null ? null : `2026-11-21T${time}:00Z`);
  return {
    ...{ day: '2026-11-21', guestName: 'Amara Okafor', at: '2026-11-21T20:00:00Z' },
    ...{
      runId: 'run',
      visitId: 'visit',
      touchpoint: touchpoint!,
      title: 'A cup',
      who: 'anyone',
      personIds: [],
    },
    ...{ day: '2026-11-21', guestName: 'Amara Okafor', at: '2026-11-21T20:00:00Z' },
    ...{ from: at(from)!, by: at(by), endedAt: at(endedAt) },
    steps: Array.from({ length: steps }, (_, n) => ({
      ...{ id: `s${n}`, kind: 'do' as const, text: 'Do it', doneAt: null, doneBy: null, skippedWhy: null },
    })),
  };
}

function tap(some: Partial<QueuedTap>): QueuedTap {
  return {
    ...{ call: '', input: {}, key: 'key', house: 'h', personId: 'mei', turn: null, words: '' },
    ...{
      happenedAt: '2026-11-21T20:09:00Z',
      state: 'waiting',
      sentAt: 0,
      code: '',
      sentence: '',
      again: false,
    },
    ...some,
  };
}
