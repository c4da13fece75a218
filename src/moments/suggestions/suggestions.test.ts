import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { mayBeSaidAloud, sensitivityOf } from '#guests/memory.ts';
import type { MemoryFacts } from '#guests/memory.ts';
import { openTestHouse } from '../../../test/house.ts';
import type { TestHouse } from '../../../test/house.ts';
import { suggestAhead } from './ahead.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
  const { venueId } = house;
  await house.owner.moments.setPurse({
    venueId,
    share: null,
    sumMinor: 60_000,
    personMinor: 5_000,
    guestMinor: 1_000,
  });
});
after(() => house.close());
beforeEach(() => house.clock.set('2026-11-21T10:20:00Z'));

test('somebody who told us what she drinks has her cup suggested, with who heard it and when', async () => {
  const { guestId, memoryId } = await whoLikes('Amara Okafor', 'Oat flat white, no sugar');
  const visitId = await expected([guestId]);
  const found = await look(visitId);
  assert.equal(found?.guestName, 'Amara Okafor');
  assert.equal(found?.ideaKey, 'cup_already_there');
  assert.equal(found?.memoryId, memoryId);
  assert.deepEqual(found?.because, [
    { words: 'Oat flat white, no sugar · they told Natalie Osei, today', memoryId },
  ]);
  assert.equal(found?.heldWhy, null);
  assert.equal(found?.others.length, 3);

  const dot = (await dotsOf(visitId, guestId)).find(({ subjectId }) => subjectId === visitId);
  assert.deepEqual(dot?.answers, ['moments.giveNow', 'moments.dismiss']);
  assert.match(dot?.line ?? '', /: Oat flat white, no sugar$/);
  assert.equal(dot?.from, 'suggested from what is remembered');
  assert.equal(dot?.sayAloud, false);
});

test('the memory a suggestion is made from leaves its place in the brief to something else', async () => {
  const { guestId, memoryId } = await whoLikes('Hana Sato', 'Peppermint tea');
  const visitId = await expected([guestId]);
  const dots = await dotsOf(visitId, guestId);
  assert.ok(dots.some(({ subjectId }) => subjectId === visitId));
  assert.ok(!dots.some(({ subjectId }) => subjectId === memoryId));
});

test('what is no longer true takes the suggestion with it at once, and another is looked for', async () => {
  const { guestId, memoryId } = await whoLikes('Grace Mbeki', 'Oat flat white');
  const visitId = await expected([guestId]);
  assert.equal((await look(visitId))?.memoryId, memoryId);
  await house.owner.guests.noLongerTrue({ memoryId });
  const rightAway = await house.owner.moments.suggestion({ visitId });
  assert.ok(rightAway === null || rightAway.memoryId !== memoryId);
  const found = await look(visitId);
  assert.notEqual(found?.memoryId, memoryId);
});

test('a problem that is not made right holds everything back, and afterwards it is suggested again', async () => {
  const { guestId } = await whoLikes('Ines Roca', 'Oat flat white');
  const visitId = await expected([guestId]);
  assert.equal((await look(visitId))?.ideaKey, 'cup_already_there');
  const { recoveryId } = await house.owner.desk.report({
    guestId,
    what: 'Waited 25 minutes',
    weight: 'serious',
  });
  const rightAway = await house.owner.moments.suggestion({ visitId });
  assert.deepEqual([rightAway?.ideaKey, rightAway?.heldWhy], [null, 'to_make_right']);
  assert.deepEqual((await dotsOf(visitId, guestId)).map(({ rank }) => rank).includes('fits_now'), false);
  const held = await look(visitId);
  assert.deepEqual([held?.guestName, held?.ideaKey, held?.heldWhy], ['Ines Roca', null, 'to_make_right']);
  await house.owner.desk.makeRight({ recoveryId, how: 'Said sorry at the chair' });
  assert.equal((await look(visitId))?.ideaKey, 'cup_already_there');
});

test('one who asked for no surprises has none suggested', async () => {
  const { guestId } = await whoLikes('Tom Ruiz', 'Oat flat white');
  const visitId = await expected([guestId]);
  assert.equal((await look(visitId))?.ideaKey, 'cup_already_there');
  await house.owner.moments.wishNone({ guestId });
  const rightAway = await house.owner.moments.suggestion({ visitId });
  assert.deepEqual([rightAway?.ideaKey, rightAway?.heldWhy], [null, 'wished_none']);
});

test('nothing is suggested for somebody erased, and the visit looks to the others of its party', async () => {
  const { guestId } = await whoLikes('Vera Holt', 'Oat flat white');
  const { guestId: friend } = await whoLikes('Wanda Iles', 'Oat flat white');
  const alone = await expected([guestId]);
  const visitId = await expected([guestId, friend]);
  assert.equal((await look(alone))?.guestName, 'Vera Holt');
  await house.owner.guests.erase({ guestId });
  assert.equal(await house.owner.moments.suggestion({ visitId: alone }), null);
  assert.deepEqual((await look(visitId))?.guestName, 'Wanda Iles');
  assert.deepEqual((await look(alone))?.heldWhy, 'not_our_guest');
});

test('what was remembered on another record goes with it at once when two were two after all', async () => {
  const { guestId, memoryId } = await whoLikes('Xara Joss', 'Oat flat white');
  const { guestId: other } = await whoLikes('Xara Joss', 'Old vinyl');
  const { mergeId } = await house.owner.guests.merge({ keptId: other, joinedId: guestId });
  const visitId = await expected([other]);
  assert.equal((await look(visitId))?.memoryId, memoryId);
  await house.owner.guests.split({ mergeId });
  const rightAway = await house.owner.moments.suggestion({ visitId });
  assert.ok(rightAway === null || rightAway.memoryId !== memoryId);
  assert.notEqual((await look(visitId))?.memoryId, memoryId);
});

test('what was held back as it was given can be put aside, and something else be looked for', async () => {
  const { guestId } = await whoLikes('Yara Kern', 'Oat flat white');
  const visitId = await expected([guestId]);
  const { ideaKey } = (await look(visitId))!;
  await house.database.owner.query(
    `insert into guests.contact (house_id, id, guest_id, channel, purpose, at)
     select $1, uuidv7(), $2, 'email', 'marketing', $3 from generate_series(1, 4)`,
    [house.houseId, guestId, house.clock.now()],
  );
  const given = await house.owner.moments.giveNow({ guestId, suggestionVisitId: visitId });
  assert.equal(given.held, 'enough_lately');
  await house.owner.moments.dismiss({ visitId, why: 'She heard enough of us' });
  await house.owner.moments.lookAgain({ visitId });
  const found = await look(visitId);
  assert.deepEqual([found?.momentId, found?.heldWhy], [null, 'enough_lately']);
  const { moments } = await house.owner.moments.ofGuest({ guestId });
  assert.deepEqual(
    moments.map((one) => [one.ideaKey, one.heldWhy]),
    [[ideaKey, 'enough_lately']],
  );
});

test('what was put aside stays put aside, can be taken back for ten minutes, and is not found again', async () => {
  const { guestId } = await whoLikes('Sara Lund', 'Oat flat white');
  const visitId = await expected([guestId]);
  const { ideaKey } = (await look(visitId))!;
  await house.owner.moments.dismiss({ visitId, why: 'She comes from lunch' });
  await refused('moments.already_dismissed', house.owner.moments.dismiss({ visitId, why: 'Again' }));
  await house.owner.visits.arrive({ visitId });
  const aside = await look(visitId);
  assert.deepEqual([aside?.ideaKey, aside?.dismissedWhy], [ideaKey, 'She comes from lunch']);
  assert.ok(!(await dotsOf(visitId, guestId)).some(({ subjectId }) => subjectId === visitId));

  await house.owner.moments.undoDismiss({ visitId });
  assert.equal((await look(visitId))?.dismissedAt, null);
  await house.owner.moments.dismiss({ visitId, why: 'After all' });
  house.clock.pass(11);
  await refused('moments.too_late_to_undo', house.owner.moments.undoDismiss({ visitId }));

  await house.owner.moments.lookAgain({ visitId });
  const other = await look(visitId);
  assert.notEqual(other?.ideaKey, ideaKey);
  await house.owner.guests.remember({ guestId, facts: facts({ text: 'Black tea' }), from: 'said' });
  assert.notEqual((await look(visitId))?.ideaKey, ideaKey);
});

test('an allergy at the table leaves only what holds nothing', async () => {
  const { guestId } = await whoLikes('Dorothea Lindqvist', 'Black tea with cardamom');
  const sister = await house.owner.guests.meet({
    name: 'Ingrid Lindqvist',
    given: 'Ingrid',
    family: null,
    pronunciation: null,
  });
  await house.owner.guests.consent({
    guestId: sister.guestId,
    purpose: 'health',
    channel: 'any',
    given: true,
    source: 'said',
  });
  await house.owner.guests.remember({
    guestId: sister.guestId,
    facts: facts({ kind: 'allergy', text: 'Nuts', allergen: 'nuts', severity: 'severe' }),
    from: 'said',
  });
  const visitId = await expected([guestId, sister.guestId]);
  const found = await look(visitId);
  const contents = new Map((await house.owner.moments.ideas({})).map(({ key, contains }) => [key, contains]));
  assert.ok(found);
  assert.deepEqual(found.ideaKey === null ? [] : contents.get(found.ideaKey), []);
  assert.ok(!found.because.some(({ words }) => /nut/i.test(words)));
});

test('the weather somebody types is looked at for the visits that are open', async () => {
  const { venueId } = house;
  assert.equal((await house.owner.moments.evening({ venueId })).weather, null);
  const { key } = await house.owner.moments.writeIdea({
    title: 'A hot water bottle for the feet of whoever comes in from the snow for the first time',
    costMinor: 0,
    fits: { weather: ['snow'], occasions: ['first_visit'], stages: ['first'] },
  });
  const { guestId } = await house.owner.guests.meet({
    name: 'Nils Berg',
    given: null,
    family: null,
    pronunciation: null,
  });
  const visitId = await expected([guestId]);
  assert.notEqual((await look(visitId))?.ideaKey, key);
  await house.owner.moments.setEvening({ venueId, weather: 'snow' });
  assert.deepEqual(await house.owner.moments.evening({ venueId }), { day: '2026-11-21', weather: 'snow' });
  const suggestions = await house.owner.moments.suggestionsOfDay({ venueId });
  assert.equal(suggestions.find((one) => one.visitId === visitId)?.ideaKey, key);
});

test('a visit whose party nobody knows says so', async () => {
  const { visitId } = await house.owner.visits.expect({
    venueId: house.venueId,
    expectedAt: '2026-11-21T17:00:00Z',
    guestIds: [],
    label: 'Walk-in',
  });
  assert.equal((await look(visitId))?.heldWhy, 'not_our_guest');
});

test('given on the spot it is suggested no more, nor the same on the next visit', async () => {
  const { guestId } = await whoLikes('Lucía Romero', 'Oat flat white');
  const visitId = await expected([guestId]);
  const next = await expected([guestId], '2026-11-22T12:00:00Z');
  const { ideaKey } = (await look(visitId))!;
  await house.owner.visits.arrive({ visitId });
  const given = await house.owner.moments.giveNow({ guestId, visitId, suggestionVisitId: visitId, ideaKey });
  assert.equal(given.held, null);
  const after = await look(visitId);
  assert.equal(after?.momentId, given.momentId);
  assert.ok(!(await dotsOf(visitId, guestId)).some(({ subjectId }) => subjectId === visitId));
  assert.notEqual((await look(next))?.ideaKey, ideaKey);
});

test('the hourly tidying looks for the visits of today and tomorrow that nobody has looked at', async () => {
  const { guestId } = await whoLikes('Ru Roca', 'Oat flat white');
  const visitId = await expected([guestId]);
  await house.settle();
  await house.database.owner.query('delete from moments.suggestion where visit_id = $1', [visitId]);
  assert.equal(await house.owner.moments.suggestion({ visitId }), null);
  await house.act(suggestAhead);
  assert.equal((await house.owner.moments.suggestion({ visitId }))?.ideaKey, 'cup_already_there');
});

async function whoLikes(name: string, text: string) {
  const { guestId } = await house.owner.guests.meet({ name, given: null, family: null, pronunciation: null });
  const { memoryId } = await house.owner.guests.remember({ guestId, facts: facts({ text }), from: 'said' });
  return { guestId, memoryId };
}

function facts(some: Partial<MemoryFacts>): MemoryFacts {
  const all: MemoryFacts = {
    ...{ kind: 'preference', text: '', allergen: null, material: null, severity: null, occasion: null },
    ...{ month: null, day: null, year: null, personName: null, relation: null, sure: 'certain', until: null },
    ...{ sensitivity: 'plain', sayAloud: true },
    ...some,
  };
  const sensitivity = sensitivityOf(all);
  return { ...all, sensitivity, sayAloud: mayBeSaidAloud({ ...all, sensitivity }) };
}

async function expected(guestIds: string[], expectedAt = '2026-11-21T16:00:00Z'): Promise<string> {
  const { visitId } = await house.owner.visits.expect({ venueId: house.venueId, expectedAt, guestIds });
  return visitId;
}

/** What is suggested when everything that was heard has been taken in. */
async function look(visitId: string) {
  await house.settle();
  return house.owner.moments.suggestion({ visitId });
}

async function dotsOf(visitId: string, guestId: string) {
  await house.settle();
  const { rows } = await house.owner.reception.today({ venueId: house.venueId });
  return rows.find((row) => row.visitId === visitId)!.party.find((guest) => guest.guestId === guestId)!.dots;
}

async function refused(code: string, call: Promise<unknown>): Promise<void> {
  await assert.rejects(call, (fault: { code?: string }) => fault.code === code);
}
