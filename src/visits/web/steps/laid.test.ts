import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TouchpointSteps } from '../visits.ts';
import { laidOut, nothingLaid } from './laid.ts';

const now = Date.parse('2026-11-21T20:10:00Z');
const door = at('door', '20:00');
const cup = at('cup', '20:08');
const late = at('late', '19:00', '20:09');
const ticked = {
  ...{ id: 'coat', kind: 'do' as const, text: 'Take the coat' },
  ...{ doneAt: '2026-11-21T20:09:00Z', doneBy: null, skippedWhy: null },
};

test('what is late lies first, and open is the touchpoint the visit came to last', () => {
  assert.deepEqual(laidOut([door, cup, late], nothingLaid, now), {
    open: 'cup',
    byHand: false,
    order: ['late', 'door', 'cup'],
  });
});

test('what nobody has touched gives way to what the visit came to since, each in its place', () => {
  const before = laidOut([door], nothingLaid, now);
  const after = laidOut([late, door, cup], before, now);
  assert.deepEqual(after, { open: 'cup', byHand: false, order: ['door', 'late', 'cup'] });
  assert.equal(laidOut([door, cup, late], after, now), after);
});

test('what somebody has begun stays open in its place while others come, and they lie below it', () => {
  const begun = { ...door, steps: [ticked] };
  const before = laidOut([begun], nothingLaid, now);
  const after = laidOut([late, begun, cup], before, now);
  assert.deepEqual(after, { open: 'door', byHand: false, order: ['door', 'late', 'cup'] });
});

test('what somebody opened stays open likewise', () => {
  const opened = { ...laidOut([door, cup], nothingLaid, now), open: 'door', byHand: true };
  assert.deepEqual(laidOut([door, cup, late], opened, now), {
    open: 'door',
    byHand: true,
    order: ['door', 'cup', 'late'],
  });
});

test('once the open one is over the rest is laid anew, and nothing is open where nothing is left', () => {
  const before = { open: 'door', byHand: true, order: ['door', 'cup', 'late'] };
  assert.deepEqual(laidOut([cup, late], before, now), { open: 'cup', byHand: false, order: ['late', 'cup'] });
  const none = laidOut([], before, now);
  assert.deepEqual(none, nothingLaid);
  assert.equal(laidOut([], none, now), none);
});

function at(key: string, from: string, by: string | null = null): TouchpointSteps {
  return {
    ...{ runId: key, visitId: 'visit', touchpoint: key, title: key, who: 'anyone', personIds: [] },
    ...{ day: '2026-11-21', guestName: 'Amara Okafor', at: '2026-11-21T20:00:00Z', endedAt: null, steps: [] },
    ...{ from: `2026-11-21T${from}:00Z`, by: by && `2026-11-21T${by}:00Z` },
  };
}
