import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { aColleague, wrote } from '../../../test/desk.ts';
import { openTestHouse } from '../../../test/house.ts';
import type { TestHouse } from '../../../test/house.ts';
import { join } from './join.ts';
import { note } from './note.ts';
import { split } from './split.ts';
import { takeOut } from './take-out.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse({ working: false });
});
after(() => house.close());

test('two conversations joined are told as one in the order in which it was said, and parted again', async () => {
  const { desk } = house.owner;
  const first = await wrote(house, { text: 'It hurts' });
  house.clock.pass(1);
  const second = await wrote(house, {
    contact: '+447700900118',
    channel: 'counter',
    text: 'Her husband came by',
  });
  house.clock.pass(1);
  await wrote(house, { conversationId: first.conversationId, text: 'Still' });
  await desk.join({ conversationId: second.conversationId, intoId: first.conversationId });
  assert.deepEqual(await texts(first.conversationId), ['It hurts', 'Her husband came by', 'Still']);
  const joined = await desk.conversation({ conversationId: first.conversationId });
  assert.deepEqual([joined.joined.map(({ id }) => id), joined.messages], [[second.conversationId], 3]);
  assert.equal(joined.promises.length, 3);
  assert.ok(!(await desk.queue({ view: 'all' })).rows.some(({ id }) => id === second.conversationId));

  // What comes in for it is told here, and goes with it.
  const third = await wrote(house, { conversationId: second.conversationId, text: 'Came again' });
  assert.equal(third.conversationId, first.conversationId);
  await desk.takeOut({ conversationId: second.conversationId });
  assert.deepEqual(await texts(first.conversationId), ['It hurts', 'Still']);
  assert.deepEqual(await texts(second.conversationId), ['Her husband came by', 'Came again']);
  const parted = await desk.conversation({ conversationId: second.conversationId });
  assert.deepEqual([parted.mergedInto, parted.messages, parted.promises.length], [null, 2, 1]);
  await assert.rejects(desk.takeOut({ conversationId: second.conversationId }), { code: 'desk.not_merged' });
});

test('an open conversation joined to a solved one opens it, and what was promised goes along', async () => {
  const { desk } = house.owner;
  const solved = await wrote(house, { text: 'Thanks' });
  await desk.solve({ conversationId: solved.conversationId });
  const open = await wrote(house, { text: 'One more thing' });
  await desk.join({ conversationId: open.conversationId, intoId: solved.conversationId });
  const { state, dueAt } = await desk.conversation({ conversationId: solved.conversationId });
  assert.equal(state, 'reopened');
  assert.notEqual(dueAt, null);
  await assert.rejects(desk.join({ conversationId: open.conversationId, intoId: solved.conversationId }), {
    code: 'desk.into_itself',
  });
});

test('what was joined twice over is taken out in the order in which it was joined last', async () => {
  const { desk } = house.owner;
  const [one, two, three] = [
    await wrote(house, { text: '1' }),
    await wrote(house, { text: '2' }),
    await wrote(house, { text: '3' }),
  ];
  await desk.join({ conversationId: one.conversationId, intoId: two.conversationId });
  await desk.join({ conversationId: two.conversationId, intoId: three.conversationId });
  await assert.rejects(desk.takeOut({ conversationId: one.conversationId }), { code: 'desk.not_merged' });
  await desk.takeOut({ conversationId: two.conversationId });
  assert.deepEqual(await texts(two.conversationId), ['1', '2']);
});

test('some messages become a conversation of their own, with whoever was called in them', async () => {
  const { desk } = house.owner;
  const { conversationId, messageId } = await wrote(house, { subject: 'Two things', text: 'The bill' });
  house.clock.pass(1);
  const other = await wrote(house, { conversationId, subject: 'Sunday', text: 'And Sunday' });
  const mei = await aColleague(house, 'Mei');
  const called = await house.act((act) =>
    note(act, { conversationId, text: '@Mei', mentions: [mei.personId] }),
  );
  const apart = await desk.split({ conversationId, messageIds: [other.messageId, called.messageId] });
  assert.deepEqual(await texts(conversationId), ['The bill']);
  assert.deepEqual(await texts(apart.conversationId), ['And Sunday', '@Mei']);
  const { subject, promises } = await desk.conversation(apart);
  assert.deepEqual([subject, promises.length], ['Sunday', 2]);
  const { rows } = await house.database.owner.query(
    'select conversation_id from desk.mention where person_id = $1',
    [mei.personId],
  );
  assert.deepEqual(rows, [{ conversation_id: apart.conversationId }]);
  await assert.rejects(desk.split({ conversationId, messageIds: [messageId] }), {
    code: 'desk.whole_conversation',
  });
  await assert.rejects(desk.split({ conversationId, messageIds: [other.messageId] }), {
    code: 'desk.unknown_message',
  });
});

type Step =
  | { does: 'join'; one: number; other: number }
  | { does: 'takeOut'; one: number }
  | { does: 'split'; one: number; of: number };

const someStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('join' as const), one: fc.nat(20), other: fc.nat(20) }),
  fc.record({ does: fc.constant('takeOut' as const), one: fc.nat(20) }),
  fc.record({ does: fc.constant('split' as const), one: fc.nat(20), of: fc.integer({ min: 1, max: 254 }) }),
);

test('however conversations are joined, taken out and split, no message is lost, and each step is undone exactly', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someStep, { minLength: 4, maxLength: 10 }), async (steps) => {
      const { ids, whole } = await fourConversations();
      const undo: { before: string; back: () => Promise<unknown> }[] = [];
      for (const step of steps) {
        const before = await whereAll(ids);
        const back = await taken(ids, step);
        if (back) undo.push({ before, back });
        await nothingLost(ids, whole);
      }
      for (const { before, back } of undo.toReversed()) {
        await back();
        assert.equal(await whereAll(ids), before);
        await nothingLost(ids, whole);
      }
    }),
    { numRuns: 12 },
  );
});

/** Four conversations of three messages each. */
async function fourConversations(): Promise<{ ids: string[]; whole: number }> {
  const { rows } = await house.database.owner.query<{ id: string }>(
    `with conversation as (
       insert into desk.conversation (house_id, id, channel, venue_id, opened_at, last_at, messages)
       select $1, uuidv7(), 'email', $2, now(), now(), 3 from generate_series(1, 4) returning id
     ), message as (
       insert into desk.message (house_id, id, conversation_id, born_in, channel, direction, at, text)
       select $1, uuidv7(), id, id, 'email', 'in', now() + n * interval '1 second', n::text from conversation, generate_series(1, 3) n
     )
     select id from conversation`,
    [house.houseId, house.venueId],
  );
  return { ids: rows.map(({ id }) => id), whole: 12 };
}

/** Takes a step. @returns what undoes it; null where it was refused */
async function taken(ids: string[], step: Step): Promise<(() => Promise<unknown>) | null> {
  const id = ids[step.one % ids.length]!;
  try {
    if (step.does === 'join') {
      const intoId = ids[step.other % ids.length]!;
      const root = await endOf(id);
      await house.act((act) => join(act, { conversationId: id, intoId }));
      return () => house.act((act) => takeOut(act, { conversationId: root }));
    }
    if (step.does === 'takeOut') {
      const from = (await house.owner.desk.conversation({ conversationId: id })).mergedInto;
      await house.act((act) => takeOut(act, { conversationId: id }));
      return () => house.act((act) => join(act, { conversationId: id, intoId: from! }));
    }
    const from = await endOf(id);
    const there = (await messageIds(from)).filter((_, at) => step.of & (1 << at));
    if (there.length === 0) return null;
    const { conversationId } = await house.act((act) =>
      split(act, { conversationId: from, messageIds: there }),
    );
    ids.push(conversationId);
    return () => house.act((act) => join(act, { conversationId, intoId: from }));
  } catch (fault) {
    if (fault instanceof Refusal) return null;
    throw fault;
  }
}

async function endOf(id: string): Promise<string> {
  const { mergedInto } = await house.owner.desk.conversation({ conversationId: id });
  return mergedInto === null ? id : endOf(mergedInto);
}

async function messageIds(conversationId: string): Promise<string[]> {
  return (await house.owner.desk.messages({ conversationId })).rows.map(({ id }) => id);
}

/** Where each message is told, in one word. */
async function whereAll(ids: readonly string[]): Promise<string> {
  const { rows } = await house.database.owner.query<{ where: string }>(
    `select string_agg(id || ' in ' || conversation_id, E'\\n' order by id) as where from desk.message
     where conversation_id = any($1)`,
    [ids],
  );
  return rows[0]!.where;
}

async function nothingLost(ids: readonly string[], whole: number): Promise<void> {
  const { rows } = await house.database.owner.query<{ there: number; counted: number; astray: number }>(
    `select count(*)::int as there,
       (select sum(messages)::int from desk.conversation where id = any($1)) as counted,
       (count(*) filter (where c.merged_into is not null))::int as astray
     from desk.message m join desk.conversation c on c.id = m.conversation_id where m.conversation_id = any($1)`,
    [ids],
  );
  assert.deepEqual(rows[0], { there: whole, counted: whole, astray: 0 });
}

async function texts(conversationId: string): Promise<string[]> {
  return (await house.owner.desk.messages({ conversationId })).rows.map(({ text }) => text);
}

test('a conversation that is not there is joined to nothing', async () => {
  await assert.rejects(house.owner.desk.join({ conversationId: newId(), intoId: newId() }), {
    code: 'desk.unknown_conversation',
  });
});
