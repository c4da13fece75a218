import assert from 'node:assert/strict';
import { test } from 'node:test';
import { houseKinds } from '#houses/house.ts';
import type { HouseKind } from '#houses/house.ts';
import { bookOf } from '../book.ts';
import { touchpointShape } from './api.ts';
import { touchpointsOf } from './book.ts';
import { lanes, senses, stages } from './touchpoint.ts';
import type { Stage, Standard, Touchpoint, VisitStep } from './touchpoint.ts';

/** How many touchpoints each journey has, and how many at least are kept on every visit that comes to them. */
const drawn = {
  salon: [14, 8],
  restaurant: [18, 11],
  hotel: [22, 13],
  other: [12, 8],
} as const satisfies Record<HouseKind, readonly [touchpoints: number, kept: number]>;

/** The stages in which something can begin at a step of the visit. */
const beginsIn = {
  expect: ['discover', 'book', 'prepare', 'welcome'],
  arrive: ['welcome', 'settle'],
  seat: ['settle', 'heart', 'farewell'],
  farewell: ['farewell', 'after'],
} as const satisfies Record<VisitStep, readonly Stage[]>;

for (const kind of houseKinds) {
  const journey = touchpointsOf(kind);
  const kept = journey.flatMap((touchpoint) =>
    touchpoint.standard ? [{ ...touchpoint, standard: touchpoint.standard }] : [],
  );

  test(`the journey through a ${kind} has its touchpoints, over all nine stages and in their order`, () => {
    assert.equal(journey.length, drawn[kind][0]);
    assert.equal(new Set(journey.map(({ key }) => key)).size, journey.length);
    const passed = journey.map(({ stage }) => stages.indexOf(stage));
    assert.deepEqual(
      passed,
      passed.toSorted((a, b) => a - b),
    );
    assert.deepEqual([...new Set(journey.map(({ stage }) => stage))], [...stages]);
  });

  test(`a manager of a ${kind} could draw this journey as it stands`, () => {
    for (const touchpoint of journey) {
      assert.match(touchpoint.key, /^[a-z][a-z_]*$/);
      assert.deepEqual(touchpointShape.parse(touchpoint), touchpoint, touchpoint.key);
    }
  });

  test(`each touchpoint of a ${kind} has its five lanes, three senses or more and what can go wrong`, () => {
    for (const { key, lanes: said, senses: sensed, failPoints } of journey) {
      for (const lane of lanes) assert.ok(said[lane].length > 10, `${key} says nothing in ${lane}`);
      const speaking = senses.filter((sense) => sensed[sense] !== '');
      assert.ok(speaking.length >= 3, `${key} is sensed by ${speaking.join(', ')} alone`);
      assert.ok(
        failPoints.length >= 1 && failPoints.length <= 3,
        `${key} has ${failPoints.length} fail points`,
      );
    }
  });

  test(`the journey through a ${kind} has one peak, which is in its heart, and one end, at the farewell`, () => {
    const marked = journey.flatMap(({ mark, stage }) => (mark ? [{ mark, stage }] : []));
    assert.deepEqual(marked, [
      { mark: 'peak', stage: 'heart' },
      { mark: 'end', stage: 'farewell' },
    ]);
    const end = journey.find(({ mark }) => mark === 'end');
    assert.equal(
      journey.findLast(({ stage }) => stage === 'farewell'),
      end,
      'something follows the end',
    );
    for (const { key, mark, hospitality, only } of journey.filter((one) => one.mark)) {
      assert.ok(hospitality.length > 20, `${key}, the ${mark}, is no place for hospitality`);
      assert.deepEqual(only, [], `${key}, the ${mark}, is not there for everybody`);
    }
  });

  test(`what is kept in a ${kind} has two to five steps of its own, or those of a protocol that there is`, () => {
    assert.ok(kept.length >= drawn[kind][1], `${kept.length} standards`);
    const protocols = new Map(bookOf(kind).map(({ key, steps }) => [key, steps]));
    for (const { key, standard } of kept) {
      const { protocol, steps } = standard;
      assert.equal(new Set(steps.map(({ id }) => id)).size, steps.length, `${key} names a step twice`);
      if (protocol !== null) {
        assert.deepEqual(steps, protocols.get(protocol), key);
        continue;
      }
      assert.ok(steps.length >= 2 && steps.length <= 5, `${key} has ${steps.length} steps`);
      for (const { id, text } of steps) {
        assert.match(text, /^[A-Z].*[.?!]$/s, `${key} ${id} is no sentence: ${text}`);
        assert.doesNotMatch(text, /[{}]/, `${key} ${id} waits for a fact`);
      }
    }
  });

  test(`what is kept in a ${kind} begins where its guest has got to, and one after another`, () => {
    for (const { key, stage, standard } of kept) {
      const { at, minutes } = standard.begins;
      assert.ok((beginsIn[at] as readonly Stage[]).includes(stage), `${key} in ${stage} begins at ${at}`);
      assert.ok(
        at === 'expect' ? minutes <= 0 : minutes >= 0,
        `${key} begins ${minutes} minutes after ${at}`,
      );
    }
    const minutesAt = (at: VisitStep) =>
      kept.filter(({ only, standard }) => only.length === 0 && standard.begins.at === at).map(beginning);
    for (const at of ['expect', 'arrive', 'seat', 'farewell'] as const)
      assert.deepEqual(
        minutesAt(at),
        minutesAt(at).toSorted((a, b) => a - b),
        at,
      );
  });

  test(`what is to be done before a guest of a ${kind} comes is done before they come`, () => {
    for (const { key, standard } of kept.filter((one) => one.standard.begins.at === 'expect'))
      assert.ok(
        standard.within !== null && endOf(standard) <= 0,
        `${key} ends ${endOf(standard)} minutes late`,
      );
  });

  test(`a guest of a ${kind} is greeted within two minutes and has a drink or a seat within ten`, () => {
    const [greeting] = kept.filter(({ standard }) => standard.begins.at === 'arrive');
    assert.ok(greeting && endOf(greeting.standard) <= 2 && greeting.stage === 'welcome');
    for (const { key, standard } of kept.filter((one) => one.standard.begins.at === 'arrive'))
      assert.ok(endOf(standard) <= 10, `${key} takes ${endOf(standard)} minutes`);
  });

  test(`the day before, a guest of a ${kind} hears one word, and what comes after their visit is somebody’s to do`, () => {
    const words = kept.filter(({ standard }) => standard.begins.minutes === -1440);
    assert.equal(words.length, 1);
    for (const { key, standard } of kept.filter(({ stage }) => stage === 'after'))
      assert.ok(['care', 'back'].includes(standard.who), `${key} is nobody’s`);
  });

  test(`most of a journey through a ${kind} leaves a place for hospitality, and no place says what to say`, () => {
    const places = journey.filter(({ hospitality }) => hospitality !== '');
    assert.ok(places.length >= journey.length * 0.7, `${places.length} of ${journey.length}`);
    for (const { key, hospitality } of places)
      assert.doesNotMatch(hospitality, /[“”{}]/, `${key} is a script`);
  });
}

test('each call gives a journey of its own', () => {
  const [first] = touchpointsOf('salon');
  assert.notEqual(first, touchpointsOf('salon')[0]);
  assert.deepEqual(first, touchpointsOf('salon')[0]);
});

test('each trade has its own words: of two journeys hardly a sentence is the same', () => {
  const said = houseKinds.map((kind) => new Set(touchpointsOf(kind).flatMap(sentences)));
  for (const [n, one] of said.entries())
    for (const other of said.slice(n + 1)) {
      const shared = [...one].filter((sentence) => other.has(sentence));
      assert.ok(shared.length <= 8, shared.join(' | '));
    }
});

function beginning({ standard }: { standard: Standard }): number {
  return standard.begins.minutes;
}

function endOf({ begins, within }: Standard): number {
  return begins.minutes + (within ?? 0);
}

function sentences({ lanes: said, hospitality, failPoints, standard }: Touchpoint): string[] {
  const own = standard?.protocol === null ? standard.steps.map(({ text }) => text) : [];
  return [...Object.values(said), hospitality, ...failPoints, ...own].filter((words) => words !== '');
}
