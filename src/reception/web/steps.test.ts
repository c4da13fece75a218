import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TouchpointSteps } from '#visits/web/visits.ts';
import type { TodayRow } from './reception.ts';
import { ofOtherDay, stepsByPart } from './steps.ts';

// A browser in London, on whatever machine this runs.
Object.defineProperty(navigator, 'language', { value: 'en-GB' });

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

test('what was done last stands first, and visits of other days stand after those of today', () => {
  const { done } = stepsByPart(
    rows,
    [
      touchpoint('Amara', { from: '19:00', endedAt: '19:05' }),
      touchpoint('Grace', { from: '18:00', endedAt: '19:30' }),
      touchpoint('of yesterday', { from: '18:00', endedAt: '19:40' }),
    ],
    now,
  );
  assert.equal(done.at(-1)?.row, null);
  assert.deepEqual(told(done), [
    ['Grace', 1],
    ['Amara', 1],
    ['of yesterday', 1],
  ]);
});

test('a visit of another day says when it is, or when it was', () => {
  const today = { day: '2026-11-21', timeZone: 'Europe/London' };
  for (const [day, said] of [
    ['2026-11-22', 'For tomorrow 10:30'],
    ['2026-11-25', 'For Wednesday 10:30'],
    ['2026-12-05', 'For 5 Dec 10:30'],
    ['2026-11-20', 'Was here yesterday'],
    ['2026-11-19', 'Was here on Thursday'],
    ['2026-11-11', 'Was here on 11 Nov'],
    ['2026-11-21', '10:30'],
  ] as const)
    assert.equal(ofOtherDay({ day, at: `${day}T10:30:00Z` }, today), said);
});

function told(part: ReturnType<typeof stepsByPart>['now']) {
  return part.map(({ visitId, touchpoints }) => [visitId, touchpoints.length]);
}

type When = { from: string; by?: string; endedAt?: string };

function touchpoint(visitId: string, { from, by, endedAt }: When): TouchpointSteps {
  const at = (time: string) => `2026-11-21T${time}:00Z`;
  return {
    ...{ runId: visitId + from, visitId, touchpoint: 'cup', title: 'A cup', who: 'anyone', personIds: [] },
    ...{ day: '2026-11-21', guestName: visitId, at: at('20:00') },
    ...{ from: at(from), by: by ? at(by) : null, endedAt: endedAt ? at(endedAt) : null, steps: [] },
  };
}
