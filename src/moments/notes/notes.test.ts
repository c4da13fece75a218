import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#kit/id.ts';
import { newBrowser } from '../../../test/browser.ts';
import { password } from '../../../test/house.ts';
import type { Client } from '../../../test/house.ts';
import { mail, openMailHouse } from '../../../test/mailbox.ts';
import type { MailHouse } from '../../../test/mailbox.ts';
import { authToken } from '../../../test/provider.ts';

/** Two days after an evening, and the week in which a thank-you is one. */
let house: MailHouse;
let mei: Client;
let lucia: Client;
let meiId: string;
let luciaId: string;
before(async () => {
  house = await openMailHouse({ fromName: 'Halcyon' });
  [mei, lucia] = await Promise.all([hired('Mei Tanaka', '10.0.0.5'), hired('Lucía Ferrer', '10.0.0.6')]);
  [meiId, luciaId] = await Promise.all([whoIs(mei), whoIs(lucia)]);
});
after(() => house.close());

test('a visit worth a word puts a note on the list of whoever looked after them, two days on', async () => {
  const dorothea = await aRegular('Dorothea Lindqvist', { emails: ['dorothea@lindqvist.test'] });
  const visitId = await anEvening('2096-03-02', [dorothea], { story: 'Grows rosemary on the balcony' });
  house.clock.set('2096-03-03T10:00:00Z');
  assert.deepEqual(await listOf(mei), []);
  house.clock.set('2096-03-04T10:00:00Z');
  const [note, ...others] = await listOf(mei);
  assert.deepEqual(
    [note?.guestName, note?.because, note?.askedOf.name, note?.stage, others.length],
    ['Dorothea Lindqvist', ['learned_something'], 'Mei Tanaka', 'to_write', 0],
  );
  assert.deepEqual([note!.firstOn, note!.dueOn, note!.lastOn], ['2096-03-03', '2096-03-04', '2096-03-09']);
  assert.deepEqual(await lucia.moments.notes({ mine: true }), []);

  const shown = await mei.moments.note({ noteId: note!.noteId });
  assert.equal(shown.text, '', 'nothing is written for her');
  const told = shown.evening.map(({ what, by }) => `${what}${by ? ` by ${by}` : ''}`);
  assert.deepEqual(told, [
    'Welcomed by Mei Tanaka',
    'Looked after by Mei Tanaka',
    'Blowout',
    'Farewell said by Mei Tanaka',
  ]);
  assert.deepEqual(
    shown.theirWords.map(({ words, where }) => [words, where]),
    [['Grows rosemary on the balcony', 'told Mei Tanaka']],
  );
  assert.deepEqual(
    shown.ways.map(({ way, to, closed }) => [way, to, closed]),
    [
      ['card', null, 'moments.note_no_address'],
      ['email', 'dorothea@lindqvist.test', null],
      ['text', null, 'moments.note_no_address'],
    ],
  );
  assert.equal(shown.visitId, visitId);
});

test('a farewell taken back asks nobody, and neither does a visit nothing happened on', async () => {
  const hana = await aRegular('Hana Sato', { emails: ['hana@sato.test'] });
  await anEvening('2096-03-05', [hana]);
  const visitId = await came('2096-03-06', [hana], { story: 'Plays the cello' });
  await mei.visits.farewell({ visitId });
  await mei.visits.undo({ visitId });
  await asked();
  house.clock.set('2096-03-08T10:00:00Z');
  assert.deepEqual(await notesTo(hana), []);
});

test('of a party one is written to, a stranger only for a moment, and nobody twice within a season', async () => {
  const grace = await aRegular('Grace Mbeki', { emails: ['grace@mbeki.test'] });
  const friend = await known('Amara Okafor', { emails: ['amara@okafor.test'] });
  await anEvening('2096-03-10', [grace, friend]);
  assert.deepEqual(
    (await notesTo(grace)).map(({ because }) => because),
    [['brought_friends']],
  );
  assert.deepEqual(await notesTo(friend), []);
  house.clock.set('2096-03-12T12:00:00Z');
  const [first] = await notesTo(grace);
  const text = 'Amara looked around as you did on your first day, Grace.';
  await mei.moments.sendNote({ noteId: first!.noteId, way: 'email', text });
  await anEvening('2096-03-24', [grace], { story: 'Moved to a boat' });
  assert.equal((await notesTo(grace)).length, 1);

  // What nobody wrote, nobody read.
  const hana = await aRegular('Hana Sato', { emails: ['hana@sato.test'] });
  await anEvening('2096-03-01', [hana], { story: 'Learns the koto' });
  await anEvening('2096-03-20', [hana], { story: 'Plays the koto' });
  assert.equal((await notesTo(hana)).length, 2);

  const stranger = await known('Ines Duarte', { emails: ['ines@duarte.test'] });
  const visitId = await came('2096-03-25', [stranger]);
  await lucia.moments.giveNow({ guestId: stranger, visitId, words: 'Her song, as she left' });
  await mei.visits.farewell({ visitId });
  await asked();
  assert.deepEqual(
    (await notesTo(stranger)).map(({ because, askedOf }) => [because, askedOf.name]),
    [[['moment_given'], 'Lucía Ferrer']],
  );
});

test('whoever has two to write for a day gets no third', async () => {
  const three = await Promise.all(
    ['Ada Byrne', 'Bea Costa', 'Cleo Drake'].map((name) =>
      aRegular(name, { emails: [`${newId()}@three.test`] }),
    ),
  );
  for (const guest of three) await anEvening('2096-04-02', [guest], { story: 'Sings in a choir' });
  const found = await Promise.all(three.map(notesTo));
  assert.deepEqual(
    found.map(({ length }) => length).toSorted((one, other) => one - other),
    [0, 1, 1],
  );
});

test('nobody is asked to thank where something is to be made right, and that it was held back stands there', async () => {
  const ida = await aRegular('Ida Holm', { emails: ['ida@holm.test'] });
  const visitId = await came('2096-04-06', [ida], { story: 'Teaches chemistry' });
  await mei.desk.report({ guestId: ida, visitId, what: 'Waited 25 minutes.', weight: 'serious' });
  await mei.visits.farewell({ visitId });
  await asked();
  const [note] = await notesTo(ida);
  assert.equal(note?.stage, 'let_go');
  assert.equal((await mei.moments.note({ noteId: note.noteId })).held, 'to_make_right');
  await assert.rejects(mei.moments.askForNote({ visitId, guestId: ida }), {
    code: 'moments.note_held_to_make_right',
  });
  await assert.rejects(mei.moments.undoNote({ noteId: note.noteId }), { code: 'moments.nothing_to_undo' });
});

test('a note is refused too soon, empty, with an offer in it, said before, and from a program', async () => {
  const { noteId } = await toWriteTo('Una Berg', '2096-04-13');
  const send = (text: string, by = mei) => by.moments.sendNote({ noteId, text, way: 'email' });
  house.clock.set('2096-04-13T20:00:00Z');
  await assert.rejects(send('Thank you, Una.'), {
    code: 'moments.note_too_soon',
    message: 'A thank-you wants a night in between: it can go from 14 April on.',
  });
  house.clock.set('2096-04-15T10:00:00Z');
  await assert.rejects(send('   '), { code: 'moments.note_empty' });
  await assert.rejects(send('Your boat sounds wonderful. Here is 10% off your next visit.'), {
    code: 'moments.note_has_discount',
  });
  const { token } = await house.owner.door.makeKey({ name: 'A program', role: 'manager' });
  const program = house.client({ authorization: `Bearer ${token}` });
  await assert.rejects(send('Thank you.', program), { code: 'kit.not_yours' });

  const words = 'I have been thinking of your boat ever since. Does the heron still come for breakfast?';
  assert.deepEqual(await send(words), { held: null });
  await assert.rejects(send(words), { code: 'moments.note_sent' });
  const other = await toWriteTo('Ottilie Brandt', '2096-04-16');
  house.clock.set('2096-04-18T10:00:00Z');
  const copied = `Dear Ottilie,\n${words}\nLucía`;
  await assert.rejects(lucia.moments.sendNote({ noteId: other.noteId, text: copied, way: 'email' }), {
    code: 'moments.note_said_before',
    message: 'These words went to Una Berg already. Write what was theirs alone.',
  });
});

test('an e-mail leaves ten minutes later, from whoever wrote it', async () => {
  house.caught.length = 0;
  const { noteId, guestId } = await toWriteTo('Runa Vik', '2096-05-04');
  house.clock.set('2096-05-06T10:00:00Z');
  await mei.moments.sendNote({ noteId, text: 'The cello!', way: 'email' });
  const waiting = await mei.moments.note({ noteId });
  assert.deepEqual(
    [waiting.stage, waiting.reached, waiting.leavesAt, waiting.sentBy?.name],
    ['sent', 'on_its_way', '2096-05-06T10:10:00.000Z', 'Mei Tanaka'],
  );
  const { moments } = await mei.moments.ofGuest({ guestId });
  assert.deepEqual(
    moments
      .filter(({ kind }) => kind === 'thanks')
      .map(({ givenBy, costMinor }) => [givenBy?.name, costMinor]),
    [['Mei Tanaka', 0]],
  );
  await leave();
  const letter = house.caught.find(({ to }) => to === 'runa.vik@notes.test');
  assert.deepEqual(
    [letter?.headers['From'], letter?.body, letter?.subject],
    ['Mei Tanaka, Halcyon', 'The cello!', 'From Mei Tanaka at Halcyon Blow Dry Bar'],
  );
  assert.equal((await mei.moments.note({ noteId })).reached, 'taken');
  house.clock.pass(11);
  await assert.rejects(mei.moments.undoNote({ noteId }), { code: 'moments.too_late_to_undo' });
});

test('of two who send it at once one does, and the guest is thanked once', async () => {
  const { noteId, guestId } = await toWriteTo('Siv Dahlin', '2096-05-06');
  house.clock.set('2096-05-08T10:00:00Z');
  const sent = await Promise.allSettled(
    [mei, lucia, mei, lucia].map((one, nth) =>
      one.moments.sendNote({ noteId, text: `The choir in May, said for the ${nth}. time.`, way: 'email' }),
    ),
  );
  assert.equal(sent.filter(({ status }) => status === 'fulfilled').length, 1);
  for (const one of sent) if (one.status === 'rejected') assert.equal(one.reason.code, 'moments.note_sent');
  const { rows } = await house.database.owner.query(
    `select (select count(*)::int from kit.letter where recipient = 'siv.dahlin@notes.test') as letters,
       (select count(*)::int from guests.contact where guest_id = $1 and held_back is null) as words,
       (select count(*)::int from moments.moment where guest_id = $1 and kind = 'thanks') as thanks`,
    [guestId],
  );
  assert.deepEqual(rows, [{ letters: 1, words: 1, thanks: 1 }]);
});

test('taken back within ten minutes it was never sent, by its undo or on the desk', async () => {
  const { noteId, guestId } = await toWriteTo('Sunniva Lie', '2096-05-11');
  house.clock.set('2096-05-13T10:00:00Z');
  for (const takeBack of [
    async () => assert.deepEqual(await mei.moments.undoNote({ noteId }), { undone: 'sendNote' }),
    async () => {
      const { conversationId } = await mei.moments.note({ noteId });
      const { rows } = await mei.desk.messages({ conversationId: conversationId! });
      await mei.desk.takeBack({ messageId: rows[0]!.id });
      await house.settle();
    },
  ]) {
    await mei.moments.sendNote({ noteId, text: 'You came in from the rain.', way: 'email' });
    house.clock.pass(5);
    await takeBack();
    const note = await mei.moments.note({ noteId });
    assert.deepEqual(
      [note.stage, note.text, note.conversationId],
      ['to_write', 'You came in from the rain.', null],
    );
    const { moments } = await mei.moments.ofGuest({ guestId });
    assert.deepEqual(
      moments.filter(({ kind }) => kind === 'thanks'),
      [],
    );
    const counted = await house.database.owner.query(
      'select 1 from guests.contact where guest_id = $1 and held_back is null',
      [guestId],
    );
    assert.equal(counted.rowCount, 0, 'it counts as said');
  }
  assert.deepEqual(await statesOfLettersTo('sunniva.lie@notes.test'), ['withdrawn', 'withdrawn']);
});

test('the answer lands on the desk, in the conversation of the note and beside it', async () => {
  house.caught.length = 0;
  const { noteId } = await toWriteTo('Tove Lund', '2096-05-18');
  house.clock.set('2096-05-20T10:00:00Z');
  await mei.moments.sendNote({ noteId, text: 'Ask your sister about the song.', way: 'email' });
  await leave();
  const letter = house.caught.find(({ to }) => to === 'tove.lund@notes.test')!;
  await house.deliver(
    mail(
      {
        From: 'Tove <tove.lund@notes.test>',
        To: letter.headers['Reply-To']!,
        'In-Reply-To': letter.messageId,
      },
      'She laughed. See you in June!',
    ),
  );
  await house.settle();
  const note = await mei.moments.note({ noteId });
  assert.deepEqual([note.stage, note.reached], ['answered', 'answered']);
  assert.deepEqual(
    note.answers.map(({ words }) => words.trim()),
    ['She laughed. See you in June!'],
  );
  const beside = await lucia.moments.noteBeside({ conversationId: note.conversationId! });
  assert.deepEqual(
    [beside?.by, beside?.text, beside?.here],
    ['Mei Tanaka', 'Ask your sister about the song.', true],
  );
  const conversation = await lucia.desk.conversation({ conversationId: note.conversationId! });
  assert.deepEqual([conversation.state, conversation.owner?.name], ['open', 'Mei Tanaka']);
  await assert.rejects(mei.moments.undoNote({ noteId }), { code: 'moments.nothing_to_undo' });
});

test('a text keeps the night of whom it is to, by the hour it would arrive', async () => {
  const guestId = await aRegular('Vera Moss', { phones: ['+44 7700 900123'] });
  await anEvening('2096-06-01', [guestId], { story: 'Swims in the sea' });
  const [note] = await notesTo(guestId);
  const send = () => mei.moments.sendNote({ noteId: note!.noteId, text: 'How was the water?', way: 'text' });
  house.clock.set('2096-06-03T10:00:00Z');
  await assert.rejects(send(), { code: 'moments.note_no_line' });
  await house.owner.desk.openLine({
    ...{ channel: 'text', name: 'Texts', address: '+44 7700 900100', settings: { accountSid: 'AC1' } },
    secrets: { authToken },
  });
  // Ten minutes on it is past nine in London.
  house.clock.set('2096-06-03T19:55:00Z');
  assert.deepEqual(await send(), { held: 'quiet_hours' });
  const held = await mei.moments.note({ noteId: note!.noteId });
  assert.deepEqual([held.stage, held.held, held.text], ['to_write', 'quiet_hours', 'How was the water?']);
  const kept = await house.database.owner.query(
    `select held_back from guests.contact where guest_id = $1 and purpose = 'thanks'`,
    [guestId],
  );
  assert.deepEqual(kept.rows, [{ held_back: 'quiet_hours' }]);
  house.clock.set('2096-06-04T10:00:00Z');
  assert.deepEqual(await send(), { held: null });
  const { rows } = await house.database.owner.query(
    `select held_back from guests.contact where guest_id = $1 and purpose = 'thanks' order by at`,
    [guestId],
  );
  assert.deepEqual(
    rows,
    [{ held_back: 'quiet_hours' }, { held_back: null }],
    'it is asked once and counted once',
  );
});

test('a text tapped in the evening without a network is not sent in the night it comes in', async () => {
  const guestId = await aRegular('Yrsa Holt', { phones: ['+44 7700 900124'] });
  await anEvening('2096-06-20', [guestId], { story: 'Keeps bees' });
  const [note] = await notesTo(guestId);
  house.clock.set('2096-06-23T02:00:00Z');
  const sending = { noteId: note!.noteId, text: 'How are the bees?', way: 'text' } as const;
  const late = { context: { happenedAt: '2096-06-22T17:00:00Z' } };
  assert.deepEqual(await mei.moments.sendNote(sending, late), { held: 'quiet_hours' });
});

test('whoever heard enough, asked for no surprises or said STOP is not written to', async () => {
  const { noteId, guestId } = await toWriteTo('Wilma Ek', '2096-06-08');
  house.clock.set('2096-06-10T10:00:00Z');
  const send = () =>
    mei.moments.sendNote({ noteId, text: 'The garden photographs are on our wall.', way: 'email' });
  await house.database.owner.query(
    `insert into guests.contact (house_id, id, guest_id, channel, purpose, at)
     select $1, uuidv7(), $2, 'email', 'marketing', $3 from generate_series(1, 4)`,
    [house.houseId, guestId, house.clock.now()],
  );
  assert.deepEqual(await send(), { held: 'enough_lately' });
  await house.database.owner.query('delete from guests.contact where guest_id = $1', [guestId]);
  await mei.moments.wishNone({ guestId });
  assert.deepEqual(await send(), { held: 'wished_none' });
  await mei.moments.wishAgain({ guestId });
  await mei.guests.hear({ guestId, channel: 'email', text: 'STOP' });
  assert.deepEqual(await send(), { held: 'stopped' });
  const { ways } = await mei.moments.note({ noteId });
  assert.equal(ways.find(({ way }) => way === 'email')?.closed, 'moments.note_held_stopped');
});

test('a card is written by hand, kept as a picture, and ticked when it is in the post', async () => {
  const guestId = await aRegular('Xenia Rask', { emails: ['xenia@rask.test'] });
  await anEvening('2096-06-15', [guestId], { story: 'Restores violins' });
  const [{ noteId } = { noteId: '' }] = await notesTo(guestId);
  house.clock.set('2096-06-17T10:00:00Z');
  const card = async () =>
    (await mei.moments.note({ noteId })).ways.filter(({ way, closed }) => way === 'card' && closed === null);
  assert.deepEqual(await card(), []);
  await mei.guests.livesAt({
    guestId,
    address: { street: '5 Elm Row', city: 'Leith', postcode: 'EH7 4AA', country: 'GB' },
  });
  assert.deepEqual(await card(), [{ way: 'card', to: '5 Elm Row, Leith EH7 4AA', closed: null }]);
  const { address } = await mei.moments.note({ noteId });
  assert.deepEqual(address, { name: 'Xenia Rask', lines: ['5 Elm Row', 'Leith EH7 4AA'] });
  await assert.rejects(mei.moments.posted({ noteId }), { code: 'moments.note_not_sent' });
  await assert.rejects(mei.moments.sendNote({ noteId, way: 'card' }), { code: 'moments.note_empty' });
  const photo = await laidDown('a picture of a card');
  await mei.moments.sendNote({ noteId, way: 'card', photo, photoType: 'image/jpeg' });
  assert.equal((await mei.moments.note({ noteId })).reached, 'unknown');
  const shown = await house.request(`/mail/${house.slug}/card/${noteId}`, { headers: house.ownerHeaders });
  assert.deepEqual(
    [shown.headers.get('content-type'), await shown.text()],
    ['image/jpeg', 'a picture of a card'],
  );
  await mei.moments.posted({ noteId });
  assert.deepEqual(await mei.moments.undoNote({ noteId }), { undone: 'posted' });
  await mei.moments.posted({ noteId });
  const [sent] = await mei.moments.notes({ which: 'sent', mine: true });
  assert.deepEqual([sent?.noteId, sent?.postedAt], [noteId, '2096-06-17T10:00:00.000Z']);
});

test('a week later it lapses by itself', async () => {
  const { noteId } = await toWriteTo('Ylva Dahl', '2096-07-06');
  house.clock.set('2096-07-13T20:00:00Z');
  assert.equal((await mei.moments.note({ noteId })).stage, 'to_write');
  house.clock.set('2096-07-14T10:00:00Z');
  assert.equal((await mei.moments.note({ noteId })).stage, 'lapsed');
  assert.deepEqual(await listOf(mei), []);
  await assert.rejects(mei.moments.sendNote({ noteId, text: 'Late, and meant.', way: 'email' }), {
    code: 'moments.note_too_late',
  });
});

test('it is handed on with what was begun, and let go of with why', async () => {
  const { noteId } = await toWriteTo('Zora Hale', '2096-07-20');
  house.clock.set('2096-07-22T10:00:00Z');
  await mei.moments.keepNote({ noteId, text: 'The lighthouse' });
  await mei.moments.handOnNote({ noteId, personId: luciaId });
  assert.deepEqual(
    (await listOf(lucia)).map((note) => note.noteId),
    [noteId],
  );
  assert.equal((await lucia.moments.note({ noteId })).text, 'The lighthouse');
  await lucia.moments.letGoNote({ noteId, why: 'She asked me not to' });
  assert.equal((await lucia.moments.note({ noteId })).letGoWhy, 'She asked me not to');
  assert.deepEqual(await lucia.moments.undoNote({ noteId }), { undone: 'letGoNote' });
  assert.equal((await lucia.moments.note({ noteId })).stage, 'to_write');
});

test('asked for by hand it stands on the list of whoever is named, once', async () => {
  const guestId = await aRegular('Alva Nor', { emails: ['alva@nor.test'] });
  const visitId = await anEvening('2096-08-03', [guestId]);
  assert.deepEqual(await notesTo(guestId), []);
  const { noteId } = await mei.moments.askForNote({ visitId, guestId, personId: luciaId });
  assert.deepEqual(await mei.moments.askForNote({ visitId, guestId }), { noteId });
  house.clock.set('2096-08-05T10:00:00Z');
  assert.deepEqual(
    (await listOf(lucia)).map(({ guestName }) => guestName),
    ['Alva Nor'],
  );
  const stranger = await known('Bo Lang', {});
  await assert.rejects(mei.moments.askForNote({ visitId, guestId: stranger }), {
    code: 'moments.not_in_party',
  });
});

test('a hand of one venue reads no note of another beside a conversation', async () => {
  const { noteId, guestId } = await toWriteTo('Disa Falk', '2096-08-17');
  house.clock.set('2096-08-19T10:00:00Z');
  await mei.moments.sendNote({ noteId, text: 'The lighthouse at low tide!', way: 'email' });
  const { venueId } = await house.owner.houses.openVenue({
    ...{ name: 'Harbour', timeZone: 'Europe/London', country: 'GB', currency: 'GBP' },
  });
  const { conversationId } = await house.owner.desk.begin({
    ...{ channel: 'counter', venueId, guestId, text: 'Asked for the opening hours.', direction: 'in' },
  });
  assert.equal((await lucia.moments.noteBeside({ conversationId }))?.noteId, noteId);
  await house.owner.team.entrust({ personId: luciaId, role: 'staff', venueId });
  assert.equal(await lucia.moments.noteBeside({ conversationId }), null);
  await house.owner.team.entrust({ personId: luciaId, role: 'manager', venueId: null });
});

test('two records found to be one person are one to write to; erased, no word of it is left', async () => {
  const { noteId, guestId } = await toWriteTo('Cora Vance', '2096-09-07');
  const other = await known('Cora Vance', { emails: ['cora@elsewhere.test'] });
  await mei.guests.merge({ keptId: other, joinedId: guestId });
  house.clock.set('2096-09-09T10:00:00Z');
  const note = await mei.moments.note({ noteId });
  assert.equal(note.guestId, other);
  await mei.moments.sendNote({ noteId, text: 'Quillwort by the door, as you said.', way: 'email' });
  const visitId = await came('2096-09-10', [other], { story: 'Has a telescope' });
  await mei.visits.farewell({ visitId });
  await asked();
  assert.equal((await notesTo(other)).length, 1, 'a season is one for both records');
  await house.owner.guests.erase({ guestId: other });
  await house.settle();
  const { rows } = await house.database.owner.query<{ text: string }>(
    'select text from moments.note where id = $1',
    [noteId],
  );
  assert.deepEqual(rows, [{ text: '' }]);
  assert.deepEqual(
    (await mei.moments.notes({ which: 'all' })).filter((one) => one.guestId === other),
    [],
  );
});

async function whoIs(client: Client): Promise<string> {
  return (await client.door.me({})).personId!;
}

/** A note to a regular on Mei's list, of an evening on this day. */
async function toWriteTo(name: string, day: string) {
  const address = `${name.toLowerCase().replace(' ', '.')}@notes.test`;
  const guestId = await aRegular(name, { emails: [address] });
  await anEvening(day, [guestId], { story: `What ${name} told` });
  const [note] = await notesTo(guestId);
  assert.ok(note, `nobody was asked to write to ${name}`);
  return { noteId: note.noteId, guestId };
}

type Handles = { emails?: string[]; phones?: string[] };

/** Somebody who has been here before. */
async function aRegular(name: string, handles: Handles): Promise<string> {
  const guestId = await known(name, handles);
  for (const day of ['2096-01-14', '2096-02-11'])
    await mei.visits.farewell({ visitId: await came(day, [guestId]) });
  return guestId;
}

async function known(name: string, handles: Handles): Promise<string> {
  const guest = { name, given: name.split(' ')[0]!, family: null, pronunciation: null, ...handles };
  return (await mei.guests.meet(guest)).guestId;
}

/** An evening from the welcome to the farewell, past the time in which that can be taken back. */
async function anEvening(day: string, guestIds: string[], said: { story?: string } = {}): Promise<string> {
  const visitId = await came(day, guestIds, said);
  await mei.visits.farewell({ visitId });
  await asked();
  return visitId;
}

async function came(day: string, guestIds: string[], { story }: { story?: string } = {}): Promise<string> {
  house.clock.set(`${day}T17:00:00Z`);
  const { visitId } = await mei.visits.walkIn({
    venueId: house.venueId,
    guestIds,
    what: 'Blowout',
    personIds: [meiId],
  });
  house.clock.pass(60);
  const facts = {
    ...({ kind: 'story', sure: 'certain', sensitivity: 'plain', sayAloud: true } as const),
    ...{ allergen: null, material: null, severity: null, occasion: null, month: null, day: null, year: null },
    ...{ personName: null, relation: null, until: null },
  };
  if (story)
    await mei.guests.remember({ guestId: guestIds[0]!, facts: { ...facts, text: story }, from: 'said' });
  return visitId;
}

/** The clock of the story is ours, and that of the jobs the machine's. */
async function asked(): Promise<void> {
  house.clock.pass(12);
  await due('reaction');
  await house.settle();
}

async function leave(): Promise<void> {
  house.clock.pass(10);
  await house.database.owner.query('update kit.letter set not_before = null');
  await due('post');
  await house.allRead();
}

async function due(queue: 'reaction' | 'post'): Promise<void> {
  await house.database.owner.query(
    `with due as (update pgboss.job set start_after = now() where name = $1 and state = 'created')
     select pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), $1)`,
    [queue],
  );
}

async function listOf(client: Client) {
  return client.moments.notes({ mine: true });
}

async function notesTo(guestId: string) {
  const all = await mei.moments.notes({ which: 'all' });
  return all.filter((note) => note.guestId === guestId);
}

async function statesOfLettersTo(recipient: string) {
  const { rows } = await house.database.owner.query<{ state: string }>(
    'select state from kit.letter where recipient = $1',
    [recipient],
  );
  return rows.map(({ state }) => state);
}

async function laidDown(content: string): Promise<string> {
  const response = await house.request('/api/files/enclosed', {
    method: 'POST',
    body: content,
    headers: { ...house.ownerHeaders, 'content-type': 'image/jpeg' },
  });
  return ((await response.json()) as { sha256: string }).sha256;
}

async function hired(name: string, address: string): Promise<Client> {
  const email = `${newId()}@halcyon.test`;
  const { link } = await house.owner.team.invite({
    personId: null,
    name,
    email,
    role: 'manager',
    venueId: null,
  });
  const { client } = newBrowser(house, house.slug, address);
  await client.team.accept({ token: link.split('/').at(-1)!, name, password });
  return client;
}
