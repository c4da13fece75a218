import assert from 'node:assert/strict';
import { test } from 'node:test';
import { densityFor, dotsOf, namesOf, sheetsFor } from './line-up.ts';
import type { DotShown, Member } from './reception.ts';

const say = (sentence: string, params: Record<string, string | number> = {}) =>
  sentence.replace('<Party>', 'Party').replace('{count}', String(params['count']));

test('on paper everybody of a party is named', () => {
  const of = (names: string[], partySize: number, label: string | null = null) =>
    namesOf(
      { party: names.map((name, at) => member(name, { host: at === names.length - 1 })), partySize, label },
      say,
    );
  assert.equal(of(['Dorothea Lindqvist'], 1), 'Dorothea Lindqvist');
  assert.equal(of(['Amara Okafor', 'Hana Sato'], 2), 'Hana Sato and Amara Okafor');
  assert.equal(of(['Amara Okafor', 'Hana Sato'], 4), 'Hana Sato, Amara Okafor and two others');
  assert.equal(of([], 4), 'Party of four');
  assert.equal(of([], 4, 'Bridal morning'), 'Bridal morning');
});

test('safety stands first whoever of the party it is about, and is never cut short', () => {
  const party = [
    member('Hana Sato', { dots: [dot('know', 'Window chair', 'Window chair, away from the dryer')] }),
    member('Grace Mbeki', {
      dots: [dot('safety', 'Latex allergy, not yet handed over', 'Latex allergy: nitrile gloves only')],
    }),
  ];
  assert.deepEqual(
    dotsOf({ party }, 'close').map(({ words }) => words),
    ['Grace: Latex allergy: nitrile gloves only', 'Hana: Window chair'],
  );
  assert.equal(dotsOf({ party }, 'roomy')[1]?.words, 'Hana: Window chair, away from the dryer');
});

test('a row that no longer fits begins another sheet', () => {
  const sheet = { above: 20, repeated: 5, sheet: 100 };
  assert.equal(sheetsFor({ ...sheet, rows: [] }), 1);
  assert.equal(sheetsFor({ ...sheet, rows: [40, 40] }), 1);
  assert.equal(sheetsFor({ ...sheet, rows: [40, 41] }), 2);
  assert.equal(sheetsFor({ ...sheet, rows: [80, 95, 1] }), 3);
});

test('the lines stand as roomy as they can without taking another sheet', () => {
  assert.equal(densityFor({ roomy: 1, plain: 1, close: 1 }), 'roomy');
  assert.equal(densityFor({ roomy: 2, plain: 1, close: 1 }), 'plain');
  assert.equal(densityFor({ roomy: 5, plain: 4, close: 3 }), 'close');
});

function member(name: string, some: Partial<Member>): Member {
  return {
    guestId: name,
    name,
    pronunciation: null,
    host: false,
    stage: 'first',
    stageLine: 'First visit',
    story: null,
    dots: [],
    more: 0,
    ...some,
  };
}

function dot(rank: DotShown['rank'], chip: string, line: string): DotShown {
  return {
    subjectId: chip,
    guestId: chip,
    rank,
    chip,
    line,
    from: '',
    weight: 0,
    answers: [],
    handedTo: null,
    sayAloud: false,
  };
}
