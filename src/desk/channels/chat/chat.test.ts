import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#kit/id.ts';
import { wayKey } from '#door/way-in.ts';
import { openTestHouse } from '../../../../test/house.ts';
import type { TestHouse } from '../../../../test/house.ts';
import { messagesAMinute } from './visitor.ts';

const origin = 'https://halcyon.test';
let house: TestHouse;
let key: string;
let lineId: string;
before(async () => {
  house = await openTestHouse();
  ({ lineId } = await house.owner.desk.openLine({
    channel: 'chat',
    name: 'Halcyon',
    venueId: house.venueId,
    settings: { origins: ['https://halcyon.test/blow-dry'], visitorsAMinute: 9 },
  }));
  key = wayKey(house.regulars.ground.installation, lineId);
});
after(() => house.close());

test('what a visitor says is one message, however often it is sent, and is answered to them alone', async () => {
  const hana = visitor();
  const grace = visitor();
  const id = newId();
  const sent = await Promise.all(
    Array.from({ length: 5 }, () => hana.post('say', { id, text: 'A chair at four?' })),
  );
  assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([200]));
  await grace.post('say', { id: newId(), text: 'I left my scarf.' });
  const { rows } = await house.owner.desk.queue({ view: 'open', channel: 'chat' });
  assert.equal(rows.length, 2);
  const conversationId = rows.find(({ preview }) => preview === 'A chair at four?')!.id;
  await house.owner.desk.note({ conversationId, text: 'Mei is free then.' });
  await house.owner.desk.answer({ conversationId, text: 'At ten past, with Mei.' });
  const { said } = (await hana.get('said')) as { said: { from: string; by: string; text: string }[] };
  assert.deepEqual(
    said.map(({ from, by, text }) => [from, by, text]),
    [
      ['me', '', 'A chair at four?'],
      ['house', 'Natalie', 'At ten past, with Mei.'],
    ],
  );
  assert.equal(((await grace.get('said')) as { said: unknown[] }).said.length, 1);
});

test('visitors whose conversations were joined read their own words alone', async () => {
  const [olaf, mina] = [visitor(), visitor()];
  await olaf.post('say', { id: newId(), text: 'Olaf asks' });
  await mina.post('say', { id: newId(), text: 'Mina asks' });
  const { rows } = await house.owner.desk.queue({ view: 'open', channel: 'chat' });
  const [one, other] = ['Olaf asks', 'Mina asks'].map(
    (words) => rows.find(({ preview }) => preview === words)!.id,
  );
  await house.owner.desk.join({ conversationId: other!, intoId: one! });
  await mina.post('say', { id: newId(), text: 'Mina again' });
  await house.owner.desk.answer({ conversationId: one!, text: 'For Olaf.' });
  const texts = async (who: ReturnType<typeof visitor>) =>
    ((await who.get('said')) as { said: { text: string }[] }).said.map(({ text }) => text);
  assert.deepEqual(await texts(mina), ['Mina asks', 'Mina again']);
  assert.deepEqual(await texts(olaf), ['Olaf asks', 'For Olaf.']);
});

test('an answer to somebody who has left goes by e-mail, with an address it can be answered at', async () => {
  const amara = visitor();
  await amara.post('say', { id: newId(), text: 'Do you do bridal hair?' });
  assert.equal((await amara.post('leave', { name: 'Amara', email: 'nonsense' })).status, 422);
  assert.equal((await amara.post('leave', { name: 'Amara', email: 'amara@okafor.test' })).status, 200);
  const { rows } = await house.owner.desk.queue({ view: 'open', channel: 'chat' });
  const { id, contact, contactName } = rows.find(({ preview }) => preview.startsWith('Do you do bridal'))!;
  assert.deepEqual([contact, contactName], ['amara@okafor.test', 'Amara']);

  const { lineId: mailbox } = await house.owner.desk.openLine({
    channel: 'email',
    name: 'Hello',
    address: 'hello@halcyon.test',
  });
  await house.owner.desk.answer({ conversationId: id, text: 'We do, and gladly.' });
  house.clock.pass(10);
  await house.owner.desk.answer({ conversationId: id, text: 'Shall we ring you?' });
  const { rows: letters } = await house.database.owner.query<{
    recipient: string;
    body: string;
    via: string;
  }>('select recipient, body, via from kit.letter');
  assert.deepEqual(letters, [{ recipient: 'amara@okafor.test', body: 'Shall we ring you?', via: mailbox }]);
});

test('whoever writes faster than people do, or comes with too many others, is told to wait', async () => {
  const machine = visitor();
  for (let n = 0; n < messagesAMinute; n += 1)
    assert.equal((await machine.post('say', { id: newId(), text: `word ${n}` })).status, 200);
  const tooMuch = await machine.post('say', { id: newId(), text: 'one more' });
  assert.deepEqual([tooMuch.status, tooMuch.sentence], [429, 'That was very quick. Please wait a moment.']);
  house.clock.pass(2);
  assert.equal((await machine.post('say', { id: newId(), text: 'later' })).status, 200);
  const crowd: number[] = [];
  for (let n = 0; n < 10; n += 1)
    crowd.push((await visitor().post('say', { id: newId(), text: 'hello' })).status);
  assert.deepEqual(crowd, [200, 200, 200, 200, 200, 200, 200, 200, 200, 429]);
});

test('nonsense is refused in a sentence, and a closed element answers nobody', async () => {
  const grace = visitor();
  for (const body of [
    '{',
    '[]',
    { id: 'no', text: 'x' },
    { id: newId(), text: '' },
    { id: newId(), text: 'a\0b' },
  ])
    assert.equal((await grace.post('say', body)).status, 422);
  assert.equal((await grace.post('say', { id: newId(), text: 'x'.repeat(30_000) })).status, 422);
  const nobody = await house.request(`/widget/${key}/said`, { headers: { origin } });
  assert.equal(nobody.status, 422);
  await house.owner.desk.closeLine({ lineId });
  assert.equal((await grace.post('say', { id: newId(), text: 'Anyone?' })).status, 401);
});

function visitor() {
  const headers = {
    origin,
    authorization: `Visitor ${newId().replaceAll('-', '')}`,
    'content-type': 'application/json',
  };
  return {
    post: async (name: string, body: unknown) => {
      const response = await house.request(`/widget/${key}/${name}`, {
        method: 'POST',
        headers,
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      const answered = (await response.json()) as { data?: { sentence?: string } };
      return { status: response.status, sentence: answered.data?.sentence ?? '' };
    },
    get: async (name: string) => (await house.request(`/widget/${key}/${name}`, { headers })).json(),
  };
}
