import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TouchpointSteps } from '#visits/web/visits.ts';
import type { TodayRow } from './reception.ts';
import { stepsByPart } from './steps.ts';

const now = Date.parse('2026-11-21T20:10:00Z');
const rows = ['Amara', 'Dorothea', 'Grace'].map((visitId) => ({ visitId }) as TodayRow);

test('what is late stands first, then what came first, and one visit stands once in each part', () => {
  const {
    now: atHand,
    soon,
    later,
  } = stepsByPart(
    rows,
    [
      touchpoint('Amara', { from: '20:00' }),
      touchpoint('Dorothea', { from: '20:02', by: '20:05' }),
      touchpoint('Amara', { from: '20:08' }),
      touchpoint('Amara', { from: '20:30' }),
      touchpoint('Grace', { from: '21:30' }),
    ],
    now,
  );
  assert.deepEqual(told(atHand), [
    ['Dorothea', 1],
    ['Amara', 2],
  ]);
  assert.deepEqual(told(soon), [['Amara', 1]]);
  assert.deepEqual(told(later), [['Grace', 1]]);
});

test('what was done last stands first, and a visit that is no longer on the list is left out', () => {
  const { done } = stepsByPart(
    rows,
    [
      touchpoint('Amara', { from: '19:00', endedAt: '19:05' }),
      touchpoint('Grace', { from: '18:00', endedAt: '19:30' }),
      touchpoint('somebody else', { from: '18:00', endedAt: '19:40' }),
    ],
    now,
  );
  assert.deepEqual(told(done), [
    ['Grace', 1],
    ['Amara', 1],
  ]);
});

function told(part: ReturnType<typeof stepsByPart>['now']) {
  return part.map(({ row, touchpoints }) => [row.visitId, touchpoints.length]);
}

type When = { from: string; by?: string; endedAt?: string };

function touchpoint(visitId: string, { from, by, endedAt }: When): TouchpointSteps {
  const at = (time: string) => `2026-11-21T${time}:00Z`;
  return {
    ...{ runId: visitId + from, visitId, touchpoint: 'cup', title: 'A cup', who: 'anyone', personIds: [] },
    ...{ from: at(from), by: by ? at(by) : null, endedAt: endedAt ? at(endedAt) : null, steps: [] },
  };
}
