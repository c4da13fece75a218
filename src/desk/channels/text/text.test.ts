import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#kit/id.ts';
import { openTestHouse } from '../../../../test/house.ts';
import type { TestHouse } from '../../../../test/house.ts';
import { authToken, callsHook, openProvider } from '../../../../test/provider.ts';
import type { Provider } from '../../../../test/provider.ts';

let house: TestHouse;
let provider: Provider;
const lines = { text: '', whatsapp: '' };
before(async () => {
  provider = await openProvider();
  house = await openTestHouse({ at: '2026-06-13T09:20:00Z' });
  for (const channel of ['text', 'whatsapp'] as const) {
    const { lineId } = await house.owner.desk.openLine({
      channel,
      name: channel,
      address: '+44 7700 900100',
      settings: { accountSid: 'AC1', apiUrl: provider.address },
      secrets: { authToken },
    });
    lines[channel] = lineId;
  }
});
after(async () => {
  await house.close();
  provider.close();
});

test('a text is one message, however often it is told and by how many at once', async () => {
  const from = number();
  const params = {
    MessageSid: 'SMa',
    From: from,
    To: '+447700900100',
    Body: 'Is Mei in on Friday?',
    NumMedia: '0',
  };
  await Promise.all([1, 2, 3].map(() => hook('text', params)));
  await hook('text', params);
  const [conversation, ...others] = await conversationsWith(from);
  assert.deepEqual(
    [conversation?.messages, conversation?.preview, others.length],
    [1, 'Is Mei in on Friday?', 0],
  );
  assert.notEqual(conversation?.dueAt, null);
});

test('what comes from a number soon after belongs to the matter at hand, and long after to another', async () => {
  const from = number();
  await writes(from, 'Hello');
  await writes(from, 'It is me again');
  const [first] = await conversationsWith(from);
  assert.equal(first?.messages, 2);
  await house.owner.desk.solve({ conversationId: first.id });
  house.clock.pass(60);
  await writes(from, 'Thank you!');
  assert.equal((await conversationsWith(from)).length, 1);
  await house.owner.desk.solve({ conversationId: first.id });
  house.clock.pass(5 * 24 * 60);
  await writes(from, 'Something else now');
  assert.equal((await conversationsWith(from)).length, 2);
});

test('an answer goes out by the provider, with the address that is told what became of it', async () => {
  const { desk } = house.owner;
  const from = number();
  await writes(from, 'Do you have time at five?');
  const [conversation] = await conversationsWith(from);
  const { messageId } = await desk.answer({ conversationId: conversation!.id, text: 'Five is yours. 🌿' });
  const sent = await outgoing(from);
  assert.equal(sent.path, '/2010-04-01/Accounts/AC1/Messages.json');
  assert.deepEqual(
    [sent.form.get('To'), sent.form.get('From'), sent.form.get('Body')],
    [from, '+447700900100', 'Five is yours. 🌿'],
  );
  await until(async () => (await stateOf(conversation!.id, messageId)) === 'sent');

  const callback = new URL(sent.form.get('StatusCallback')!);
  assert.equal(callback.pathname, '/hooks/text/status');
  const told = (params: Record<string, string>) => status(callback, params);
  await told({ MessageSid: 'SM1', MessageStatus: 'delivered' });
  assert.equal(await stateOf(conversation!.id, messageId), 'sent');
  await told({ MessageSid: 'SM1', MessageStatus: 'undelivered', ErrorCode: '30005' });
  assert.equal(await stateOf(conversation!.id, messageId), 'failed');
  const [waiting] = (await desk.perhapsSent({})).filter((one) => one.messageId === messageId);
  assert.equal(waiting?.why, 'There is no such number any more.');
});

test('STOP is heard in any wording, confirmed once, and nothing more goes out; START takes it back', async () => {
  const { desk, guests } = house.owner;
  const from = number();
  const guestId = await known('Dorothea Lindqvist', from);
  await writes(from, 'See you Friday');
  assert.match(
    await writes(from, 'please stop texting me'),
    /<Message>Halcyon Blow Dry Bar: we write to you no more/,
  );
  assert.doesNotMatch(await writes(from, 'STOP'), /<Message>/);
  assert.equal((await guests.guest({ guestId })).stopped, true);
  const [conversation] = await conversationsWith(from);
  const answer = { conversationId: conversation!.id, text: 'But …' };
  await assert.rejects(desk.answer(answer), { code: 'desk.stopped' });
  await writes(from, 'Is it raining where you are?');
  await assert.rejects(desk.answer(answer), { code: 'desk.text_stopped' });
  assert.match((await desk.conversation({ conversationId: conversation!.id })).mute ?? '', /START/);

  assert.match(await writes(from, 'Start'), /<Message>Halcyon Blow Dry Bar: you hear from us again/);
  assert.equal((await guests.guest({ guestId })).stopped, false);
  const { consents } = await guests.guest({ guestId });
  assert.equal(
    consents.find(({ purpose }) => purpose === 'marketing')?.given,
    false,
    'advertising was not meant',
  );
  await desk.answer(answer);
  assert.match(await writes(from, 'stop'), /<Message>/);
});

test('a number nobody knows says STOP too, and where the provider has confirmed it we do not', async () => {
  const { desk } = house.owner;
  const from = number();
  await writes(from, 'Who is this?');
  const theirs = await hook('text', { MessageSid: newId(), From: from, Body: 'STOP', OptOutType: 'STOP' });
  assert.doesNotMatch(await theirs.text(), /<Message>/);
  const [conversation] = await conversationsWith(from);
  await writes(from, 'Are you there?');
  await assert.rejects(desk.answer({ conversationId: conversation!.id, text: 'Yes' }), {
    code: 'desk.text_stopped',
  });
  await writes(from, 'UNSTOP');
  await desk.answer({ conversationId: conversation!.id, text: 'Yes' });
});

test('WhatsApp takes an answer for a day after their last word, and not a minute longer', async () => {
  const { desk } = house.owner;
  const from = number();
  await writes(from, 'Olá!', 'whatsapp');
  const [conversation] = await conversationsWith(from, 'whatsapp');
  assert.equal(conversation?.contact, from);
  house.clock.pass(24 * 60 - 2);
  await desk.answer({ conversationId: conversation.id, text: 'Good morning' });
  const sent = await outgoing(`whatsapp:${from}`);
  assert.equal(sent.form.get('From'), 'whatsapp:+447700900100');
  house.clock.pass(1);
  await assert.rejects(desk.answer({ conversationId: conversation.id, text: 'Too late' }), {
    code: 'desk.whatsapp_window',
  });
  assert.match((await desk.conversation({ conversationId: conversation.id })).mute ?? '', /24 hours/);
  await writes(from, 'Still there?', 'whatsapp');
  await desk.answer({ conversationId: conversation.id, text: 'Yes' });
  const begun = {
    channel: 'whatsapp',
    venueId: house.venueId,
    contact: number(),
    text: 'Hello',
    direction: 'out',
  } as const;
  await assert.rejects(desk.begin(begun), { code: 'desk.whatsapp_window' });
});

test('at night an answer goes out, and nobody is written to who has not written', async () => {
  const { desk } = house.owner;
  house.clock.set('2026-06-27T22:30:00Z');
  const from = number();
  const guestId = await known('Amara Okafor', from);
  const begun = {
    channel: 'text',
    venueId: house.venueId,
    guestId,
    text: 'Your scarf is here',
    direction: 'out',
  } as const;
  await assert.rejects(desk.begin(begun), { code: 'desk.quiet_hours' });
  await writes(from, 'Is my scarf with you?');
  const [conversation] = await conversationsWith(from);
  await desk.answer({ conversationId: conversation!.id, text: 'It is' });
  house.clock.set('2026-06-28T09:00:00Z');
  await desk.begin(begun);
});

test('what no text can hold is refused in one sentence', async () => {
  const { desk } = house.owner;
  const from = number();
  await writes(from, 'Tell me everything');
  const [conversation] = await conversationsWith(from);
  const conversationId = conversation!.id;
  await assert.rejects(desk.answer({ conversationId, text: 'x'.repeat(1601) }), {
    code: 'desk.text_too_long',
  });
  const attachments = [{ sha256: 'a'.repeat(64), name: 'menu.pdf', mediaType: 'application/pdf' }];
  await assert.rejects(desk.answer({ conversationId, text: 'Here', attachments }), {
    code: 'desk.text_no_files',
  });
});

test('a picture is brought into the house, and shown to be on its way until then', async () => {
  const from = number();
  await hook('text', {
    MessageSid: newId(),
    From: from,
    Body: '',
    NumMedia: '2',
    MediaUrl0: `${provider.address}/Media/ME1`,
    MediaContentType0: 'image/jpeg',
    MediaUrl1: 'http://127.0.0.1:1/stolen',
    MediaContentType1: 'video/mp4',
  });
  const [conversation] = await conversationsWith(from);
  const attached = async () =>
    (await house.owner.desk.messages({ conversationId: conversation!.id })).rows[0]!.attachments;
  await until(async () => (await attached()).some(({ kept }) => kept));
  assert.deepEqual((await attached()).map(({ name, kept }) => `${name} ${kept}`).toSorted(), [
    'film-2 false',
    'picture-1 true',
  ]);
});

const ends: [what: string, how: Parameters<Provider['answers']>[0], state: string, why: RegExp][] = [
  [
    'refuses for good',
    (_, response) => void response.writeHead(400).end('{"code": 21211, "message": "Invalid To number"}'),
    'failed',
    /Invalid To number \(21211\)/,
  ],
  [
    'breaks down over',
    (_, response) => void response.writeHead(502).end('oops'),
    'perhaps_sent',
    /broke down/,
  ],
  ['hangs up on', (_, response) => void response.destroy(), 'perhaps_sent', /did not say whether/],
  [
    'has too many of',
    (_, response) => void response.writeHead(429).end('{"code": 20429, "message": "Too many"}'),
    'waiting',
    /Too many/,
  ],
];

for (const [what, how, state, why] of ends) {
  test(`a text that the provider ${what} stands as ${state}`, async () => {
    const from = number();
    await writes(from, 'Hello');
    const [conversation] = await conversationsWith(from);
    provider.answers(how);
    const { messageId } = await house.owner.desk.answer({
      conversationId: conversation!.id,
      text: 'Good morning',
    });
    await until(async () => typeof (await sentOf(conversation!.id, messageId))?.why === 'string');
    provider.answers(null);
    const sent = await sentOf(conversation!.id, messageId);
    assert.equal(sent?.state, state);
    assert.match(sent?.why ?? '', why);
  });
}

let numbers = 0;
function number(): string {
  numbers += 1;
  return `+4477009002${String(numbers).padStart(2, '0')}`;
}

async function known(name: string, phone: string): Promise<string> {
  const { guestId } = await house.owner.guests.meet({
    name,
    given: null,
    family: null,
    pronunciation: null,
    phones: [phone],
  });
  return guestId;
}

type Written = 'text' | 'whatsapp';

async function writes(from: string, Body: string, channel: Written = 'text'): Promise<string> {
  const From = channel === 'whatsapp' ? `whatsapp:${from}` : from;
  const answer = await hook(channel, { MessageSid: newId(), From, To: '+447700900100', Body, NumMedia: '0' });
  assert.equal(answer.status, 200);
  house.clock.pass(1);
  return answer.text();
}

async function hook(channel: Written, params: Record<string, string>): Promise<Response> {
  return callsHook(house, { lineId: lines[channel], path: '/hooks/text', params });
}

async function status(callback: URL, params: Record<string, string>): Promise<void> {
  const query = `&letter=${callback.searchParams.get('letter')}`;
  const answer = await callsHook(house, { lineId: lines.text, path: '/hooks/text/status', params, query });
  assert.equal(answer.status, 200);
}

async function conversationsWith(number: string, channel: Written = 'text') {
  const { rows } = await house.owner.desk.queue({ view: 'all', channel });
  return rows.filter(({ contact }) => contact === number);
}

async function outgoing(to: string) {
  const sent = () => provider.asked.find(({ form }) => form.get('To') === to);
  await until(async () => sent() !== undefined);
  return sent()!;
}

async function sentOf(conversationId: string, messageId: string) {
  const { rows } = await house.owner.desk.messages({ conversationId });
  return rows.find(({ id }) => id === messageId)?.sent;
}

async function stateOf(conversationId: string, messageId: string) {
  return (await sentOf(conversationId, messageId))?.state;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 400) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
