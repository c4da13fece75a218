import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { mayContact } from '#guests/contact.ts';
import { newBrowser } from '../../../test/browser.ts';
import { aGuest, wrote } from '../../../test/desk.ts';
import { openTestHouse } from '../../../test/house.ts';
import type { Client, TestHouse } from '../../../test/house.ts';
import { give } from './give.ts';
import { blankMemory } from '../../../test/memory.ts';

let house: TestHouse;
let mei: Client;
let meiId: string;
let lucia: Client;
before(async () => {
  house = await openTestHouse({ at: '2026-10-10T10:00:00Z' });
  ({ client: mei, personId: meiId } = await colleague('Mei'));
  ({ client: lucia } = await colleague('Lucía', 'manager'));
  const opal = await aGuest(house, 'Opal Reyes');
  // Last month 4 visits brought £2,000: the purse is £100, of which each of three may spend £33.33, £25 on one guest.
  for (let n = 0; n < 4; n += 1) {
    const visitId = await comes(opal);
    await house.owner.visits.take({ visitId, what: 'Colour', amountMinor: 50_000 });
    await house.owner.visits.farewell({ visitId });
  }
});
after(() => house.close());

/** Always the same evening, with a guest who was never here before. */
let guest: string;
beforeEach(async () => {
  house.clock.set('2026-11-20T18:00:00Z');
  guest = await aGuest(house, 'Dorothea Lindqvist');
});

async function colleague(name: string, role: 'staff' | 'manager' = 'staff') {
  const email = role === 'staff' ? 'mei@halcyon.test' : 'lucia@halcyon.test';
  const invited = await house.owner.team.invite({ personId: null, name, email, role, venueId: null });
  const browser = newBrowser(house);
  const token = invited.link.split('/join/')[1]!;
  await browser.client.team.accept({ token, name, password: 'a password of one’s own' });
  return { client: browser.client, personId: invited.personId };
}

async function comes(...guestIds: string[]): Promise<string> {
  return (await house.owner.visits.walkIn({ venueId: house.venueId, guestIds })).visitId;
}

async function goes(visitId: string): Promise<void> {
  await house.owner.visits.farewell({ visitId });
}

async function left(): Promise<number> {
  return (await mei.moments.purse({ venueId: house.venueId })).leftMinor;
}

async function words(guestId: string): Promise<{ held: string | null }[]> {
  const { rows } = await house.database.owner.query(
    `select held_back as held from guests.contact where guest_id = $1 order by id`,
    [guestId],
  );
  return rows;
}

async function of(guestId: string) {
  return (await mei.moments.ofGuest({ guestId })).moments;
}

async function remembered(guestId: string, kind: 'preference' | 'aversion', text: string): Promise<string> {
  return (await mei.guests.remember({ guestId, facts: { ...blankMemory, kind, text }, from: 'said' }))
    .memoryId;
}

test('it is noticed, thought of, made ready, given and seen to land, each step by somebody', async () => {
  const visitId = await comes(guest);
  const memoryId = await remembered(guest, 'preference', 'Chopin');
  const { momentId } = await mei.moments.notice({ guestId: guest, noticed: 'Hums a nocturne', memoryId });
  await mei.moments.think({ momentId, guestId: guest, words: 'The nocturne when she sits down' });
  await mei.moments.makeReady({ momentId });
  await assert.rejects(mei.moments.makeReady({ momentId }), { code: 'moments.ready_already' });
  await assert.rejects(mei.moments.land({ momentId, landed: 'glowed' }), { code: 'moments.not_given' });
  const ready = (await mei.moments.ofDay({ venueId: house.venueId })).find(
    (one) => one.momentId === momentId,
  );
  assert.deepEqual([ready?.stage, ready?.visitId, ready?.memory], ['ready', visitId, 'Chopin']);
  assert.deepEqual(await lucia.moments.give({ momentId }), { momentId, held: null });
  await assert.rejects(lucia.moments.give({ momentId }), { code: 'moments.already_given' });
  await mei.moments.land({ momentId, landed: 'glowed', words: 'Closed her eyes' });
  const [one] = await of(guest);
  assert.deepEqual(
    [one?.stage, one?.noticedBy?.name, one?.thoughtBy?.name, one?.readyBy?.name, one?.givenBy?.name],
    ['landed', 'Mei', 'Mei', 'Mei', 'Lucía'],
  );
  assert.deepEqual([one?.landed, one?.landedWords, one?.costMinor], ['glowed', 'Closed her eyes', 0]);
  const { events } = await mei.guests.timeline({ guestId: guest });
  assert.ok(events.some(({ name, by }) => name === 'moments.given' && by === 'Lucía'));
});

test('words of one’s own are enough, the guest’s visit is found, and a memory forgotten since gives nothing', async () => {
  const visitId = await comes(guest);
  const { momentId, held } = await mei.moments.giveNow({
    guestId: guest,
    words: 'Walked her out with the umbrella',
  });
  assert.equal(held, null);
  assert.deepEqual(
    (await of(guest)).map((one) => [one.momentId, one.visitId, one.stage, one.ideaKey]),
    [[momentId, visitId, 'given', null]],
  );
  await assert.rejects(mei.moments.giveNow({ guestId: guest }), { code: 'moments.which_idea' });
  const hana = await aGuest(house, 'Hana Sato');
  await assert.rejects(mei.moments.giveNow({ guestId: hana, visitId, words: 'Tea' }), {
    code: 'moments.not_in_party',
  });
  const memoryId = await remembered(hana, 'preference', 'Sencha');
  await assert.rejects(mei.moments.giveNow({ guestId: guest, memoryId, words: 'Tea' }), {
    code: 'moments.unknown_memory',
  });
  const tea = await mei.moments.think({ guestId: hana, memoryId, words: 'Sencha before she asks' });
  await mei.guests.noLongerTrue({ memoryId });
  await assert.rejects(mei.moments.give(tea), { code: 'moments.unknown_memory' });
  assert.equal((await of(hana))[0]?.memory, null);
});

test('a gesture with a deal in it is refused with the words, and so is one of a program', async () => {
  await assert.rejects(mei.moments.giveNow({ guestId: guest, words: 'A card with 10 % off' }), {
    code: 'moments.not_a_deal',
    message: 'A gesture is neither earned nor traded: leave “10 % off” out.',
  });
  const { token } = await house.owner.door.makeKey({ name: 'Till', role: 'manager' });
  const program = house.client({ authorization: `Bearer ${token}` });
  await assert.rejects(program.moments.giveNow({ guestId: guest, words: 'Tea' }), { status: 403 });
  // The command line and a job are nobody.
  const tea = await mei.moments.think({ guestId: guest, words: 'Tea' });
  await assert.rejects(
    house.act((act) => give(act, tea)),
    { code: 'moments.by_a_person' },
  );
});

test('a guest who waits for an apology is given nothing else, and what makes right is no delight', async () => {
  const visitId = await comes(guest);
  const { recoveryId } = await mei.desk.report({ guestId: guest, visitId, what: 'Scalded', weight: 'grave' });
  const first = await mei.moments.giveNow({ guestId: guest, words: 'A dessert', costMinor: 300 });
  assert.equal(first.held, 'to_make_right');
  await assert.rejects(mei.moments.ask(first), { code: 'moments.cannot_be_granted' });
  await assert.rejects(
    mei.moments.giveNow({ guestId: guest, recoveryId, words: 'A new coat', costMinor: 900 }),
    {
      code: 'moments.recovery_apart',
    },
  );
  const hana = await aGuest(house, 'Hana Sato');
  await assert.rejects(mei.moments.giveNow({ guestId: hana, recoveryId, words: 'Tea' }), {
    code: 'moments.unknown_recovery',
  });
  const again = await mei.moments.giveNow({ guestId: guest, recoveryId, words: 'Stayed with her' });
  assert.equal(again.held, 'no_apology_yet');
  await mei.desk.apologise({ recoveryId });
  assert.equal((await mei.moments.give(again)).held, null);
  await mei.desk.makeRight({ recoveryId, costMinor: 4000 });
  const before = await left();
  assert.equal((await mei.moments.give(first)).held, null);
  assert.equal(await left(), before - 300);
  assert.deepEqual(
    new Set((await of(guest)).map(({ kind, costMinor, heldAt }) => `${kind} ${costMinor} ${heldAt}`)),
    new Set(['delight 300 null', 'recovery 0 null']),
  );
});

test('a problem they wrote of holds it back until it is solved', async () => {
  const { conversationId } = await wrote(house, { text: 'It ran', contact: 'd@l.test', guestId: guest });
  await mei.desk.describe({ conversationId, kind: 'problem' });
  assert.equal((await mei.moments.giveNow({ guestId: guest, words: 'Tea' })).held, 'to_make_right');
  await mei.desk.solve({ conversationId });
  assert.equal((await mei.moments.giveNow({ guestId: guest, words: 'Tea' })).held, null);
});

test('who asked for none is given none, by any of their records and by what is remembered', async () => {
  const other = await aGuest(house, 'D. Lindqvist');
  await mei.moments.wishNone({ guestId: other });
  await house.owner.guests.merge({ keptId: guest, joinedId: other });
  assert.equal((await mei.moments.giveNow({ guestId: guest, words: 'Tea' })).held, 'wished_none');
  assert.equal((await mei.moments.ofGuest({ guestId: guest })).wishesNone, true);
  await assert.rejects(mei.moments.wishNone({ guestId: guest }), { code: 'moments.wished_none_already' });
  await mei.moments.wishAgain({ guestId: guest });
  await assert.rejects(mei.moments.wishAgain({ guestId: guest }), { code: 'moments.wished_none_not' });
  const aversion = await remembered(guest, 'aversion', 'No fuss, please');
  assert.equal((await mei.moments.giveNow({ guestId: guest, words: 'Tea' })).held, 'wished_none');
  await mei.guests.noLongerTrue({ memoryId: aversion });
  assert.equal((await mei.moments.giveNow({ guestId: guest, words: 'Tea' })).held, null);
  await mei.guests.consent({
    guestId: other,
    purpose: 'contact',
    channel: 'any',
    given: false,
    source: 'said',
  });
  assert.equal((await mei.moments.giveNow({ guestId: guest, words: 'Cake' })).held, 'stopped');
});

test('gestures and letters count together: after four in thirty days there is silence', async () => {
  const thanks = () =>
    house.act((act) =>
      mayContact(act, { guestId: guest, channel: 'email', purpose: 'thanks', timeZone: 'Europe/London' }),
    );
  assert.equal((await mei.moments.giveNow({ guestId: guest, words: 'One' })).held, null);
  assert.equal(await thanks(), null);
  house.clock.pass(24 * 60);
  assert.equal((await mei.moments.giveNow({ guestId: guest, words: 'Two' })).held, null);
  const third = await lucia.moments.giveNow({ guestId: guest, words: 'Three' });
  assert.equal(third.held, null);
  assert.equal(await thanks(), 'enough_lately');
  assert.equal((await mei.moments.giveNow({ guestId: guest, words: 'Four' })).held, 'enough_lately');
  assert.deepEqual(await lucia.moments.undoMoment(third), { undone: 'give' });
  assert.equal(await thanks(), null, 'what was taken back is out of the count');
  assert.deepEqual(
    (await words(guest)).map(({ held }) => held),
    [null, null, null, 'taken_back', 'enough_lately', 'enough_lately', null],
  );
  house.clock.pass(29 * 24 * 60 + 1);
  assert.equal((await mei.moments.giveNow({ guestId: guest, words: 'Five' })).held, null);
});

test('one a visit, never the same twice in a year, and the row never gets worse', async () => {
  const { key } = await house.owner.moments.writeIdea({ title: 'A quince tart', costMinor: 400 });
  const first = await comes(guest);
  assert.equal(
    (await mei.moments.giveNow({ guestId: guest, words: 'The cellar', costMinor: 2501 })).held,
    'first_is_small',
  );
  assert.equal((await mei.moments.giveNow({ guestId: guest, ideaKey: key })).held, null);
  assert.equal((await lucia.moments.giveNow({ guestId: guest, words: 'A song' })).held, 'one_a_visit');
  await goes(first);
  await comes(guest);
  assert.equal((await mei.moments.giveNow({ guestId: guest, ideaKey: key })).held, 'same_again');
  assert.equal(
    (await mei.moments.giveNow({ guestId: guest, words: 'A pear', costMinor: 399 })).held,
    'smaller_than_last',
  );
  assert.equal((await mei.moments.giveNow({ guestId: guest, words: 'A song' })).held, null);
  house.clock.pass(366 * 24 * 60);
  await comes(guest);
  // No takings of a month ago: the purse has nothing, and what costs nothing is given all the same.
  assert.equal((await mei.moments.giveNow({ guestId: guest, ideaKey: key })).held, 'purse_empty');
  assert.equal((await mei.moments.giveNow({ guestId: guest, ideaKey: key, costMinor: 0 })).held, null);
  const row = await of(guest);
  assert.deepEqual(
    row.filter(({ givenAt }) => givenAt).map(({ words, costMinor }) => [words, costMinor]),
    [
      ['A quince tart', 0],
      ['A song', 0],
      ['A quince tart', 400],
    ],
  );
  assert.equal(row.filter(({ stage }) => stage === 'held').length, 5);
});

test('above the allowance one tap asks whoever leads, and their yes is for this one moment', async () => {
  const [hana, grace] = [await aGuest(house, 'Hana Sato'), await aGuest(house, 'Grace Mbeki')];
  assert.equal((await mei.moments.giveNow({ guestId: hana, words: 'Tulips', costMinor: 2500 })).held, null);
  const mine = async () => (await mei.moments.purse({ venueId: house.venueId })).mineLeftMinor!;
  const spare = await mine();
  const bowl = await mei.moments.giveNow({ guestId: grace, words: 'A bowl', costMinor: spare + 1 });
  assert.equal(bowl.held, 'over_person_allowance');
  await mei.moments.ask(bowl);
  await assert.rejects(mei.moments.give(bowl), { code: 'moments.waits_for_answer' });
  assert.deepEqual(
    (await lucia.moments.asked({})).map(({ momentId, askedBy }) => [momentId, askedBy?.name]),
    [[bowl.momentId, 'Mei']],
  );
  await assert.rejects(mei.moments.answerAsk({ ...bowl, granted: true }), { status: 403 });
  await lucia.moments.answerAsk({ ...bowl, granted: false });
  assert.equal((await mei.moments.give(bowl)).held, 'over_person_allowance');
  await mei.moments.ask(bowl);
  await lucia.moments.answerAsk({ ...bowl, granted: true });
  assert.equal((await mei.moments.give(bowl)).held, null);
  assert.equal(await mine(), 0);
  assert.deepEqual(await lucia.moments.asked({}), []);
  assert.equal(
    (await mei.moments.giveNow({ guestId: guest, words: 'A rose', costMinor: 1 })).held,
    'over_person_allowance',
  );
});

test('another idea is asked for again: a yes is not carried over', async () => {
  const { momentId } = await mei.moments.think({ guestId: guest, words: 'A rose', costMinor: 100 });
  await mei.moments.ask({ momentId });
  await lucia.moments.answerAsk({ momentId, granted: true });
  await mei.moments.think({ momentId, guestId: guest, words: 'A rose tree', costMinor: 2400 });
  assert.equal((await of(guest))[0]?.granted, null);
  assert.equal((await mei.moments.give({ momentId })).held, 'over_person_allowance');
});

test('every step can be taken back for ten minutes, and the book of the purse shows both lines', async () => {
  const natalie = house.owner;
  const visitId = await comes(guest);
  const before = await left();
  const { momentId } = await natalie.moments.think({ guestId: guest, words: 'Figs', costMinor: 700 });
  const undo = async () => (await natalie.moments.undoMoment({ momentId })).undone;
  await natalie.moments.ask({ momentId });
  assert.equal(await undo(), 'ask');
  await natalie.moments.ask({ momentId });
  await natalie.moments.answerAsk({ momentId, granted: true });
  assert.equal(await undo(), 'answerAsk');
  await natalie.moments.answerAsk({ momentId, granted: true });
  await natalie.moments.makeReady({ momentId });
  assert.equal(await undo(), 'makeReady');
  await natalie.moments.letGo({ momentId, why: 'She left' });
  await assert.rejects(natalie.moments.give({ momentId }), { code: 'moments.already_let_go' });
  assert.equal(await undo(), 'letGo');
  await natalie.moments.makeReady({ momentId });
  await natalie.moments.give({ momentId });
  await natalie.moments.land({ momentId, landed: 'pleased' });
  assert.equal(await left(), before - 700);
  assert.equal(await undo(), 'land');
  house.clock.pass(10);
  assert.equal(await undo(), 'give');
  assert.equal(await left(), before);
  const { entries } = await natalie.moments.purse({ venueId: house.venueId });
  assert.deepEqual(
    entries
      .filter((entry) => entry.momentId === momentId)
      .map((entry) => [entry.kind, entry.amountMinor, entry.words]),
    [
      ['taken_back', 700, 'Figs'],
      ['given', -700, 'Figs'],
    ],
  );
  assert.equal((await of(guest))[0]?.stage, 'ready');
  // It leaves no trace: the same evening bears another, and that one is the first.
  const other = await natalie.moments.giveNow({ guestId: guest, visitId, words: 'Dates', costMinor: 600 });
  assert.equal(other.held, null);
  house.clock.pass(11);
  await assert.rejects(natalie.moments.undoMoment(other), { code: 'moments.too_late_to_undo' });
  await assert.rejects(natalie.moments.undoMoment({ momentId }), { code: 'moments.too_late_to_undo' });
  const heard = (await natalie.guests.timeline({ guestId: guest })).events.map(({ name }) => name);
  for (const name of ['asked', 'askAnswered', 'madeReady', 'momentLetGo', 'given', 'landed'])
    assert.ok(heard.includes(`moments.${name}`) && heard.includes(`moments.${name}Undone`), name);
});

test('a thought taken back leaves what was noticed', async () => {
  const { momentId } = await mei.moments.notice({ guestId: guest, noticed: 'Cold hands' });
  await assert.rejects(mei.moments.undoMoment({ momentId }), { code: 'moments.nothing_to_undo' });
  await mei.moments.think({ momentId, guestId: guest, words: 'A hot cup' });
  assert.deepEqual(await mei.moments.undoMoment({ momentId }), { undone: 'think' });
  const [one] = await of(guest);
  assert.deepEqual([one?.stage, one?.noticed, one?.words], ['noticed', 'Cold hands', '']);
  await assert.rejects(mei.moments.give({ momentId }), { code: 'moments.which_idea' });
});

test('what was suggested is given in one tap, and suggested again when it is taken back', async () => {
  const visitId = await comes(guest);
  const memoryId = await remembered(guest, 'preference', 'Window seat');
  const { key } = await house.owner.moments.writeIdea({
    title: 'The chair by the window, warmed',
    costMinor: 0,
  });
  // What the house looks for by itself is there by then.
  await house.settle();
  await house.database.owner.query(
    `insert into moments.suggestion (house_id, visit_id, guest_id, idea_key, memory_id, made_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (house_id, visit_id) do update set guest_id = $3, idea_key = $4, memory_id = $5, held_why = null`,
    [house.houseId, visitId, guest, key, memoryId, house.clock.now()],
  );
  const ofSuggestion = async () => {
    const { rows } = await house.database.owner.query(
      'select moment_id from moments.suggestion where visit_id = $1',
      [visitId],
    );
    return rows[0]!.moment_id;
  };
  const given = await mei.moments.giveNow({ guestId: guest, suggestionVisitId: visitId });
  assert.equal(given.held, null);
  assert.equal(await ofSuggestion(), given.momentId);
  const [one] = await of(guest);
  assert.deepEqual(
    [one?.words, one?.ideaKey, one?.memory, one?.visitId],
    ['The chair by the window, warmed', key, 'Window seat', visitId],
  );
  await assert.rejects(mei.moments.giveNow({ guestId: guest, suggestionVisitId: visitId }), {
    code: 'moments.already_given',
  });
  await mei.moments.undoMoment(given);
  assert.equal(await ofSuggestion(), null);
  assert.equal((await mei.moments.giveNow({ guestId: guest, suggestionVisitId: visitId })).held, null);
});

test('the page of what was held back tells each rule, and forgets what was given in the end', async () => {
  const counted = async () => {
    const { counts, rows } = await mei.moments.heldBack({ venueId: house.venueId, days: 1 });
    assert.equal(
      rows.length,
      counts.reduce((sum, { count }) => sum + count, 0),
    );
    return rows.filter(({ guestId }) => guestId === guest).map(({ what, why }) => `${what} ${why}`);
  };
  await mei.moments.wishNone({ guestId: guest });
  const tea = await mei.moments.giveNow({ guestId: guest, words: 'Tea' });
  await mei.moments.giveNow({ guestId: guest, words: 'Cake' });
  await house.act((act) =>
    mayContact(act, { guestId: guest, channel: 'text', purpose: 'marketing', timeZone: 'Europe/London' }),
  );
  assert.deepEqual((await counted()).toSorted(), [
    'gesture wished_none',
    'gesture wished_none',
    'message no_consent',
  ]);
  await mei.moments.wishAgain({ guestId: guest });
  await mei.moments.give(tea);
  assert.deepEqual((await counted()).toSorted(), ['gesture wished_none', 'message no_consent']);
});

test('a hand of one venue gives nothing at another', async () => {
  const { venueId } = await house.owner.houses.openVenue({
    name: 'Soho',
    timeZone: 'Europe/London',
    country: 'GB',
    currency: 'EUR',
  });
  await house.owner.team.entrust({ personId: meiId, role: 'staff', venueId });
  await assert.rejects(mei.moments.giveNow({ guestId: guest, venueId: house.venueId, words: 'Tea' }), {
    code: 'visits.other_venue',
  });
  await mei.moments.giveNow({ guestId: guest, words: 'Tea' });
  assert.equal((await of(guest))[0]?.venueId, venueId);
  await house.owner.team.entrust({ personId: meiId, role: 'staff', venueId: null });
});

test('an idea that is for whoever leads, or for whoever looks after them, is given by nobody else', async () => {
  const { key } = await lucia.moments.writeIdea({
    title: 'A word from the house itself',
    costMinor: 0,
    who: 'manager',
  });
  const visitId = await comes(guest);
  await assert.rejects(mei.moments.giveNow({ guestId: guest, visitId, ideaKey: key }), {
    code: 'moments.for_who_leads',
  });
  assert.equal((await lucia.moments.giveNow({ guestId: guest, visitId, ideaKey: key })).held, null);

  const other = await aGuest(house, 'Grace Mbeki');
  const cared = await lucia.moments.writeIdea({
    title: 'The mirror held a while longer',
    costMinor: 0,
    who: 'care',
  });
  const theirs = await comes(other);
  const { personId } = await house.owner.door.me({});
  await house.owner.visits.care({ visitId: theirs, personIds: [personId!] });
  const byMei = () => mei.moments.giveNow({ guestId: other, visitId: theirs, ideaKey: cared.key });
  await assert.rejects(byMei(), { code: 'moments.for_who_cares' });
  await house.owner.visits.care({ visitId: theirs, personIds: [meiId] });
  assert.equal((await byMei()).held, null);
});

test('a suggestion that was held back is given later with the words and the cost of then', async () => {
  const visitId = await comes(guest);
  // What is suggested by itself comes first, and would go over this one.
  await house.settle();
  await house.database.owner.query(
    `insert into moments.suggestion (house_id, visit_id, guest_id, idea_key, because, made_at)
     values ($1, $2, $3, $4, '[]', $5) on conflict (house_id, visit_id) do update
       set guest_id = excluded.guest_id, idea_key = excluded.idea_key, held_why = null`,
    [house.houseId, visitId, guest, await anIdea(), house.clock.now()],
  );
  const giveIt = (words: string, costMinor: number) =>
    lucia.moments.giveNow({ guestId: guest, visitId, suggestionVisitId: visitId, words, costMinor });
  const first = await giveIt('The large bouquet', 2_600);
  assert.equal(first.held, 'first_is_small');
  assert.deepEqual(await giveIt('One rose', 300), { momentId: first.momentId, held: null });
  const { moments } = await mei.moments.ofGuest({ guestId: guest });
  assert.deepEqual(
    moments.map(({ words, costMinor, stage }) => [words, costMinor, stage]),
    [['One rose', 300, 'given']],
  );
});

async function anIdea(): Promise<string> {
  return (await lucia.moments.writeIdea({ title: 'Flowers at the chair', costMinor: 300 })).key;
}

test('by a clock that is behind, the last step is still the one that is taken back', async () => {
  const { momentId } = await mei.moments.think({ guestId: guest, words: 'Her song as she leaves' });
  const happenedAt = '2026-11-20T17:57:00Z';
  await lucia.moments.makeReady({ momentId }, { context: { happenedAt } });
  assert.deepEqual(await mei.moments.undoMoment({ momentId }), { undone: 'makeReady' });
  const [idea] = await of(guest);
  assert.deepEqual([idea?.stage, idea?.words], ['idea', 'Her song as she leaves']);
  assert.deepEqual(await mei.moments.undoMoment({ momentId }), { undone: 'think' });
});

test('a second delight of an evening is held back though it is named to an evening long ago', async () => {
  const visitId = await comes(guest);
  await goes(visitId);
  house.clock.pass(24 * 60);
  await comes(guest);
  assert.equal((await mei.moments.giveNow({ guestId: guest, words: 'The umbrella' })).held, null);
  const second = await mei.moments.giveNow({ guestId: guest, visitId, words: 'And the nocturne' });
  assert.equal(second.held, 'one_a_visit');
});

test('what is tapped when they have just gone belongs to their visit, and there is one on it', async () => {
  const visitId = await comes(guest);
  await goes(visitId);
  house.clock.pass(20);
  assert.equal((await mei.moments.giveNow({ guestId: guest, words: 'Saw her to the cab' })).held, null);
  assert.equal((await of(guest))[0]?.visitId, visitId);
  assert.equal((await mei.moments.giveNow({ guestId: guest, words: 'And a card' })).held, 'one_a_visit');
});

test('in a hotel a stay is one visit however many nights it lasts', async () => {
  const ofKind = (kind: string) => house.database.owner.query('update houses.house set kind = $1', [kind]);
  await comes(guest);
  assert.equal((await mei.moments.giveNow({ guestId: guest, words: 'The morning paper' })).held, null);
  house.clock.pass(3 * 24 * 60);
  const given = () => mei.moments.think({ guestId: guest, words: 'A lamp' }).then(mei.moments.give);
  await ofKind('hotel');
  assert.equal((await given()).held, 'one_a_visit');
  await ofKind('salon');
  assert.equal((await given()).held, null);
});

test('nothing is given where something is to be made right, whichever of their records it stands with', async () => {
  const twin = await aGuest(house, 'Dorothea Lindquist');
  await mei.desk.report({ guestId: twin, visitId: null, what: 'Waited.', weight: 'small' });
  assert.equal((await mei.moments.giveNow({ guestId: guest, words: 'Tea' })).held, null);
  const { mergeId } = await house.owner.guests.merge({ keptId: guest, joinedId: twin });
  const given = async (guestId: string) => (await mei.moments.giveNow({ guestId, words: 'Tea' })).held;
  assert.deepEqual([await given(guest), await given(twin)], ['to_make_right', 'to_make_right']);
  await house.owner.guests.split({ mergeId });
  assert.deepEqual([await given(guest), await given(twin)], [null, 'to_make_right']);
});

test('a gift of the last night of a month that comes in late, or is taken back after it, is of that month’s purse', async () => {
  const monthOf = async (month: string) =>
    (await mei.moments.purse({ venueId: house.venueId, month })).leftMinor;
  house.clock.set('2026-12-01T08:00:00Z');
  const [november, december] = [await monthOf('2026-11'), await monthOf('2026-12')];
  const late = { context: { happenedAt: '2026-11-30T23:55:00Z' } };
  const { momentId, held } = await lucia.moments.giveNow(
    { guestId: guest, words: 'Tea', costMinor: 500 },
    late,
  );
  assert.equal(held, null);
  assert.deepEqual([await monthOf('2026-11'), await monthOf('2026-12')], [november - 500, december]);
  await mei.moments.undoMoment({ momentId }, { context: { happenedAt: '2026-12-01T00:04:00Z' } });
  assert.deepEqual([await monthOf('2026-11'), await monthOf('2026-12')], [november, december]);
});
