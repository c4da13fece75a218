import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#kit/id.ts';
import { openTestHouse } from '../../test/house.ts';
import type { TestHouse } from '../../test/house.ts';
import { protocolsInUse } from './in-use.ts';
import { startOnce } from './start.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

const steps = [
  { id: 'look', kind: 'check', text: 'Is the voucher still valid?' },
  { id: 'words', kind: 'say', text: 'Your voucher is still good, {guest|and gladly}.' },
] as const;

test('a salon begins with the twelve of the book, and what it writes anew stands in their place', async () => {
  const { journey } = house.owner;
  const book = await journey.protocols({});
  assert.equal(book.length, 12);
  assert.ok(book.every(({ version, fromBook }) => version === 0 && fromBook));

  const late = book.find(({ key }) => key === 'late_arrival')!;
  const { ownerId, ...written } = { ...late, title: 'Late, and welcome', ownerId: null };
  assert.deepEqual(await journey.writeProtocol({ ...written, ownerId }), { key: 'late_arrival', version: 1 });
  assert.deepEqual(await journey.writeProtocol({ ...written, ownerId }), { key: 'late_arrival', version: 2 });

  const now = await journey.protocols({});
  assert.deepEqual(
    now.map(({ key }) => key),
    book.map(({ key }) => key),
  );
  const theirs = now.find(({ key }) => key === 'late_arrival')!;
  assert.deepEqual([theirs.title, theirs.version, theirs.fromBook], ['Late, and welcome', 2, false]);

  const history = await journey.versions({ key: 'late_arrival' });
  assert.deepEqual(
    history.map(({ version, fromBook, madeBy }) => [version, fromBook, madeBy?.name ?? null]),
    [
      [2, false, 'Natalie Osei'],
      [1, false, 'Natalie Osei'],
      [0, true, null],
    ],
  );
});

test('two who write one protocol at once write two versions', async () => {
  const { journey } = house.owner;
  const { key } = await journey.writeProtocol({ title: 'Vouchers', topic: 'voucher', steps: [...steps] });
  const both = await Promise.all(
    [1, 2].map(() => journey.writeProtocol({ key, title: 'Vouchers', steps: [...steps] })),
  );
  assert.deepEqual(new Set(both.map(({ version }) => version)), new Set([2, 3]));
});

test('what is retired starts nothing, and comes back as it was', async () => {
  const { journey } = house.owner;
  await journey.retireProtocol({ key: 'press' });
  await assert.rejects(journey.retireProtocol({ key: 'press' }), { code: 'journey.unknown_protocol' });
  await assert.rejects(journey.start({ key: 'press', subjectSlice: 'desk', subjectId: newId() }), {
    code: 'journey.unknown_protocol',
  });
  assert.ok(!(await journey.topics({})).some(({ topic }) => topic === 'press'));
  const all = await journey.protocols({ withRetired: true });
  assert.notEqual(all.find(({ key }) => key === 'press')?.retiredAt, null);
  await journey.revive({ key: 'press' });
  await assert.rejects(journey.revive({ key: 'press' }), { code: 'journey.not_retired' });
  assert.deepEqual(
    (await journey.topics({})).find(({ topic }) => topic === 'press'),
    { topic: 'press', says: 'Press or influencer' },
  );
});

test('a protocol that asks for what nobody knows, or belongs to nobody, is refused', async () => {
  const { journey } = house.owner;
  const typo = [{ id: 'words', kind: 'say', text: 'Dear {gust}, hello.' }] as const;
  await assert.rejects(journey.writeProtocol({ title: 'x', steps: [...typo] }), {
    code: 'journey.unknown_fact',
  });
  await assert.rejects(journey.writeProtocol({ title: 'x', steps: [...steps], ownerId: newId() }), {
    code: 'journey.unknown_person',
  });
  await assert.rejects(journey.writeProtocol({ title: 'x', steps: [steps[0], steps[0]] }), {
    code: 'kit.not_understood',
  });
  for (const refused of [
    () => journey.writeProtocol({ key: 'nothing', title: 'x', steps: [...steps] }),
    () => journey.versions({ key: 'nothing' }),
    () => journey.revive({ key: 'nothing' }),
  ])
    await assert.rejects(refused(), { code: 'journey.unknown_protocol' });
});

test('a run is done step by step, by the steps it began with, and ends by itself', async () => {
  const { journey } = house.owner;
  const subjectId = newId();
  const { key } = await journey.writeProtocol({ title: 'Vouchers', steps: [...steps] });
  const { runId } = await journey.start({ key, subjectSlice: 'desk', subjectId });
  await assert.rejects(journey.start({ key, subjectSlice: 'desk', subjectId }), {
    code: 'journey.running_already',
  });
  await journey.writeProtocol({
    key,
    title: 'Vouchers anew',
    steps: [{ id: 'other', kind: 'do', text: 'Other' }],
  });

  await journey.skipStep({ runId, step: 'look', why: 'Seen at the desk' });
  await journey.doStep({ runId, step: 'look' });
  await journey.doStep({ runId, step: 'look' });
  await assert.rejects(journey.doStep({ runId, step: 'other' }), { code: 'journey.unknown_step' });
  await journey.undoStep({ runId, step: 'look' });
  await journey.skipStep({ runId, step: 'look', why: 'Seen at the desk' });
  const [halfway] = await journey.runs({ subjectId });
  assert.deepEqual(
    halfway!.steps.map(({ id, doneAt, skippedWhy }) => [id, doneAt, skippedWhy]),
    [
      ['look', null, 'Seen at the desk'],
      ['words', null, null],
    ],
  );
  assert.equal(halfway!.title, 'Vouchers');

  await journey.doStep({ runId, step: 'words' });
  const [done] = await journey.runs({ subjectId });
  assert.deepEqual(
    [done!.outcome, done!.how, done!.steps[1]?.doneBy?.name],
    ['done', 'hand', 'Natalie Osei'],
  );
  await assert.rejects(journey.doStep({ runId, step: 'words' }), { code: 'journey.run_ended' });

  await journey.undoStep({ runId, step: 'words' });
  assert.equal((await journey.runs({ subjectId }))[0]!.endedAt, null);
  await journey.leaveRun({ runId });
  assert.equal((await journey.runs({ subjectId }))[0]!.outcome, 'left');
  for (const refused of [
    () => journey.undoStep({ runId, step: 'look' }),
    () => journey.leaveRun({ runId }),
    () => journey.skipStep({ runId, step: 'words', why: 'x' }),
  ])
    await assert.rejects(refused(), { code: 'journey.run_ended' });
  await assert.rejects(journey.leaveRun({ runId: newId() }), { code: 'journey.unknown_run' });
});

test('a run that came to its end does not go on beside one begun since', async () => {
  const { journey } = house.owner;
  const subjectId = newId();
  const { key } = await journey.writeProtocol({ title: 'One step', steps: [steps[0]] });
  const { runId } = await journey.start({ key, subjectSlice: 'visits', subjectId });
  await journey.doStep({ runId, step: 'look' });
  await journey.start({ key, subjectSlice: 'visits', subjectId });
  await assert.rejects(journey.undoStep({ runId, step: 'look' }), { code: 'journey.running_already' });
});

test('what starts by itself starts once, whoever asks how often', async () => {
  const subjectId = newId();
  const begun = await Promise.all(
    [1, 2, 3].map(() =>
      house.act(async (act) => {
        const [first] = await protocolsInUse(act);
        return startOnce(act, first!, { subjectSlice: 'desk', subjectId, venueId: null, how: 'rule' });
      }),
    ),
  );
  assert.equal(begun.filter((runId) => runId !== null).length, 1);
  const [run] = await house.owner.journey.runs({ subjectId });
  assert.deepEqual([run!.how, run!.startedBy, run!.key], ['rule', null, 'emergency']);
  await house.owner.journey.leaveRun({ runId: run!.id });
  const again = await house.act(async (act) => {
    const [first] = await protocolsInUse(act);
    return startOnce(act, first!, { subjectSlice: 'desk', subjectId, venueId: null, how: 'rule' });
  });
  assert.equal(again, null);
});

test('adherence speaks of steps, and of nobody', async () => {
  const { journey } = house.owner;
  const { key } = await journey.writeProtocol({ title: 'Counted', steps: [...steps] });
  const runIds: string[] = [];
  for (let run = 0; run < 3; run += 1)
    runIds.push((await journey.start({ key, subjectSlice: 'desk', subjectId: newId() })).runId);
  await journey.doStep({ runId: runIds[0]!, step: 'look' });
  await journey.doStep({ runId: runIds[0]!, step: 'words' });
  await journey.skipStep({ runId: runIds[1]!, step: 'look', why: 'It was plain' });
  const counted = (await journey.adherence({})).find((one) => one.key === key);
  assert.deepEqual(counted, {
    key,
    title: 'Counted',
    runs: 3,
    finished: 1,
    steps: [
      { step: 'look', text: steps[0].text, done: 1, skipped: 1, open: 1 },
      { step: 'words', text: steps[1].text, done: 1, skipped: 0, open: 2 },
    ],
  });
  house.clock.pass(2 * 24 * 60);
  assert.deepEqual(await journey.adherence({ days: 1 }), []);
});
