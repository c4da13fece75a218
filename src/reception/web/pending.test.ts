import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QueuedTap } from '#kit/outbox.ts';
import { newParties, withTaps } from './pending.ts';
import type { TodayRow } from './reception.ts';

const mei = { id: 'mei', name: 'Mei Tanaka' };
const known = { people: [mei], places: [{ id: 'chair-4', name: 'Chair 4' }] };

const dorothea: TodayRow = {
  visitId: 'dorothea',
  stage: 'expected',
  at: '2026-11-21T10:30:00Z',
  expectedAt: '2026-11-21T10:30:00Z',
  arrivedAt: null,
  seatedAt: null,
  departedAt: null,
  minutes: 60,
  label: null,
  partySize: 1,
  what: 'Blowout',
  care: [],
  places: [],
  party: [
    {
      guestId: 'guest',
      name: 'Dorothea Lindqvist',
      pronunciation: null,
      host: true,
      stage: 'lifelong',
      stageLine: 'Lifelong · 61 visits',
      story: null,
      more: 0,
      dots: [
        {
          subjectId: 'latex',
          guestId: 'guest',
          rank: 'safety',
          chip: 'Latex allergy',
          line: 'Latex allergy',
          from: 'she said so',
          weight: 1,
          answers: ['visits.handOver'],
          handedTo: null,
          sayAloud: false,
        },
      ],
    },
  ],
  lastStepAt: null,
  lastStepBy: null,
};

test('a party is shown welcomed, seated and gone before the house has heard of it', () => {
  const arrived = tap('visits.arrive', { visitId: 'dorothea' });
  const seated = tap('visits.seat', { visitId: 'dorothea', placeIds: ['chair-4'], personIds: ['mei'] });
  const gone = tap('visits.farewell', { visitId: 'dorothea' });

  assert.equal(shown(arrived).stage, 'arrived');
  assert.equal(shown(arrived).lastStepBy, 'mei');
  assert.deepEqual(shown(arrived, seated).places, [{ placeId: 'chair-4', name: 'Chair 4' }]);
  assert.deepEqual(shown(arrived, seated).care, [{ personId: 'mei', name: 'Mei Tanaka' }]);
  assert.equal(shown(arrived, seated, gone).stage, 'departed');
});

test('an undo takes back the last step and no more', () => {
  const arrived = tap('visits.arrive', { visitId: 'dorothea' });
  const seated = tap('visits.seat', { visitId: 'dorothea', placeIds: [], personIds: [] });
  const undo = tap('visits.undo', { visitId: 'dorothea' });
  assert.equal(shown(arrived, seated, undo).stage, 'arrived');
  assert.equal(shown(arrived, undo).stage, 'expected');
  assert.equal(shown(arrived, undo).arrivedAt, null);
});

test('a refused tap leaves the list as the house has it', () => {
  assert.equal(
    shown({ ...tap('visits.arrive', { visitId: 'dorothea' }), state: 'refused' }).stage,
    'expected',
  );
});

test('a tap on one visit changes no other', () => {
  assert.equal(shown(tap('visits.arrive', { visitId: 'amara' })).stage, 'expected');
});

test('an allergy taken over without a network bears the name of whoever took it', () => {
  const row = shown(tap('visits.handOver', { visitId: 'dorothea', memoryId: 'latex' }));
  assert.equal(row.party[0]?.dots[0]?.handedTo, 'Mei Tanaka');
});

test('what is no longer true or not for now leaves the brief', () => {
  assert.equal(shown(tap('guests.noLongerTrue', { memoryId: 'latex' })).party[0]?.dots.length, 0);
  assert.equal(
    shown(tap('guests.notNow', { memoryId: 'latex', visitId: 'dorothea' })).party[0]?.dots.length,
    0,
  );
});

test('a suggestion leaves the row once it is given or put aside, and stays for words of one’s own', () => {
  const [member] = dorothea.party;
  const dot = { ...member!.dots[0]!, subjectId: 'dorothea', answers: ['moments.giveNow' as const] };
  const suggested = { ...dorothea, party: [{ ...member!, dots: [...member!.dots, dot] }] };
  const dotsAfter = (call: string, input: object) =>
    withTaps([suggested], [tap(call, { visitId: 'dorothea', ...input })], known)[0]!.party[0]!.dots.length;
  assert.equal(dotsAfter('moments.giveNow', { suggestionVisitId: 'dorothea' }), 1);
  assert.equal(dotsAfter('moments.dismiss', { why: 'In a hurry' }), 1);
  assert.equal(dotsAfter('moments.giveNow', { suggestionVisitId: null }), 2);
});

test('only parties still on their way to the house are shown as such', () => {
  const waiting = tap('visits.walkIn', {});
  assert.deepEqual(newParties([waiting, { ...waiting, state: 'sent' }, tap('visits.arrive', {})]), [waiting]);
});

function shown(...taps: QueuedTap[]): TodayRow {
  return withTaps([dorothea], taps, known)[0]!;
}

function tap(call: string, input: unknown): QueuedTap {
  return {
    call,
    input,
    key: call,
    house: 'halcyon',
    personId: 'mei',
    turn: null,
    happenedAt: '2026-11-21T10:31:00Z',
    words: '',
    state: 'waiting',
    sentAt: 0,
    code: '',
    sentence: '',
    again: false,
  };
}
