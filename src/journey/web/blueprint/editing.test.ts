import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stages } from '../../blueprint/touchpoint.ts';
import { countOf, difference } from '../../blueprint/difference.ts';
import {
  add,
  blank,
  copy,
  move,
  putBack,
  remove,
  set,
  step,
  tidied,
  unfinished,
  type Drawn,
} from './editing.ts';
import { begun, did, redo, undo } from './history.ts';

/** Found, booked, greeted, seated, waved after. */
const journey: Drawn = [
  blank('found', 'discover', 'She finds us'),
  blank('booked', 'book', 'She books'),
  blank('greeted', 'welcome', 'The greeting'),
  blank('coat', 'welcome', 'Her coat is taken'),
  { ...blank('waved', 'farewell', 'The farewell'), mark: 'end' },
];

const keys = (drawn: Drawn) => drawn.map(({ key }) => key);
const at = (drawn: Drawn, key: string) => drawn.find((one) => one.key === key)!;

test('one step goes past the neighbour, and at the edge into the next stage', () => {
  const past = step(journey, 'greeted', 1);
  assert.deepEqual(keys(past), ['found', 'booked', 'coat', 'greeted', 'waved']);
  const beyond = step(past, 'greeted', 1);
  assert.deepEqual([keys(beyond), at(beyond, 'greeted').stage], [keys(past), 'settle']);
  assert.deepEqual(step(step(beyond, 'greeted', -1), 'greeted', -1), journey);
});

test('at either end of the journey a step changes nothing', () => {
  assert.equal(step(journey, 'found', -1), journey);
  const last = step(step(step(journey, 'waved', 1), 'waved', 1), 'waved', 1);
  assert.equal(at(last, 'waved').stage, 'return');
  assert.equal(step(last, 'waved', 1), last);
});

test('a touchpoint moves before another, or to the end of a stage, empty or not', () => {
  assert.deepEqual(keys(move(journey, 'waved', { stage: 'welcome', before: 'coat' })), [
    ...['found', 'booked', 'greeted', 'waved', 'coat'],
  ]);
  const settled = move(journey, 'found', { stage: 'settle', before: null });
  assert.deepEqual(keys(settled), ['booked', 'greeted', 'coat', 'found', 'waved']);
  assert.equal(move(journey, 'coat', { stage: 'welcome', before: null }), journey);
});

test('what was taken out comes back to where it stood, once', () => {
  const [, , greeted] = journey;
  const back = putBack(remove(journey, 'greeted'), greeted!, 'coat');
  assert.deepEqual(back, journey);
  assert.equal(putBack(journey, greeted!, 'coat'), journey);
  assert.deepEqual(putBack(remove(journey, 'waved'), at(journey, 'waved'), null), journey);
});

test('the end is where it was marked last, and nowhere else', () => {
  const marked = set(journey, 'coat', { mark: 'end' });
  assert.deepEqual(
    marked.filter(({ mark }) => mark === 'end').map(({ key }) => key),
    ['coat'],
  );
  assert.equal(copy(marked, 'coat', 'coat again').filter(({ mark }) => mark).length, 1);
});

test('a drawing says what it lacks before it is sent, and is sent without empty lines', () => {
  const standard = {
    ...({ protocol: null, who: 'door', begins: { at: 'arrive', minutes: 0 }, within: 2 } as const),
    steps: [{ id: '1', kind: 'say' as const, text: ' ' }],
  };
  assert.equal(unfinished(journey), null);
  assert.equal(unfinished(add(journey, blank('new', 'after')))?.key, 'new');
  assert.match(unfinished(set(journey, 'coat', { standard }))!.why, /“Her coat is taken” has no steps/);
  assert.equal(unfinished(set(journey, 'coat', { standard: { ...standard, protocol: 'coats' } })), null);
  const [found] = tidied(set(journey, 'found', { failPoints: ['', ' no answer '], standard }));
  assert.deepEqual([found!.failPoints, found!.standard!.steps], [['no answer'], []]);
});

test('what changed is told by the fewest moves', () => {
  assert.deepEqual(difference(journey, step(journey, 'greeted', 1)).moved.length, 1);
  const moved = move(journey, 'found', { stage: 'return', before: null });
  assert.deepEqual(difference(journey, moved).moved, ['found']);
  const edited = remove(set(add(journey, blank('new', 'after')), 'coat', { wait: 5 }), 'booked');
  const changes = difference(journey, edited);
  assert.deepEqual(changes, { added: ['new'], removed: ['booked'], changed: ['coat'], moved: [] });
  assert.equal(countOf(changes), 3);
});

test('a drawing read from the house in another order of its parts has not changed', () => {
  const asRead = journey.map((one) => Object.fromEntries(Object.entries(one).toReversed()) as Drawn[number]);
  assert.equal(countOf(difference(journey, asRead)), 0);
});

test('letters typed into one field are taken back together', () => {
  let history = begun(journey);
  for (const title of ['H', 'He', 'Hel'])
    history = did(history, set(history.now, 'coat', { title }), 'coat title');
  history = did(history, set(history.now, 'coat', { wait: 3 }), 'coat wait');
  assert.deepEqual(undo(undo(history)).now, journey);
  assert.equal(at(redo(undo(undo(history))).now, 'coat').title, 'Hel');
});

const someKey = fc.constantFrom('found', 'booked', 'greeted', 'coat', 'waved', 'new', 'copy');
const someStage = fc.constantFrom(...stages);
const edits: fc.Arbitrary<(drawn: Drawn, at: number) => Drawn> = fc.oneof(
  fc.tuple(someKey, fc.constantFrom(1, -1)).map(
    ([key, by]) =>
      (drawn: Drawn) =>
        step(drawn, key, by),
  ),
  fc.record({ key: someKey, stage: someStage, before: fc.option(someKey) }).map(
    ({ key, ...to }) =>
      (drawn: Drawn) =>
        move(drawn, key, to),
  ),
  fc.tuple(someStage, someKey).map(
    ([stage, after]) =>
      (drawn: Drawn, at: number) =>
        add(drawn, blank(`new ${at}`, stage), after),
  ),
  someKey.map((key) => (drawn: Drawn, at: number) => copy(drawn, key, `copy ${at}`)),
  someKey.map((key) => (drawn: Drawn) => remove(drawn, key)),
  fc.tuple(someKey, fc.constantFrom('peak', 'end', null)).map(
    ([key, mark]) =>
      (drawn: Drawn) =>
        set(drawn, key, { mark }),
  ),
);

test('whatever is done, the stages keep their order, and undoing it all leads back to the start', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(edits, fc.constantFrom('undo', 'redo'))), (acts) => {
      let history = begun(journey);
      acts.forEach((act, at) => {
        if (act === 'undo') history = undo(history);
        else if (act === 'redo') history = redo(history);
        else history = did(history, act(history.now, at));
        const order = history.now.map(({ stage }) => stages.indexOf(stage));
        assert.deepEqual(
          order,
          order.toSorted((one, other) => one - other),
        );
        assert.equal(new Set(keys(history.now)).size, history.now.length);
        for (const mark of ['peak', 'end'])
          assert.ok(history.now.filter((one) => one.mark === mark).length <= 1);
      });
      const last = history.now;
      const count = history.past.length;
      for (let left = count; left > 0; left--) history = undo(history);
      assert.deepEqual(history.now, journey);
      for (let left = count; left > 0; left--) history = redo(history);
      assert.deepEqual(history.now, last);
    }),
  );
});
