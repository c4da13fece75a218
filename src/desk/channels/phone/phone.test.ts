import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#kit/id.ts';
import { readFile } from '#kit/files.ts';
import { newBrowser } from '../../../../test/browser.ts';
import { openTestHouse } from '../../../../test/house.ts';
import type { TestHouse } from '../../../../test/house.ts';
import { callSettles } from '../../calls/call-settles.ts';
import { authToken, callsHook, openProvider } from '../../../../test/provider.ts';
import type { Provider } from '../../../../test/provider.ts';

let house: TestHouse;
let provider: Provider;
let lineId: string;
let dorothea: string;
before(async () => {
  provider = await openProvider();
  house = await openTestHouse();
  await house.owner.houses.keepHours({
    venueId: house.venueId,
    hours: [{ weekday: 6, opens: 540, closes: 1140 }],
  });
  dorothea = await known('Dorothea Lindqvist', '+44 7700 900461');
  ({ lineId } = await house.owner.desk.openLine({
    channel: 'phone',
    name: 'Front desk',
    address: '+44 20 7946 0958',
    settings: {
      accountSid: 'AC1',
      apiUrl: provider.address,
      forwardTo: '+44 20 7946 0001',
      greeting: 'Hello & welcome',
    },
    secrets: { authToken },
  }));
});
after(async () => {
  await house.close();
  provider.close();
});

const day = () => house.clock.set('2026-11-21T10:20:00Z');
const night = () => house.clock.set('2026-11-21T22:20:00Z');

test('a caller the house knows is on every screen with the commit of the hook, and another phone rings', async () => {
  day();
  const heard: string[][] = [];
  const stop = house.regulars.ground.live.listen(house.houseId, ({ names }) => heard.push(names));
  const answer = await ring('CA1', '+447700900461');
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type') ?? '', /^text\/xml/);
  const words = await answer.text();
  assert.match(words, /<Say language="en-GB">Hello &amp; welcome<\/Say>/);
  assert.match(
    words,
    /<Dial timeout="20"[^>]*action="http:\/\/house\.test\/hooks\/phone\/status\?key=[a-z2-7]{20}"/,
  );
  assert.match(words, />\+44 20 7946 0001<\/Number>/);
  await until(async () => heard.some((names) => names.includes('desk.callRang')));
  stop();
  const [call] = await house.owner.desk.ringing({});
  assert.deepEqual(
    [call?.guest?.name, call?.number, call?.line, call?.perhaps],
    ['Dorothea Lindqvist', '+447700900461', 'Front desk', []],
  );
});

test('the same call told twice rings once, told by two at once too', async () => {
  await Promise.all([1, 2, 3].map(() => ring('CA2', '+447700900462')));
  await ring('CA2', '+447700900462');
  const calls = (await house.owner.desk.ringing({})).filter(({ number }) => number === '+447700900462');
  assert.equal(calls.length, 1);
});

test('what is worth knowing stands beside the caller, and on a wall only what may stand there', async () => {
  const { desk } = house.owner;
  await desk.report({ guestId: dorothea, what: 'Waited 25 minutes', weight: 'serious' });
  const [call] = (await desk.ringing({})).filter(({ guest }) => guest?.id === dorothea);
  assert.deepEqual(
    call?.dots.map(({ line, rank }) => [line, rank]),
    [['Waited 25 minutes: make it right first', 'make_right']],
  );
  const wall = newBrowser(house);
  await wall.signIn('natalie@halcyon.test');
  await wall.client.door.setUpTablet({ venueId: house.venueId, name: 'Front desk' });
  const [seen] = (await wall.client.desk.ringing({})).filter(({ guest }) => guest?.id === dorothea);
  assert.deepEqual([seen?.number, seen?.dots, seen?.guest?.name], [null, [], 'Dorothea Lindqvist']);
});

test('where a number is a family’s, each of them is offered and nobody is taken for another', async () => {
  const one = await known('Ada Okafor', '+44 7700 900777');
  const other = await known('Amara Okafor', '+44 7700 900777');
  await ring('CA3', '+447700900777');
  const [call] = (await house.owner.desk.ringing({})).filter(({ number }) => number === '+447700900777');
  assert.equal(call?.guest, null);
  assert.deepEqual(
    call?.perhaps.map(({ id }) => id),
    [one, other],
  );
});

test('who takes a call has it, and the next is told', async () => {
  const { desk } = house.owner;
  await ring('CA4', '+447700900463');
  const [call] = (await desk.ringing({})).filter(({ number }) => number === '+447700900463');
  await desk.takeCall({ callId: call!.callId });
  await desk.takeCall({ callId: call!.callId });
  assert.ok(!(await desk.ringing({})).some(({ callId }) => callId === call!.callId));
  await assert.rejects(desk.takeCall({ callId: newId() }), { code: 'desk.unknown_call' });
  const logged = await desk.logCall({
    callId: call!.callId,
    venueId: house.venueId,
    guestId: dorothea,
    direction: 'in',
    words: 'Asked for the silver toner',
  });
  const [first] = await desk.calls({ guestId: dorothea });
  assert.deepEqual(
    [first?.id, first?.state, first?.takenBy?.name, first?.conversationId],
    [call!.callId, 'answered', 'Natalie Osei', logged.conversationId],
  );
});

test('a call that another phone picks up rings nowhere else, and its length is known', async () => {
  const { desk } = house.owner;
  const hana = await known('Hana Sato', '+44 7700 900468');
  await ring('CA5', '+447700900468');
  await hook('/hooks/phone/status', {
    CallSid: 'CA5-child',
    ParentCallSid: 'CA5',
    CallStatus: 'in-progress',
  });
  assert.ok(!(await desk.ringing({})).some(({ guest }) => guest?.id === hana));
  const words = await hook('/hooks/phone/status', {
    CallSid: 'CA5',
    DialCallStatus: 'completed',
    DialCallDuration: '73',
  });
  assert.match(await words.text(), /<Hangup\/>/);
  await hook('/hooks/phone/status', { CallSid: 'CA5', CallStatus: 'completed', CallDuration: '75' });
  const calls = await desk.calls({ guestId: hana });
  assert.deepEqual(
    calls.map(({ state, seconds, conversationId }) => [state, seconds, conversationId]),
    [['answered', 73, null]],
  );
});

test('a missed call is a conversation with a promise, once however often its end is told', async () => {
  const { desk } = house.owner;
  await ring('CA6', '+447700900464');
  const offered = await hook('/hooks/phone/status', { CallSid: 'CA6', DialCallStatus: 'no-answer' });
  assert.match(await offered.text(), /<Record [^>]*transcribe="true"/);
  const end = { CallSid: 'CA6', CallStatus: 'completed', CallDuration: '31' };
  await Promise.all([1, 2].map(() => hook('/hooks/phone/status', end)));
  await hook('/hooks/phone/status', end);
  const rows = await conversationsWith('+447700900464');
  assert.equal(rows.length, 1);
  assert.equal(rows[0]?.messages, 1);
  assert.notEqual(rows[0]?.dueAt, null);
  const { rows: said } = await desk.messages({ conversationId: rows[0].id });
  assert.equal(said[0]?.text, 'Rang at 10:20; nobody took the call.');
});

test('outside of its hours the house says when it opens, takes a voicemail, fetches it and reads what was said', async () => {
  night();
  const answer = await (await ring('CA7', '+447700900465')).text();
  assert.doesNotMatch(answer, /<Dial/);
  assert.match(answer, /We are closed just now, and open again on Saturday at 09:00\./);
  const left = {
    CallSid: 'CA7',
    RecordingUrl: `${provider.address}/2010-04-01/Accounts/AC1/Recordings/RE7`,
    RecordingDuration: '23',
  };
  await hook('/hooks/phone/voicemail', left);
  await hook('/hooks/phone/voicemail', left);
  await hook('/hooks/phone/status', { CallSid: 'CA7', CallStatus: 'completed', CallDuration: '40' });
  const heard = {
    CallSid: 'CA7',
    TranscriptionText: 'I left my scarf with you',
    TranscriptionStatus: 'completed',
  };
  await Promise.all([1, 2].map(() => hook('/hooks/phone/voicemail', heard)));
  const [conversation, ...others] = await conversationsWith('+447700900465');
  assert.deepEqual(others, []);
  const messages = async () => (await house.owner.desk.messages({ conversationId: conversation!.id })).rows;
  assert.deepEqual(
    (await messages()).map(({ text }) => text),
    ['Left a voicemail of 23 seconds.', 'I left my scarf with you'],
  );
  await until(async () => (await messages())[0]!.attachments.length > 0);
  const [attached] = (await messages())[0]!.attachments;
  assert.deepEqual(
    [attached?.name, attached?.mediaType, attached?.kept],
    ['voicemail.mp3', 'audio/mpeg', true],
  );
  await house.act(async (act) => {
    const { recording } = await act.db
      .selectFrom('desk.call')
      .select('recording')
      .where('call_key', '=', 'CA7')
      .executeTakeFirstOrThrow();
    assert.equal(
      (await readFile(act, recording!)).bytes.toString(),
      'recording /2010-04-01/Accounts/AC1/Recordings/RE7.mp3',
    );
  });
  await house.settle();
  const [run] = await house.owner.journey.runs({ subjectId: conversation!.id });
  assert.equal(run?.key, 'lost_property');
});

test('what lies with somebody else is not fetched, and our token is not shown to them', async () => {
  day();
  const other = await openProvider();
  await ring('CA8', '+447700900466');
  await hook('/hooks/phone/voicemail', {
    CallSid: 'CA8',
    RecordingUrl: `${other.address}/RE8`,
    RecordingDuration: '3',
  });
  await new Promise((resolve) => setTimeout(resolve, 400));
  assert.deepEqual(other.asked, []);
  other.close();
});

test('a call of which nobody tells the end was missed, a quarter of an hour later', async () => {
  await ring('CA9', '+447700900467');
  const id = await house.act(
    async (act) =>
      (
        await act.db
          .selectFrom('desk.call')
          .select('id')
          .where('call_key', '=', 'CA9')
          .executeTakeFirstOrThrow()
      ).id,
  );
  await house.act((act) => callSettles(act, { id }));
  assert.deepEqual(await conversationsWith('+447700900467'), []);
  house.clock.pass(16);
  await house.act((act) => callSettles(act, { id }));
  await house.act((act) => callSettles(act, { id }));
  const [conversation, ...others] = await conversationsWith('+447700900467');
  assert.deepEqual([conversation?.messages, others.length], [1, 0]);
  await hook('/hooks/phone/status', { CallSid: 'CA9', CallStatus: 'completed' });
  assert.equal((await conversationsWith('+447700900467'))[0]?.messages, 1);
});

test('who withholds the number rings all the same', async () => {
  for (const [at, from] of ['anonymous', '+266696687', ''].entries())
    assert.equal((await ring(`CAx${at}`, from)).status, 200);
  const nameless = (await house.owner.desk.ringing({})).filter(({ number }) => number === '');
  assert.equal(nameless.length, 3);
});

test('a call that is not signed, of another line or too large changes nothing and is one clear sentence', async () => {
  const before = await house.owner.desk.ringing({});
  const forged = await callsHook(house, {
    lineId,
    path: '/hooks/phone/voice',
    params: { CallSid: 'CAf', From: '+447700900461' },
    token: 'guessed',
  });
  assert.equal(forged.status, 403);
  assert.match(await forged.text(), /not signed by the provider/);
  const [line] = await house.owner.desk.lines({});
  assert.match(line?.trouble ?? '', /Look at the Auth Token/);
  const elsewhere = await callsHook(house, {
    lineId,
    path: '/hooks/text',
    params: { MessageSid: 'SM1', From: '+447700900461', Body: 'x' },
  });
  assert.equal(elsewhere.status, 422);
  const nobody = await house.request('/hooks/phone/voice?key=abc', { method: 'POST', body: '' });
  assert.equal(nobody.status, 401);
  const large = await callsHook(house, {
    lineId,
    path: '/hooks/phone/voice',
    params: { CallSid: 'x'.repeat(70_000) },
  });
  assert.equal(large.status, 413);
  assert.equal((await house.owner.desk.ringing({})).length, before.length);
  assert.equal(
    (await hook('/hooks/phone/status', { CallSid: 'CAnone', CallStatus: 'completed' })).status,
    200,
  );
  assert.equal((await house.owner.desk.lines({}))[0]?.trouble, null, 'one that fits ends the trouble');
});

test('a call on a phone of its own is noted in one tap, either way', async () => {
  const { desk } = house.owner;
  const inwards = await desk.logCall({ venueId: house.venueId, guestId: dorothea, direction: 'in' });
  const outwards = await desk.logCall({
    venueId: house.venueId,
    number: '020 7946 0777',
    direction: 'out',
    words: 'Told them that the scarf was found',
    kind: 'praise',
  });
  const rang = await desk.conversation({ conversationId: inwards.conversationId });
  assert.equal(rang.channel, 'phone');
  assert.deepEqual(
    rang.promises.filter(({ kind, keptAt }) => kind === 'first_answer' && keptAt === null),
    [],
  );
  assert.equal(
    (await desk.conversation({ conversationId: outwards.conversationId })).contact,
    '+442079460777',
  );
  const [newest] = await desk.calls({ guestId: dorothea });
  assert.deepEqual([newest?.id, newest?.state, newest?.direction], [inwards.callId, 'noted', 'in']);
  await assert.rejects(desk.logCall({ venueId: house.venueId, number: 'ring ring', direction: 'in' }), {
    code: 'guests.no_phone',
  });
});

test('a number without its country, and an account the provider does not know, are told before they are connected', async () => {
  const { desk } = house.owner;
  const line = {
    channel: 'phone',
    name: 'Bar',
    settings: { accountSid: 'AC1', apiUrl: provider.address },
  } as const;
  await assert.rejects(desk.openLine({ ...line, address: '020 7946' }), { code: 'desk.line_settings' });
  const tried = { ...line, address: '+442079460999' };
  assert.deepEqual(await desk.tryLine({ ...tried, secrets: { authToken } }), { wrong: null });
  assert.match(
    (await desk.tryLine({ ...tried, secrets: { authToken: 'no' } })).wrong!,
    /does not know this account/,
  );
  assert.match((await desk.tryLine(tried)).wrong!, /Auth Token is missing/);
  const nowhere = {
    ...tried,
    settings: { accountSid: 'AC1', apiUrl: 'http://127.0.0.1:1' },
    secrets: { authToken },
  };
  assert.match((await desk.tryLine(nowhere)).wrong!, /cannot be reached/);
});

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

async function ring(CallSid: string, From: string): Promise<Response> {
  return hook('/hooks/phone/voice', {
    CallSid,
    From,
    To: '+442079460958',
    CallStatus: 'ringing',
    Direction: 'inbound',
  });
}

async function hook(path: string, params: Record<string, string>): Promise<Response> {
  return callsHook(house, { lineId, path, params });
}

async function conversationsWith(number: string) {
  const { rows } = await house.owner.desk.queue({ view: 'all', channel: 'phone' });
  return rows.filter(({ contact }) => contact === number);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 400) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
