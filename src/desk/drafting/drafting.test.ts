import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { newId } from '#kit/id.ts';
import type { MemoryFacts } from '#guests/memory.ts';
import { openTestHouse } from '../../../test/house.ts';
import type { TestHouse } from '../../../test/house.ts';
import { receive } from '../conversations/receive.ts';

let house: TestHouse;
let dorothea: string;
before(async () => {
  house = await openTestHouse();
  await house.owner.houses.keepHours({
    venueId: house.venueId,
    hours: [{ weekday: 6, opens: 540, closes: 1140 }],
  });
  dorothea = await known('Dorothea Lindqvist', 'Dorothea');
  const mei = await house.owner.team.welcome({ name: 'Mei Lin' });
  await house.owner.visits.expect({
    venueId: house.venueId,
    expectedAt: '2026-11-28T10:30:00Z',
    guestIds: [dorothea],
    what: 'Blowout',
    personIds: [mei.personId],
  });
  await remembered({ kind: 'preference', text: 'Window seat', sayAloud: true });
  await remembered({
    kind: 'allergy',
    text: 'PPD',
    material: 'ppd',
    severity: 'severe',
    sensitivity: 'health',
  });
  await remembered({ kind: 'preference', text: 'Nobody mentions Henrik', sensitivity: 'private' });
});
after(() => house.close());

test('an answer is begun with the words of the protocol and this guest’s own facts', async () => {
  const { desk, journey } = house.owner;
  const conversationId = await wrote('Running ten minutes late, so sorry!', dorothea);
  await house.settle();
  const [run] = await journey.runs({ subjectId: conversationId });
  assert.deepEqual([run?.key, run?.how], ['late_arrival', 'rule']);
  const { text, missing, from } = await desk.draftAnswer({ conversationId });
  assert.equal(
    text,
    [
      'Good morning Dorothea,',
      'Thank you for letting us know, Dorothea. Please come safely; Mei will be ready for you. If we have to shorten anything, I tell you before we begin, and you choose.',
      'Warm regards,\nNatalie Osei\nHalcyon Blow Dry Bar',
    ].join('\n\n'),
  );
  assert.deepEqual([missing, from], [[], 'protocol']);
});

test('without a protocol it greets, and says what they like to hear and nothing else that is known', async () => {
  const conversationId = await wrote('Do you sell the shampoo?', dorothea);
  const { text, from } = await house.owner.desk.draftAnswer({ conversationId });
  assert.equal(from, 'plain');
  assert.match(
    text,
    /We look forward to seeing you on Saturday,? 28 November at 10:30\.\nWe have it in mind for you: window seat\./,
  );
  assert.doesNotMatch(text, /PPD|Henrik/i);
});

test('an answer to a problem holds no sweetener', async () => {
  const { desk } = house.owner;
  const conversationId = await wrote('The shampoo bottle leaks.', dorothea);
  await desk.describe({ conversationId, kind: 'problem' });
  assert.doesNotMatch((await desk.draftAnswer({ conversationId })).text, /window|look forward/);
});

test('who is not known is greeted without a name, and a sentence without its fact is not there', async () => {
  const { desk, journey } = house.owner;
  const conversationId = await wrote('We were kept waiting', null);
  await journey.start({ key: 'lost_property', subjectSlice: 'desk', subjectId: conversationId });
  const [run] = (await journey.runs({ subjectId: conversationId })).filter(
    ({ key }) => key === 'lost_property',
  );
  await desk.aim({ channel: 'email', firstAnswerMinutes: 60, solutionMinutes: null });
  const other = await wrote('I left my scarf with you', null);
  await house.settle();
  const { text, missing } = await desk.draftAnswer({ conversationId: other });
  assert.match(text, /^Good morning,\n\nWhat a fright\./);
  assert.doesNotMatch(text, /You hear from me by/);
  assert.deepEqual(missing, ['promised']);
  await desk.promise({ conversationId, words: 'We ring you', dueAt: '2026-11-21T17:00:00Z' });
  const promised = await desk.draftAnswer({ conversationId, runId: run!.id });
  assert.match(promised.text, /You hear from me by 17:00\./);
  const found = await desk.draftAnswer({ conversationId, runId: run!.id, step: 'found' });
  assert.match(found.text, /Our hours today are 09:00 to 19:00\./);
});

test('a step that says nothing, and a run of another conversation, give no draft', async () => {
  const { desk, journey } = house.owner;
  const conversationId = await wrote('Running late', dorothea);
  await house.settle();
  const [run] = await journey.runs({ subjectId: conversationId });
  await assert.rejects(desk.draftAnswer({ conversationId, runId: run!.id, step: 'book' }), {
    code: 'journey.unknown_step',
  });
  await assert.rejects(desk.draftAnswer({ conversationId, runId: newId() }), { code: 'journey.unknown_run' });
  await assert.rejects(desk.draftAnswer({ conversationId: newId() }), { code: 'desk.unknown_conversation' });
});

test('the draft is in the language that they wrote in', async () => {
  const conversationId = await wrote('Guten Tag, ich hätte gern das Shampoo, haben Sie es noch?', dorothea);
  const { text } = await house.owner.desk.draftAnswer({ conversationId });
  assert.match(text, /^Guten Morgen Dorothea,\n\nWir freuen uns auf Sie: Samstag, 28\. November um 10:30\./);
});

test('without the owner’s word no model is asked', async () => {
  const { desk } = house.owner;
  const conversationId = await wrote('Hello', dorothea);
  await assert.rejects(desk.askModel({ conversationId }), { code: 'desk.no_model' });
  assert.equal(await desk.model({}), null);
  await assert.rejects(desk.withdrawModel({}), { code: 'desk.no_model' });
  await assert.rejects(desk.lendModel({ address: 'ftp://model.test', model: 'm', agreed: true }), {
    code: 'kit.not_understood',
  });
});

test('a model sees the conversation and plain facts, and nothing that is delicate', async () => {
  const { desk } = house.owner;
  const model = await fakeModel((_, response) => says(response, '  Good morning Dorothea, of course.  '));
  await desk.lendModel({ address: model.address, model: 'small-1', key: 'sk-hush', agreed: true });
  const shown = await desk.model({});
  assert.deepEqual(
    [shown?.address, shown?.model, shown?.hasKey, shown?.agreedBy.name],
    [model.address, 'small-1', true, 'Natalie Osei'],
  );
  const conversationId = await wrote(
    'Do you sell the shampoo? I am pregnant. My number is +44 7700 900461.',
    dorothea,
  );
  await desk.note({ conversationId, text: 'She always asks for a discount' });
  const draft = await desk.askModel({ conversationId });
  assert.deepEqual(draft, { text: 'Good morning Dorothea, of course.', missing: [], from: 'model' });

  const [{ headers, body }] = model.heard as [Heard];
  assert.equal(headers.authorization, 'Bearer sk-hush');
  const asked = JSON.parse(body) as { model: string; messages: { role: string; content: string }[] };
  assert.equal(asked.model, 'small-1');
  assert.deepEqual(asked.messages.at(-1), {
    role: 'user',
    content: 'Do you sell the shampoo? [something personal] My number is [number].',
  });
  assert.match(asked.messages[0]!.content, /The guest is called: Dorothea/);
  assert.match(asked.messages[0]!.content, /They like: window seat/);
  assert.doesNotMatch(body, /ppd|Henrik|discount|pregnant|7700/i);
  const { messages } = await desk.conversation({ conversationId });
  assert.equal(messages, 2, 'nothing was sent');
  model.close();
});

test('a key stays for its address alone, and is thrown away when the word is taken back', async () => {
  const { desk } = house.owner;
  const model = await fakeModel((_, response) => says(response, 'Yes'));
  await desk.lendModel({ address: model.address, model: 'm', key: 'sk-hush', agreed: true });
  await desk.lendModel({ address: model.address, model: 'm2', agreed: true });
  assert.equal((await desk.model({}))?.hasKey, true);
  await desk.lendModel({ address: `${model.address}/other`, model: 'm2', agreed: true });
  assert.equal((await desk.model({}))?.hasKey, false);
  const { rows } = await house.database.owner.query<{ sealed: Buffer | null }>(
    'select sealed from desk.model',
  );
  assert.equal(rows[0]?.sealed, null);
  await desk.withdrawModel({});
  await assert.rejects(desk.askModel({ conversationId: await wrote('Hi', dorothea) }), {
    code: 'desk.no_model',
  });
  model.close();
});

const failures: [
  what: string,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  why: RegExp,
][] = [
  ['says no', (_, response) => response.writeHead(401).end('{}'), /it said no \(401\)/],
  ['answers nonsense', (_, response) => response.end('<html>'), /could not be read/],
  ['answers nothing', (_, response) => says(response, '   '), /could not be read/],
  [
    'points elsewhere',
    (_, response) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
    /cannot be reached/,
  ],
  ['hangs up', (request) => request.socket.destroy(), /cannot be reached/],
  ['never ends', (_, response) => void flood(response), /far too long/],
];

for (const [what, answer, why] of failures) {
  test(`a model that ${what} is one clear sentence`, async () => {
    const { desk } = house.owner;
    const model = await fakeModel(answer);
    await desk.lendModel({ address: model.address, model: 'm', agreed: true });
    const conversationId = await wrote('Hello', dorothea);
    await assert.rejects(desk.askModel({ conversationId }), (refused: { code: string; message: string }) => {
      assert.equal(refused.code, 'desk.model_silent');
      assert.match(refused.message, why);
      return true;
    });
    model.close();
  });
}

async function known(name: string, given: string): Promise<string> {
  const { guestId } = await house.owner.guests.meet({ name, given, family: null, pronunciation: null });
  return guestId;
}

async function remembered(facts: Partial<MemoryFacts> & Pick<MemoryFacts, 'kind' | 'text'>): Promise<void> {
  const blank = {
    allergen: null,
    material: null,
    severity: null,
    occasion: null,
    month: null,
    day: null,
    year: null,
  };
  await house.owner.guests.remember({
    guestId: dorothea,
    facts: {
      ...blank,
      ...{
        personName: null,
        relation: null,
        sure: 'certain',
        sensitivity: 'plain',
        sayAloud: false,
        until: null,
      },
      ...facts,
    },
    from: 'said',
    consent: 'recorded',
  });
}

/** A mail of hers, or of somebody unknown. */
async function wrote(text: string, guestId: string | null): Promise<string> {
  const contact = `${newId()}@example.com`;
  const { conversationId } = await house.act((act) =>
    receive(act, {
      ...{ channel: 'email', lineId: null, venueId: house.venueId, conversationId: null, guestId },
      ...{ contact, fromName: '', subject: '', text, folded: '', datedAt: null, replyTo: '', to: [], cc: [] },
      ...{ automatic: null, messageKey: null, mailId: null, attachments: [] },
    }),
  );
  return conversationId;
}

type Heard = { headers: IncomingMessage['headers']; body: string };

/** A server of the OpenAI-compatible kind on this machine. */
async function fakeModel(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (bytes: Buffer) => (body += bytes.toString()));
    request.on('end', () => {
      assert.equal(request.url, '/v1/chat/completions');
      heard.push({ headers: request.headers, body });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return {
    address,
    heard,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function says(response: ServerResponse, content: string): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
}

async function flood(response: ServerResponse): Promise<void> {
  response.on('error', () => {});
  for (let sent = 0; sent < 100 && !response.destroyed; sent += 1) {
    response.write(' '.repeat(10_000));
    await new Promise((resolve) => setImmediate(resolve));
  }
  response.end();
}
