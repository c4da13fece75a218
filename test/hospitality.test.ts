import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#kit/id.ts';
import { newBrowser } from './browser.ts';
import { password } from './house.ts';
import type { Client } from './house.ts';
import { openMailHouse } from './mailbox.ts';
import type { MailHouse } from './mailbox.ts';

/** What a service does not owe and a guest does not forget: one evening, told in its order, through the contract. */
let house: MailHouse;
let mei: Client;
let meiId: string;
let amara: string;
let visitId: string;
let momentId: string;
let noteId: string;
before(async () => {
  house = await openMailHouse();
  house.clock.set('2026-11-19T17:00:00Z');
  mei = await hired('Mei Tanaka');
  meiId = (await mei.door.me({})).personId!;
  ({ guestId: amara } = await house.owner.guests.meet({
    ...{ name: 'Amara Okafor', given: 'Amara', family: 'Okafor', pronunciation: null },
    emails: ['amara@okafor.test'],
  }));
});
after(() => house.close());

test('she has been here five times, and the house remembers what she told', async () => {
  for (const day of ['2026-06-18', '2026-07-23', '2026-08-27', '2026-10-01', '2026-10-29']) {
    house.clock.set(`${day}T17:00:00Z`);
    const { visitId } = await mei.visits.walkIn({ venueId: house.venueId, guestIds: [amara] });
    await mei.visits.take({ visitId, what: 'Cut and blow-dry', amountMinor: 8_500 });
    await mei.visits.farewell({ visitId });
    if (day !== '2026-10-29') continue;
    const { proposalIds } = await mei.guests.note({
      guestId: amara,
      note: 'loves rooibos tea',
      from: 'said',
      visitId,
    });
    await mei.guests.accept({ proposalId: proposalIds[0]! });
  }
  house.clock.set('2026-11-19T17:00:00Z');
  const { memories } = await mei.guests.guest({ guestId: amara });
  assert.deepEqual(
    memories.map(({ text }) => text.toLowerCase().includes('rooibos')),
    [true],
  );
});

test('on the brief stands one thing to do for her, with its reason from what she said', async () => {
  ({ visitId } = await mei.visits.expect({
    venueId: house.venueId,
    expectedAt: '2026-11-19T18:00:00Z',
    guestIds: [amara],
    what: 'Blow-dry',
    personIds: [meiId],
  }));
  await house.settle();
  const suggestion = await mei.moments.suggestion({ visitId });
  assert.equal(suggestion?.guestId, amara);
  assert.equal(suggestion.heldWhy, null);
  assert.ok(suggestion.because.length > 0);
  const dots = (await mei.reception.today({ venueId: house.venueId })).rows[0]!.party[0]!.dots;
  const dot = dots.find(({ answers }) => answers.includes('moments.giveNow'));
  assert.ok(dot, dots.map(({ line }) => line).join('; '));
  assert.ok(dot.line.startsWith(suggestion.title!), dot.line);
});

test('the steps of the visit come up as it goes, and a tick is somebody’s', async () => {
  house.clock.set('2026-11-19T17:58:00Z');
  await mei.visits.arrive({ visitId });
  const steps = await mei.visits.steps({ venueId: house.venueId, visitId });
  const welcome = steps.filter(({ endedAt }) => endedAt === null);
  assert.ok(welcome.length > 0, 'nothing is to be done when somebody arrives');
  const [run] = welcome;
  await mei.journey.doStep({ runId: run!.runId, step: run!.steps[0]!.id });
  const again = await mei.visits.steps({ venueId: house.venueId, visitId });
  const ticked = again.find(({ runId }) => runId === run!.runId)!.steps[0]!;
  assert.equal(ticked.doneBy?.id, meiId);
});

test('two taps give her something nobody asked for, and it can be taken back for ten minutes', async () => {
  await mei.visits.seat({ visitId });
  const words = 'Rooibos in the blue cup, before she could ask';
  const first = await mei.moments.giveNow({ guestId: amara, visitId, words, costMinor: 120 });
  assert.equal(first.held, null);
  const left = async () => (await mei.moments.purse({ venueId: house.venueId })).leftMinor;
  const spent = await left();
  assert.deepEqual(await mei.moments.undoMoment({ momentId: first.momentId }), { undone: 'give' });
  assert.equal(await left(), spent + 120);
  const second = await mei.moments.giveNow({ guestId: amara, visitId, words, costMinor: 120 });
  assert.equal(second.held, null);
  ({ momentId } = second);
  await mei.moments.land({ momentId, landed: 'glowed', words: 'She laughed and asked for the recipe' });
  const { moments } = await mei.moments.ofGuest({ guestId: amara });
  const given = moments.find((one) => one.momentId === momentId)!;
  assert.deepEqual([given.stage, given.landed, given.givenBy?.name], ['landed', 'glowed', 'Mei Tanaka']);
});

test('a second delight on the same visit is held back, and stands there with its reason', async () => {
  const { held } = await mei.moments.giveNow({ guestId: amara, visitId, words: 'A biscuit, too' });
  assert.equal(held, 'one_a_visit');
  const { rows } = await mei.moments.heldBack({ venueId: house.venueId });
  assert.ok(rows.some(({ why, guestId }) => why === 'one_a_visit' && guestId === amara));
});

test('two days after the farewell Mei is asked to write, and no sooner', async () => {
  // Past the ten minutes in which the farewell could be taken back.
  house.clock.set('2026-11-19T19:15:00Z');
  const tap = { context: { key: newId(), happenedAt: '2026-11-19T19:00:00Z' } };
  await mei.visits.farewell({ visitId }, tap);
  await due('reaction');
  await house.settle();
  const [note] = await mei.moments.notes({ which: 'all', mine: true });
  assert.ok(note, 'nobody was asked');
  ({ noteId } = note);
  assert.deepEqual([note.dueOn, note.askedOf.name], ['2026-11-21', 'Mei Tanaka']);
  await assert.rejects(mei.moments.sendNote({ noteId, text: 'You made my evening.', way: 'email' }), {
    code: 'moments.note_too_soon',
  });
});

test('she writes what was hers alone; an offer in it is refused, and so is a program that would send it', async () => {
  house.clock.set('2026-11-21T12:00:00Z');
  const { evening, text } = await mei.moments.note({ noteId });
  assert.ok(evening.some(({ what }) => what.includes('Rooibos in the blue cup')));
  assert.equal(text, '', 'nothing is written for her');
  await assert.rejects(
    mei.moments.sendNote({ noteId, text: 'Thank you! Here is a 10 % discount.', way: 'email' }),
    { code: 'moments.note_has_discount' },
  );
  const { token } = await house.owner.door.makeKey({ name: 'A program', role: 'manager' });
  const program = house.client({ authorization: `Bearer ${token}` });
  await assert.rejects(program.moments.sendNote({ noteId, text: 'Thank you.', way: 'email' }), {
    code: 'kit.not_yours',
  });
  await mei.moments.sendNote({
    noteId,
    text: 'Your laugh over that cup went through the whole salon. Bring the photographs of Accra next time.',
    way: 'email',
  });
  await house.database.owner.query('update kit.letter set not_before = null');
  await due('post');
  await house.allRead();
  const letter = house.caught.at(-1)!;
  assert.equal(letter.to, 'amara@okafor.test');
  assert.match(letter.headers['From'] ?? JSON.stringify(letter.headers), /Mei Tanaka/);
  assert.match(letter.body, /photographs of Accra/);
});

test('her answer lands on the desk, beside the note', async () => {
  house.clock.set('2026-11-22T09:00:00Z');
  const letter = house.caught.at(-1)!;
  await house.deliver(
    [
      'From: Amara Okafor <amara@okafor.test>',
      `To: ${letter.headers['Reply-To']}`,
      `Message-ID: <${newId()}@okafor.test>`,
      `In-Reply-To: ${letter.messageId}`,
      'Date: Sun, 22 Nov 2026 09:00:00 +0000',
      'Subject: Re: Accra',
      '',
      'I will bring them, and my sister.',
    ].join('\r\n'),
  );
  await house.settle();
  const note = await mei.moments.note({ noteId });
  assert.equal(note.stage, 'answered');
  assert.deepEqual(
    note.answers.map(({ words }) => words.trim()),
    ['I will bring them, and my sister.'],
  );
  const { rows } = await mei.desk.messages({ conversationId: note.conversationId! });
  assert.deepEqual(
    rows.map(({ direction }) => direction),
    ['out', 'in'],
  );
});

test('her ledger has the evening, hospitality as hospitality', async () => {
  const { events } = await mei.guests.timeline({ guestId: amara, limit: 100 });
  const told = events.map(({ ledger, name }) => `${ledger} ${name}`);
  for (const one of [
    'hospitality moments.given',
    'neither moments.givenUndone',
    'hospitality moments.landed',
    'hospitality moments.noteSent',
    'hospitality moments.noteAnswered',
  ])
    assert.ok(told.includes(one), `${one} is not in ${told.join('; ')}`);
});

async function hired(name: string): Promise<Client> {
  const email = `${newId()}@halcyon.test`;
  const { link } = await house.owner.team.invite({
    personId: null,
    name,
    email,
    role: 'staff',
    venueId: null,
  });
  const { client } = newBrowser(house, house.slug, '10.0.0.5');
  await client.team.accept({ token: link.split('/').at(-1)!, name, password });
  return client;
}

/** The clock of the story is ours, and that of the jobs the machine's. */
async function due(queue: 'reaction' | 'post'): Promise<void> {
  await house.database.owner.query(
    `update pgboss.job set start_after = now() where name = $1 and state = 'created'`,
    [queue],
  );
}
