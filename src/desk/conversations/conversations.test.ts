import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { keepFile } from '#kit/files.ts';
import { aColleague, aGuest, aLine, wrote } from '../../../test/desk.ts';
import { openTestHouse } from '../../../test/house.ts';
import type { TestHouse } from '../../../test/house.ts';
import { alarm } from '../alarms.ts';
import { answer } from './answer.ts';
import { conversationAtHand } from './at-hand.ts';
import { look } from './look.ts';
import { note } from './note.ts';
import { queue } from './queue.ts';
import { say } from './say.ts';
import { theConversation } from './the-conversation.ts';

const saturday = '2026-11-21T10:20:00Z';

let house: TestHouse;
let amara: string;
let mei: Awaited<ReturnType<typeof aColleague>>;
let lucia: Awaited<ReturnType<typeof aColleague>>;
before(async () => {
  house = await openTestHouse({ at: saturday, working: false });
  amara = await aGuest(house, 'Amara Okafor', { emails: ['amara@okafor.test'], phones: ['+44 7700 900118'] });
  mei = await aColleague(house, 'Mei');
  lucia = await aColleague(house, 'Lucía');
  await aLine(house);
});
beforeEach(() => house.clock.set(saturday));
after(() => house.close());

const answering = { seen: null, anyway: false, attachments: [], then: 'waiting', runId: null } as const;

test('what a known guest writes is theirs, is promised an answer, and stands in the queue', async () => {
  const { conversationId, began } = await wrote(house, {
    subject: 'Saturday',
    text: 'May I come at four?\nAmara',
  });
  assert.ok(began);
  const conversation = await house.owner.desk.conversation({ conversationId });
  assert.equal(conversation.guest?.id, amara);
  assert.deepEqual(
    conversation.promises.map(({ kind, dueAt }) => [kind, dueAt]),
    [
      ['first_answer', '2026-11-21T14:20:00.000Z'],
      ['solution', '2026-11-22T02:20:00.000Z'],
    ],
  );
  const { rows } = await house.owner.desk.queue({ guestId: amara });
  assert.equal(rows[0]?.id, conversationId);
  assert.deepEqual(
    [rows[0]?.preview, rows[0]?.dueAt],
    ['May I come at four? Amara', '2026-11-21T14:20:00.000Z'],
  );
  const [{ data } = {}] = await eventsOf('desk.messageReceived', conversationId);
  assert.deepEqual(Object.keys(data ?? {}).toSorted(), [
    'automatic',
    'channel',
    'conversationId',
    'guestId',
    'messageId',
    'venueId',
  ]);
});

test('an address that a family shares introduces nobody, and both are offered', async () => {
  const shared = 'family@lindqvist.test';
  for (const name of ['Dorothea Lindqvist', 'Ingrid Lindqvist'])
    await aGuest(house, name, { emails: [shared] });
  const { conversationId } = await wrote(house, {
    contact: shared,
    fromName: 'Lindqvist',
    text: 'Two seats?',
  });
  const { guest, perhaps } = await house.owner.desk.conversation({ conversationId });
  assert.equal(guest, null);
  assert.deepEqual(perhaps.map(({ name }) => name).toSorted(), ['Dorothea Lindqvist', 'Ingrid Lindqvist']);
  assert.ok(perhaps.every(({ reasons }) => reasons.includes('same e-mail')));
});

test('who somebody is is said once: from then on their handle is known, and nothing was moved', async () => {
  const contact = 'grace@mbeki.test';
  const earlier = await wrote(house, { contact, fromName: 'G.', text: 'Hello' });
  const { conversationId } = await wrote(house, { contact, fromName: 'G.', text: 'Hello again' });
  const grace = await aGuest(house, 'Grace Mbeki');
  await house.owner.desk.introduce({ conversationId, guestId: grace });
  const third = await wrote(house, { contact, fromName: 'G.', text: 'And again' });
  const guests = [];
  for (const id of [earlier.conversationId, conversationId, third.conversationId])
    guests.push((await house.owner.desk.conversation({ conversationId: id })).guest?.id);
  assert.deepEqual(guests, [undefined, grace, grace]);

  const hana = await aGuest(house, 'Hana Sato');
  await house.owner.desk.introduce({ conversationId, guestId: hana });
  const { identities } = await house.owner.guests.guest({ guestId: hana });
  assert.deepEqual(identities, []);
  await assert.rejects(house.owner.desk.introduce({ conversationId, guestId: newId() }), {
    code: 'guests.unknown_guest',
  });
});

test('what somebody types into a chat proves nothing', async () => {
  const { conversationId } = await wrote(house, {
    channel: 'chat',
    contact: 'amara@okafor.test',
    text: 'Open today?',
  });
  const { guest, perhaps } = await house.owner.desk.conversation({ conversationId });
  assert.equal(guest, null);
  assert.equal(perhaps[0]?.id, amara);
});

test('an answer keeps the first promise, pauses the other, and takes on what was nobody’s', async () => {
  const { conversationId } = await wrote(house, { text: 'Is there parking?' });
  house.clock.pass(60);
  const { messageId } = await mei.act((act) =>
    answer(act, { ...answering, conversationId, text: 'Yes, behind us.' }),
  );
  const conversation = await house.owner.desk.conversation({ conversationId });
  assert.deepEqual([conversation.state, conversation.owner?.name], ['waiting', 'Mei']);
  const [solution, first] = conversation.promises;
  assert.deepEqual([first?.kind, first?.late, solution?.leftMinutes], ['first_answer', false, 900]);
  assert.equal(conversation.dueAt, null);
  const { rows } = await house.owner.desk.messages({ conversationId });
  assert.deepEqual(
    rows.map(({ direction, text, by, sent }) => [direction, text, by?.name, sent?.state, sent?.leavesAt]),
    [
      ['in', 'Is there parking?', undefined, undefined, undefined],
      ['out', 'Yes, behind us.', 'Mei', 'waiting', '2026-11-21T11:20:10.000Z'],
    ],
  );
  assert.equal(rows[1]?.id, messageId);

  house.clock.pass(120);
  const again = await wrote(house, { conversationId, text: 'And on Sundays?' });
  assert.deepEqual([again.conversationId, again.began], [conversationId, false]);
  const { state, dueAt, messages } = await house.owner.desk.conversation({ conversationId });
  // What was left of the sixteen hours goes on.
  assert.deepEqual([state, dueAt, messages], ['open', '2026-11-22T04:20:00.000Z', 3]);
});

test('what a machine sends is kept beside, and neither promises, reopens nor wakes', async () => {
  const { conversationId } = await wrote(house, { text: 'Please move my visit' });
  await mei.act((act) => answer(act, { ...answering, conversationId, text: 'Moved.', then: 'solved' }));
  await wrote(house, { conversationId, text: 'I am away until Monday', automatic: 'vacation' });
  const { state, messages, lastInAt } = await house.owner.desk.conversation({ conversationId });
  assert.deepEqual([state, messages, lastInAt], ['solved', 3, '2026-11-21T10:20:00.000Z']);
  await machineSays(conversationId, 'We are closed today.');
  assert.equal((await house.owner.desk.conversation({ conversationId })).state, 'solved');

  const bulk = await wrote(house, { contact: 'news@shop.test', text: 'Ten off', automatic: 'list' });
  const aside = await house.owner.desk.conversation({ conversationId: bulk.conversationId });
  assert.deepEqual([aside.aside, aside.promises], [true, []]);
  const { rows } = await house.owner.desk.queue({ view: 'aside' });
  assert.deepEqual(
    rows.map(({ id }) => id),
    [bulk.conversationId],
  );

  await wrote(house, { conversationId, text: 'It is not moved!' });
  const reopened = await house.owner.desk.conversation({ conversationId });
  assert.equal(reopened.state, 'reopened');
  assert.deepEqual(
    reopened.promises.filter(({ keptAt }) => keptAt === null).map(({ kind }) => kind),
    ['first_answer', 'solution'],
  );
  assert.equal((await eventsOf('desk.reopened', conversationId)).length, 1);
});

test('an answer that nobody wrote keeps nothing', async () => {
  const { conversationId } = await wrote(house, { text: 'Hello?' });
  await machineSays(conversationId, 'We read this tomorrow.');
  const { state, promises } = await house.owner.desk.conversation({ conversationId });
  assert.equal(state, 'open');
  assert.ok(promises.every(({ keptAt }) => keptAt === null));
});

test('of two who answer at once the second is told, and sends theirs knowing it', async () => {
  const { conversationId, messageId: seen } = await wrote(house, { text: 'Do you do braids?' });
  await mei.act((act) => answer(act, { ...answering, conversationId, seen, text: 'We do.' }));
  const theirs = { ...answering, conversationId, seen, text: 'Yes!' };
  await assert.rejects(
    lucia.act((act) => answer(act, theirs)),
    (fault: { code: string; params: unknown }) => {
      assert.deepEqual([fault.code, fault.params], ['desk.answered_meanwhile', { name: 'Mei' }]);
      return true;
    },
  );
  // Her own answer is no news to her.
  await mei.act((act) => answer(act, { ...answering, conversationId, seen, text: 'From 40 pounds.' }));
  await lucia.act((act) => answer(act, { ...theirs, anyway: true }));
  assert.equal((await house.owner.desk.messages({ conversationId })).rows.length, 4);
});

test('who looks at a conversation is seen by the others while they do', async () => {
  const { conversationId } = await wrote(house, { text: 'Anybody there?' });
  await mei.act((act) => look(act, { conversationId, writing: false }));
  await mei.act((act) => look(act, { conversationId, writing: true }));
  await mei.act((act) => look(act, { conversationId, writing: true }));
  const seen = await lucia.act((act) => look(act, { conversationId, writing: false }));
  assert.deepEqual(seen.present, [{ id: mei.personId, name: 'Mei', writing: true }]);
  // She came and began to write, and so did Lucía come: saying so again is no news.
  assert.equal((await eventsOf('desk.looked', conversationId)).length, 3);
  house.clock.pass(1);
  assert.deepEqual((await lucia.act((act) => look(act, { conversationId, writing: false }))).present, []);
});

test('a draft is kept for whoever writes it, and an answer is the end of it', async () => {
  const { conversationId } = await wrote(house, { text: 'Hello?' });
  await house.owner.desk.keepDraft({ conversationId, text: 'Dear Ama' });
  await house.owner.desk.keepDraft({ conversationId, text: 'Dear Amara' });
  assert.equal((await house.owner.desk.conversation({ conversationId })).draft, 'Dear Amara');
  assert.equal((await mei.act((act) => theConversation(act, { conversationId }))).draft, '');
  await house.owner.desk.answer({ conversationId, text: 'Dear Amara, yes.' });
  assert.equal((await house.owner.desk.conversation({ conversationId })).draft, '');
});

test('an answer taken back was never given, and its words are the draft again', async () => {
  const { conversationId } = await wrote(house, { text: 'How much?' });
  const { messageId } = await house.owner.desk.answer({ conversationId, text: 'Fourty.', then: 'solved' });
  await house.owner.desk.keepDraft({ conversationId, text: 'P.S.' });
  await house.owner.desk.takeBack({ messageId });
  const conversation = await house.owner.desk.conversation({ conversationId });
  assert.deepEqual(
    [conversation.state, conversation.draft, conversation.messages],
    ['open', 'Fourty.\n\nP.S.', 1],
  );
  assert.ok(conversation.promises.every(({ keptAt }) => keptAt === null));
  assert.equal(conversation.dueAt, '2026-11-21T14:20:00.000Z');
  const letters = await house.database.owner.query('select state from kit.letter where body = $1', [
    'Fourty.',
  ]);
  assert.ok(letters.rows.every(({ state }) => state === 'withdrawn'));
  await assert.rejects(house.owner.desk.takeBack({ messageId }), { code: 'desk.unknown_message' });

  const gone = await house.owner.desk.answer({ conversationId, text: 'Forty.' });
  await house.database.owner.query(`update kit.letter set state = 'sent' where body = 'Forty.'`);
  await assert.rejects(house.owner.desk.takeBack(gone), { code: 'desk.gone_already' });
});

test('a note stays inside and calls whoever it names', async () => {
  const { conversationId } = await wrote(house, { text: 'It burnt again' });
  const before = await house.owner.desk.counts({});
  await lucia.act((act) =>
    note(act, { conversationId, text: '@Mei was that your chair?', mentions: [mei.personId] }),
  );
  const called = await mei.act((act) => queue(act, { ...everything, view: 'mentions' }));
  assert.deepEqual(
    called.rows.map(({ id }) => id),
    [conversationId],
  );
  assert.deepEqual((await lucia.act((act) => queue(act, { ...everything, view: 'mentions' }))).rows, []);
  assert.deepEqual(await house.owner.desk.counts({}), before);
  const { rows } = await house.owner.desk.messages({ conversationId });
  assert.deepEqual([rows.at(-1)?.direction, rows.at(-1)?.sent], ['note', null]);
  assert.equal((await house.owner.desk.conversation({ conversationId })).state, 'open');
  await assert.rejects(house.owner.desk.note({ conversationId, text: '@nobody', mentions: [newId()] }), {
    code: 'desk.unknown_person',
  });
});

test('what is put away comes back when its moment has come, or when they write', async () => {
  const { conversationId } = await wrote(house, { text: 'Tell me on Monday' });
  const { desk } = house.owner;
  await assert.rejects(desk.snooze({ conversationId, until: '2026-11-20T10:00:00Z' }), {
    code: 'desk.snooze_past',
  });
  await desk.snooze({ conversationId, until: '2026-11-23T09:00:00Z' });
  const inView = async (view: 'open' | 'snoozed') =>
    (await desk.queue({ view, limit: 100 })).rows.some(({ id }) => id === conversationId);
  assert.deepEqual([await inView('open'), await inView('snoozed')], [false, true]);
  await house.act((act) => alarm(act, { houseId: house.houseId, alarm: 'wake', id: conversationId }));
  assert.equal(await inView('snoozed'), true);
  house.clock.set('2026-11-23T09:00:00Z');
  await house.act((act) => alarm(act, { houseId: house.houseId, alarm: 'wake', id: conversationId }));
  assert.deepEqual([await inView('open'), (await eventsOf('desk.woke', conversationId)).length], [true, 1]);
  house.clock.set(saturday);

  await desk.snooze({ conversationId, until: '2026-11-24T09:00:00Z' });
  await wrote(house, { conversationId, text: 'Now, please' });
  assert.equal(await inView('open'), true);
  await desk.snooze({ conversationId, until: '2026-11-24T09:00:00Z' });
  await desk.snooze({ conversationId, until: null });
  assert.equal(await inView('open'), true);
});

test('solved is solved, and open again it stands with the time it had', async () => {
  const { conversationId } = await wrote(house, { text: 'Thank you!' });
  const { desk } = house.owner;
  house.clock.pass(30);
  await desk.solve({ conversationId });
  const solved = await desk.conversation({ conversationId });
  assert.deepEqual([solved.state, solved.dueAt, solved.promises.length], ['solved', null, 1]);
  await assert.rejects(desk.solve({ conversationId }), { code: 'desk.not_now' });
  house.clock.pass(30);
  await desk.reopen({ conversationId });
  const open = await desk.conversation({ conversationId });
  assert.deepEqual([open.state, open.dueAt], ['reopened', '2026-11-21T14:20:00.000Z']);
});

test('a conversation has one owner, tags, a kind and a topic, and each is found by them', async () => {
  const { desk } = house.owner;
  const { conversationId } = await wrote(house, { text: 'Charged twice!' });
  await desk.assign({ conversationId, personId: lucia.personId });
  await desk.label({ conversationId, tags: ['refund', 'card', 'refund'] });
  await desk.describe({ conversationId, kind: 'problem', topic: 'double charge', subject: 'Charged twice' });
  for (const filter of [
    { ownerId: lucia.personId },
    { tag: 'refund' },
    { kind: 'problem' as const },
    { topic: 'double charge' },
    { words: 'charged twi' },
  ]) {
    const { rows } = await desk.queue(filter);
    assert.deepEqual(
      rows.map(({ id }) => id),
      [conversationId],
      JSON.stringify(filter),
    );
  }
  const mine = await lucia.act((act) => queue(act, { ...everything, view: 'mine' }));
  assert.deepEqual(
    mine.rows.map(({ id }) => id),
    [conversationId],
  );
  assert.deepEqual(await desk.tags({}), [
    { tag: 'card', conversations: 1 },
    { tag: 'refund', conversations: 1 },
  ]);
  const { dueAt, subject } = await desk.conversation({ conversationId });
  // A problem is answered in half the time.
  assert.deepEqual([dueAt, subject], ['2026-11-21T12:20:00.000Z', 'Charged twice']);
  await desk.describe({ conversationId, kind: 'inquiry' });
  assert.equal((await desk.conversation({ conversationId })).dueAt, '2026-11-21T14:20:00.000Z');
});

test('a call or a word at the counter is noted, and a letter begun by the house waits for its answer', async () => {
  const { desk } = house.owner;
  const at = { venueId: house.venueId, guestId: amara };
  const counter = await desk.begin({
    ...at,
    channel: 'counter',
    text: 'Left her umbrella',
    direction: 'in',
    topic: 'lost property',
  });
  const noted = await desk.conversation({ conversationId: counter.conversationId });
  assert.deepEqual([noted.state, noted.topic, noted.contactName], ['open', 'lost property', 'Amara Okafor']);
  const letter = await desk.begin({
    ...at,
    channel: 'email',
    subject: 'Your umbrella',
    text: 'It is here.',
    direction: 'out',
  });
  const written = await desk.conversation({ conversationId: letter.conversationId });
  assert.deepEqual([written.state, written.contact, written.promises], ['waiting', 'amara@okafor.test', []]);
  await wrote(house, { conversationId: letter.conversationId, text: 'I come for it' });
  assert.equal((await desk.conversation({ conversationId: letter.conversationId })).promises.length, 2);
  await assert.rejects(desk.begin({ ...at, channel: 'text', text: 'Hello', direction: 'out' }), {
    code: 'desk.no_line',
  });
  await assert.rejects(
    desk.begin({
      venueId: house.venueId,
      channel: 'email',
      contact: 'nobody',
      text: 'Hello',
      direction: 'out',
    }),
    { code: 'guests.no_email' },
  );
});

test('nothing is written to whoever said STOP, until they ask something', async () => {
  const { desk } = house.owner;
  const hana = await aGuest(house, 'Hana Stops', { emails: ['hana@stops.test'] });
  const { conversationId, stopped } = await wrote(house, { contact: 'hana@stops.test', text: 'STOP' });
  assert.equal(stopped, true);
  assert.equal((await house.owner.guests.guest({ guestId: hana })).stopped, true);
  assert.equal((await desk.conversation({ conversationId })).mute, 'They asked not to be written to.');
  await assert.rejects(desk.answer({ conversationId, text: 'Sorry' }), { code: 'desk.stopped' });
  const at = { venueId: house.venueId, guestId: hana, channel: 'email', direction: 'out' } as const;
  await assert.rejects(desk.begin({ ...at, text: 'Come back' }), { code: 'desk.stopped' });
  await wrote(house, { contact: 'hana@stops.test', conversationId, text: 'Where is my refund?' });
  await desk.answer({ conversationId, text: 'On its way.' });
});

test('what arrived long ago is history: it is there, and nobody is waited for', async () => {
  const at = new Date('2021-03-04T10:00:00Z');
  const { conversationId } = await wrote(house, { at, text: 'A letter of then' });
  await wrote(house, { at: new Date('2021-03-05T10:00:00Z'), conversationId, text: 'And its answer' });
  const { state, promises, openedAt, lastAt } = await house.owner.desk.conversation({ conversationId });
  assert.deepEqual(
    [state, promises, openedAt, lastAt],
    ['solved', [], '2021-03-04T10:00:00.000Z', '2021-03-05T10:00:00.000Z'],
  );
});

test('files go with an answer, and one that is not here does not', async () => {
  const { conversationId } = await wrote(house, {
    text: 'My photo',
    attachments: [
      { name: 'hair.jpg', mediaType: 'image/jpeg', size: 9, sha256: null, contentId: null, inline: false },
    ],
  });
  const sha256 = await house.act((act) =>
    keepFile(act, Buffer.from('menu'), 'text/plain', house.clock.now()),
  );
  const menu = { sha256, name: 'menu.txt', mediaType: 'text/plain' };
  await house.owner.desk.answer({ conversationId, text: 'Our menu', attachments: [menu] });
  const { rows } = await house.owner.desk.messages({ conversationId });
  assert.deepEqual(
    rows.map(({ attachments }) => attachments.map(({ name, size, kept }) => [name, size, kept])),
    [[['hair.jpg', 9, false]], [['menu.txt', 4, true]]],
  );
  const missing = { ...menu, sha256: '0'.repeat(64) };
  await assert.rejects(house.owner.desk.answer({ conversationId, text: 'And', attachments: [missing] }), {
    code: 'kit.not_found',
  });
});

test('an answer of which nobody knows whether it went is decided by a person', async () => {
  const { desk } = house.owner;
  const { conversationId } = await wrote(house, { text: 'Did you write?' });
  const sent = [];
  for (const text of ['Cut off one', 'Cut off two'])
    sent.push((await desk.answer({ conversationId, text })).messageId);
  await house.database.owner.query(
    `update kit.letter set state = 'perhaps_sent', why = 'cut off' where body like 'Cut off%'`,
  );
  const open = await desk.perhapsSent({});
  assert.deepEqual(
    open.map(({ messageId, to, state }) => [messageId, to, state]),
    [
      [sent[0], 'amara@okafor.test', 'perhaps_sent'],
      [sent[1], 'amara@okafor.test', 'perhaps_sent'],
    ],
  );
  assert.equal((await desk.counts({})).perhapsSent, 2);
  await desk.wentOut({ messageId: sent[0]! });
  await desk.sendAgain({ messageId: sent[1]! });
  assert.deepEqual(await desk.perhapsSent({}), []);
  await assert.rejects(desk.sendAgain({ messageId: sent[0]! }), { code: 'desk.gone_already' });
  const { rows } = await desk.messages({ conversationId });
  assert.deepEqual(
    rows.map(({ sent }) => sent?.state),
    [undefined, 'sent', 'waiting'],
  );
});

test('whoever works at one venue sees and answers what is said there alone', async () => {
  const { venueId: other } = await house.owner.houses.openVenue({
    name: 'Soho',
    timeZone: 'Europe/London',
    country: 'GB',
    currency: 'GBP',
  });
  const { conversationId: here } = await wrote(house, { text: 'In Marylebone' });
  const { conversationId: there } = await wrote(house, { venueId: other, text: 'In Soho' });
  const ru = await aColleague(house, 'Ru', other);
  const { rows } = await ru.act((act) => queue(act, everything));
  assert.deepEqual(
    rows.map(({ id }) => id),
    [there],
  );
  for (const refused of [
    (act: Act) => theConversation(act, { conversationId: here }),
    (act: Act) => answer(act, { ...answering, conversationId: here, text: 'Hello' }),
    (act: Act) => queue(act, { ...everything, venueId: house.venueId }),
  ])
    await assert.rejects(ru.act<unknown>(refused), { code: 'visits.other_venue' });
});

test('a guest who was found to be another is shown as the one they are', async () => {
  const dot = await aGuest(house, 'Dot L.', { emails: ['dot@l.test'] });
  const { conversationId } = await wrote(house, { contact: 'dot@l.test', text: 'It is me' });
  const dorothea = await aGuest(house, 'Dorothea L.');
  await house.owner.guests.merge({ keptId: dorothea, joinedId: dot });
  assert.equal((await house.owner.desk.conversation({ conversationId })).guest?.name, 'Dorothea L.');
  const { rows } = await house.owner.desk.queue({ guestId: dorothea });
  assert.deepEqual(
    rows.map(({ id, guest }) => [id, guest?.id]),
    [[conversationId, dorothea]],
  );
});

test('nothing is done to a conversation that is not there', async () => {
  const conversationId = newId();
  const { desk } = house.owner;
  for (const call of [
    () => desk.conversation({ conversationId }),
    () => desk.messages({ conversationId }),
    () => desk.solve({ conversationId }),
    () => desk.look({ conversationId, writing: true }),
    () => desk.takeOut({ conversationId }),
  ])
    await assert.rejects(call, { code: 'desk.unknown_conversation' });
});

const everything = {
  view: 'all',
  words: '',
  channel: null,
  kind: null,
  topic: null,
  tag: null,
  guestId: null,
  venueId: null,
  ownerId: null,
  cursor: null,
  limit: 100,
} as const;

/** Nobody wrote it. */
async function machineSays(conversationId: string, text: string): Promise<void> {
  await house.act(async (act) => {
    await conversationAtHand(act, conversationId);
    await say(act, {
      conversationId,
      text,
      personId: null,
      automatic: true,
      attachments: [],
      then: 'open',
      runId: null,
    });
  });
}

async function eventsOf(name: string, subjectId: string): Promise<{ data: Record<string, unknown> }[]> {
  const { rows } = await house.database.owner.query<{ data: Record<string, unknown> }>(
    `select e.data from kit.event e join kit.event_subject s on s.event_id = e.id
     where e.name = $1 and s.subject_id = $2 order by e.happened_at, e.id`,
    [name, subjectId],
  );
  return rows;
}
