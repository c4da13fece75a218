import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Kysely, PostgresDialect } from 'kysely';
import type { CompiledQuery } from 'kysely';
import type { DB } from '../database.d.ts';
import { runAct } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import { hear } from '#guests/hear.ts';
import { list } from '#guests/list.ts';
import { merge } from '#guests/merge.ts';
import { retired } from '#guests/retired.ts';
import { theGuest } from '#guests/the-guest.ts';
import { timelineWith } from '#guests/timeline.ts';
import { arrive } from '#visits/arrive.ts';
import { companions } from '#visits/companions.ts';
import { handOver } from '#visits/hand-over.ts';
import { letGo, letGoOfForgotten } from '#visits/let-go.ts';
import { ofGuest } from '#visits/of-guest.ts';
import { steps } from '#visits/steps.ts';
import { theVisit } from '#visits/the-visit.ts';
import { relationship } from '#regulars/relationship.ts';
import { counts } from '#desk/conversations/counts.ts';
import { join } from '#desk/conversations/join.ts';
import { messages } from '#desk/conversations/messages.ts';
import { perhapsSent } from '#desk/conversations/perhaps-sent.ts';
import { queue } from '#desk/conversations/queue.ts';
import { receive } from '#desk/conversations/receive.ts';
import { say } from '#desk/conversations/say.ts';
import { solve } from '#desk/conversations/solve.ts';
import { theConversation } from '#desk/conversations/the-conversation.ts';
import { press } from '#desk/promises/press.ts';
import { recoveries } from '#desk/recoveries/recoveries.ts';
import { dots } from '#moments/dots.ts';
import { asked } from '#moments/gestures/asked.ts';
import { giveNow } from '#moments/gestures/give-now.ts';
import { heldBack } from '#moments/gestures/held-back.ts';
import { ofDay } from '#moments/gestures/of-day.ts';
import { ofGuest as momentsOfGuest } from '#moments/gestures/of-guest.ts';
import { notes } from '#moments/notes/notes.ts';
import { thePurse } from '#moments/purse/the-purse.ts';
import { suggestAhead } from '#moments/suggestions/ahead.ts';
import { suggestFor } from '#moments/suggestions/suggest.ts';
import { suggestionsOfDay } from '#moments/suggestions/suggestions-of-day.ts';
import { learned } from '#reception/learned.ts';
import { today } from '#reception/today.ts';
import { incoming } from './desk.ts';
import { openTestHouse } from './house.ts';
import type { TestHouse } from './house.ts';

/** Read in whole, one of these makes a large house slow. */
const large = [
  'guests.record',
  'guests.identity',
  'guests.memory',
  'guests.consent',
  'guests.company',
  'guests.contact',
  'visits.visit',
  'visits.party',
  'kit.event',
  'kit.event_subject',
  'desk.conversation',
  'desk.message',
  'desk.attachment',
  'desk.promise',
  'journey.run',
  'journey.run_step',
  'moments.suggestion',
  'moments.moment',
  'moments.purse_entry',
  'moments.note',
];

const day = '2026-11-21';
let house: TestHouse;
let db: Kysely<DB>;
const sent: CompiledQuery[] = [];
let guestId: string;
let otherId: string;
let personId: string;
let visitId: string;
let overId: string;
let memoryId: string;
let conversationId: string;
let unknownId: string;
let promiseId: string;
before(async () => {
  house = await openTestHouse({ working: false });
  db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: house.database.app }),
    log: ({ query }) => {
      // How many guests there are is counted, and that is to look at each.
      if (!query.sql.includes('count(*)::int as total from guests.record')) sent.push(query);
    },
  });
  await crowd();
});
after(() => house.close());

const answers: [string, (act: Act) => Promise<unknown>][] = [
  ['the first page of guests', (act) => list(act, { after: null, limit: 50 })],
  ['a later page of guests', (act) => list(act, { after: guestId, limit: 50 })],
  ['one guest with all that is known of them', (act) => theGuest(act, { guestId })],
  ['what is no longer remembered of a guest', (act) => retired(act, { guestId })],
  ['the timeline of a guest', (act) => timelineWith({})(act, { guestId, before: null, limit: 30 })],
  ['the visits of a guest', (act) => ofGuest(act, { guestId, before: null, limit: 20 })],
  ['who came with a guest', (act) => companions(act, { guestId })],
  ['how far a relationship has come', (act) => relationship(act, { guestId, day })],
  ['what went wrong for a guest', (act) => recoveries(act, { guestId })],
  ['one visit', (act) => theVisit(act, { visitId })],
  ['the steps of a day', (act) => steps(act, { venueId: house.venueId, day, visitId: null, mine: false })],
  ['Today', (act) => today(act, { venueId: house.venueId, day })],
  ['what may be done for whom today', (act) => dots(act, { visitOf: new Map([[guestId, visitId]]) })],
  ['the suggestions of a day', (act) => suggestionsOfDay(act, { venueId: house.venueId, day })],
  ['the moments of a day', (act) => ofDay(act, { venueId: house.venueId, day })],
  ['what a guest received', (act) => momentsOfGuest(act, { guestId })],
  ['what waits for whoever leads', (act) => asked(act, { venueId: null })],
  ['what was held back', (act) => heldBack(act, { venueId: house.venueId, days: 30 })],
  ['the purse of a month', (act) => thePurse(act, { venueId: house.venueId, month: null })],
  ['the notes to be written', (act) => notes(act, { venueId: null, which: 'to_write', mine: false })],
  ['the notes that were sent', (act) => notes(act, { venueId: null, which: 'sent', mine: false })],
  ['all notes', (act) => notes(act, { venueId: null, which: 'all', mine: false })],
  ['of whom something was learned today', (act) => learned(act, { venueId: house.venueId, day })],
  ['the queue', (act) => queue(act, everything)],
  ['what was last spoken in', (act) => queue(act, { ...everything, view: 'all' })],
  ['what is solved', (act) => queue(act, { ...everything, view: 'solved' })],
  ['what is mine', (act) => queue(act, { ...everything, view: 'mine' })],
  ['where I was called', (act) => queue(act, { ...everything, view: 'mentions' })],
  ['the conversations of a guest', (act) => queue(act, { ...everything, view: 'all', guestId })],
  ['a rare word', (act) => queue(act, { ...everything, view: 'all', words: 'needle' })],
  ['a word everybody says', (act) => queue(act, { ...everything, view: 'all', words: 'thank' })],
  ['how many wait in each view', (act) => counts(act, { venueId: null })],
  ['one conversation', (act) => theConversation(act, { conversationId })],
  ['one conversation with somebody unknown', (act) => theConversation(act, { conversationId: unknownId })],
  ['what was said', (act) => messages(act, { conversationId, cursor: null, limit: 50 })],
  ['answers perhaps sent', perhapsSent],
];

const verbs: [string, (act: Act) => Promise<unknown>][] = [
  ['a welcome', (act) => arrive(act, { visitId })],
  ['an allergy handed over', (act) => handOver(act, { visitId, memoryId })],
  ['a gift', (act) => giveNow(act, gift())],
  ['what fits a visit', (act) => suggestFor(act, [visitId])],
  ['the look at what fits tomorrow', suggestAhead],
  [
    'the end of a visit',
    (act) => letGo(act, { eventId: overId, name: '', subjects: [], data: { visitId: overId } }),
  ],
  ['the tidying of visits nobody ended', letGoOfForgotten],
  ['STOP', (act) => hear(act, { guestId, channel: 'email', text: 'STOP' })],
  ['a letter that goes on', (act) => receive(act, incoming(house, { conversationId, text: 'And?' }))],
  [
    'a letter of somebody known',
    (act) => receive(act, incoming(house, { contact: '5@example.com', text: 'Hello' })),
  ],
  ['an answer', (act) => say(act, saying())],
  ['a promise that presses', (act) => press(act, { id: promiseId })],
  ['a conversation solved', (act) => solve(act, { conversationId })],
  ['two conversations joined', (act) => join(act, { conversationId: unknownId, intoId: conversationId })],
  ['a merge', (act) => merge(act, { keptId: guestId, joinedId: otherId })],
];

for (const [what, work] of [...answers, ...verbs]) {
  test(`${what} reads no large table in whole, behind the fence of its house`, async () => {
    const statements = await recorded(work);
    assert.ok(statements.length > 0);
    for (const statement of statements)
      assert.deepEqual(wholeTables(await planOf(statement)), [], statement.sql);
  });
}

test('a plan that reads a whole table is found out', async () => {
  const statements = await recorded((act) =>
    act.db.selectFrom('guests.record').select('id').where('source', '=', 'nowhere').execute(),
  );
  assert.equal(wholeTables(await planOf(statements[0]!)).length, 1);
});

/** The very statements some work sends, with those its act sends at its end. */
async function recorded(work: (act: Act) => Promise<unknown>): Promise<CompiledQuery[]> {
  const caller = {
    ...stranger,
    kind: 'person' as const,
    houseId: house.houseId,
    personId,
    role: 'owner' as const,
  };
  sent.length = 0;
  await runAct(
    { ...house.regulars.ground, db },
    { houseId: house.houseId, caller, now: house.clock.now() },
    work,
  );
  return sent
    .splice(0)
    .filter(({ sql }) => /^\s*(?:\/\*.*?\*\/\s*)?\(?(?:select|with|update|delete|insert)\b/i.test(sql));
}

/** As the role the house runs with. */
async function planOf({ sql, parameters }: CompiledQuery): Promise<string[]> {
  const client = await house.database.app.connect();
  try {
    await client.query(`begin; set local "app.house" = '${house.houseId}'`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (verbose) ${sql}`, [
      ...parameters,
    ]);
    return rows.map((row) => row['QUERY PLAN']);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

function wholeTables(plan: string[]): string[] {
  const whole = new RegExp(`Seq Scan on (?:${large.join('|')})\\b`);
  return plan.filter((line) => whole.test(line));
}

/** 24,000 guests with what a few years bring, so that an index is worth its while. */
async function crowd(): Promise<void> {
  const load = (sql: string) => house.database.owner.query(sql.replaceAll(':house', String(house.houseId)));
  await load(`
    insert into guests.record (house_id, id, name, source, met_at)
    select :house, uuidv7(), translate(left(md5(n::text), 7), '0123456789', 'ghijklmnop') || ' '
      || translate(left(md5((n / 7)::text), 7), '0123456789', 'ghijklmnop'), 'demo', now() from generate_series(1, 24000) n`);
  await load(
    `create table public.person as select id, row_number() over (order by id)::int - 1 as n from guests.record`,
  );
  await load(`
    insert into guests.identity (house_id, id, guest_id, kind, value, raw, added_at)
    select :house, uuidv7(), id, kind, case kind when 'phone' then '+447' || lpad(n::text, 9, '0') else n || '@example.com' end, '', now()
    from public.person, unnest(array['phone', 'email']) kind`);
  await load(`
    insert into guests.memory (house_id, id, guest_id, kind, text, material, sure, sensitivity, say_aloud, only_visit_id,
      noticed_from, noticed_at, retired_at, retired_why)
    select :house, uuidv7(), id, case k when 0 then 'allergy' else 'preference' end, 'x', case k when 0 then 'latex' end,
      'certain', case k when 0 then 'health' else 'plain' end, false, case when k = 3 and n % 50 = 0 then uuidv7() end, 'said',
      '2026-11-21'::timestamptz - make_interval(hours => n % 20000), case k when 2 then now() end, case k when 2 then 'corrected' end
    from public.person, generate_series(0, 3) k`);
  await load(`
    insert into visits.visit (house_id, id, venue_id, day, expected_at, party_size, made_at, source, arrived_at, departed_at)
    select :house, uuidv7(), '${house.venueId}', day, day + time '11:00', 2, day, 'demo',
      case when day < '2026-11-21' then day + time '11:00' end, case when day < '2026-11-21' then day + time '12:00' end
    from (select '2026-11-21'::date - n % 800 as day from generate_series(0, 39999) n) d`);
  await load(
    `create table public.coming as select id, row_number() over (order by id)::int - 1 as n from visits.visit`,
  );
  await load(`
    insert into visits.party (house_id, visit_id, guest_id, host)
    select :house, c.id, p.id, k = 0 from public.coming c, generate_series(0, 1) k
    join public.person p on true where p.n = (c.n * 5 + k) % 24000`);
  await load(`
    insert into kit.event (house_id, id, name, ledger, happened_at, recorded_at, caller)
    select :house, uuidv7(), 'visits.arrived', 'service', now(), now(), 'person' from generate_series(1, 60000)`);
  await load(`
    insert into kit.event_subject (house_id, subject_id, event_id)
    select :house, p.id, e.id from (select id, row_number() over (order by id)::int - 1 as n from kit.event) e
    join public.person p on p.n = e.n % 24000`);
  await load(`
    insert into guests.consent (house_id, id, guest_id, purpose, channel, given, source, at)
    select :house, uuidv7(), id, 'marketing', channel, true, 'form', now() from public.person, unnest(array['email', 'text']) channel`);
  await load(`
    insert into guests.company (house_id, id, guest_id, other_id, relation, since)
    select :house, uuidv7(), a.id, b.id, 'friend', now() from public.person a join public.person b on b.n = a.n + 1`);
  await load(`
    insert into desk.recovery (house_id, id, guest_id, what, weight, reported_at)
    select :house, uuidv7(), id, 'x', 'small', now() from public.person where n % 4 = 0`);
  await load(`
    insert into guests.merge (house_id, id, kept_id, joined_id, evidence, merged_at)
    select :house, uuidv7(), a.id, b.id, '[]', now() from public.person a join public.person b on b.n = a.n + 1 where a.n % 40 = 10`);
  await load(
    `insert into guests.belonging (house_id, record_id, person_id) select house_id, joined_id, kept_id from guests.merge`,
  );
  await correspondence(load);
  await hospitality(load);
  await load('analyze');
  const { rows } = await load(`
    select (select id from public.person where n = 0) as guest, (select id from public.person where n = 99) as other,
      (select id from team.person limit 1) as person, v.id as visit,
      (select v.id from visits.visit v where v.day = '2026-11-01' limit 1) as over,
      (select m.id from guests.memory m where m.guest_id = p.guest_id and m.kind = 'allergy') as memory
    from visits.visit v join visits.party p on p.visit_id = v.id where v.day = '2026-11-21' limit 1`);
  ({
    guest: guestId,
    other: otherId,
    person: personId,
    visit: visitId,
    over: overId,
    memory: memoryId,
  } = rows[0]);
  const { rows: said } = await load(`
    select c.id as conversation, p.id as promise,
      (select id from desk.conversation where guest_id is null and contact <> '' limit 1) as unknown
    from desk.conversation c join desk.promise p on p.conversation_id = c.id
    where c.guest_id is not null and c.state = 'open' limit 1`);
  ({ conversation: conversationId, promise: promiseId, unknown: unknownId } = said[0]);
}

/** 20,000 conversations of two messages, one in twenty not solved. */
async function correspondence(load: (sql: string) => Promise<unknown>): Promise<void> {
  await load(`
    insert into desk.conversation (house_id, id, channel, venue_id, guest_id, contact_name, contact, subject, state, opened_at,
      last_at, last_in_at, next_due_at, messages)
    select :house, uuidv7(), 'counter', '${house.venueId}', case s.n % 3 when 0 then null else p.id end, 'Person ' || s.n,
      s.n || '@example.com', 'About ' || s.n, case s.n % 20 when 0 then 'open' else 'solved' end, at, at, at,
      case s.n % 20 when 0 then at + interval '4 hours' else 'infinity' end, 2
    from generate_series(1, 20000) s (n) join public.person p on p.n = s.n % 24000,
      lateral (select '2026-11-21T10:00:00Z'::timestamptz - s.n * interval '1 hour' as at) t`);
  await load(`
    insert into desk.message (house_id, id, conversation_id, born_in, channel, direction, at, guest_id, text)
    select :house, uuidv7(), id, id, channel, 'in', last_at, guest_id,
      'Thank you ' || md5(id::text || k) || case when contact = '777@example.com' then ' needle' else '' end
    from desk.conversation, generate_series(1, 2) k`);
  await load(`
    insert into desk.attachment (house_id, id, message_id, name, media_type, size)
    select :house, uuidv7(), id, 'photo.jpg', 'image/jpeg', 1 from desk.message where id::text like '%0'`);
  await load(`
    insert into desk.promise (house_id, id, conversation_id, born_in, kind, made_at, runs_since, left_minutes, due_at, warn_at, kept_at)
    select :house, uuidv7(), id, id, 'first_answer', opened_at, opened_at, 240, opened_at, opened_at,
      case state when 'solved' then opened_at end
    from desk.conversation`);
}

/** A suggestion for each visit, a gift or a note for every other, and one in twenty of each held back. */
async function hospitality(load: (sql: string) => Promise<unknown>): Promise<void> {
  await load(`
    create table public.hosted as select c.id, c.n, p.guest_id, v.day, v.day + time '11:30' as at
    from public.coming c join visits.visit v on v.id = c.id join visits.party p on p.visit_id = c.id and p.host`);
  await load(`
    insert into moments.suggestion (house_id, visit_id, guest_id, idea_key, because, held_why, made_at)
    select :house, h.id, h.guest_id, case when n % 20 > 0 then 'tea' end,
      (select json_build_array(json_build_object('code', 'memory', 'memoryId', m.id, 'count', 1))
        from guests.memory m where m.guest_id = h.guest_id limit 1),
      case when n % 20 = 0 then 'enough_lately' end, at from public.hosted h`);
  await load(`
    insert into moments.purse (house_id, venue_id, month, currency, opened_minor, left_minor, opened_at)
    select :house, '${house.venueId}', month, 'GBP', 100000, 100000, month
    from generate_series('2024-01-01'::date, '2026-11-01'::date, interval '1 month') month`);
  await load(`
    insert into moments.moment (house_id, id, kind, guest_id, visit_id, venue_id, words, cost_minor, currency, month, noticed_at,
      thought_at, given_at, given_by, held_at, held_why)
    select :house, uuidv7(), 'delight', guest_id, id, '${house.venueId}', 'x', case when n % 20 = 2 then 100 else 0 end, 'GBP',
      case when n % 20 = 2 then date_trunc('month', day) end, at, at, case when n % 20 > 0 then at end,
      case when n % 20 > 0 then (select id from team.person limit 1) end, case when n % 20 = 0 then at end,
      case when n % 20 = 0 then 'enough_lately' end
    from public.hosted where n % 2 = 0 and day < '2026-11-21'`);
  await load(`
    insert into moments.purse_entry (house_id, id, venue_id, month, kind, amount_minor, moment_id, at)
    select house_id, uuidv7(), venue_id, month, 'given', -100, id, given_at from moments.moment where month is not null`);
  await load(`
    insert into moments.note (house_id, id, guest_id, visit_id, venue_id, because, asked_of, asked_at, first_on, due_on, last_on,
      text, way, sent_at, sent_by, held_at, held_why, let_go_at)
    select :house, uuidv7(), guest_id, id, '${house.venueId}', '{}', t.person, at, day + 1, day + 2, day + 7, md5(n::text),
      case n % 4 when 1 then 'card' end, case n % 4 when 1 then at end, case n % 4 when 1 then t.person end,
      case when n % 20 = 3 then at end, case when n % 20 = 3 then 'wished_none' end, case when n % 20 = 3 then at end
    from public.hosted, (select id as person from team.person limit 1) t where n % 2 = 1`);
  await load(`
    insert into guests.contact (house_id, id, guest_id, channel, purpose, at, held_back)
    select :house, uuidv7(), guest_id, 'email', 'marketing', at, case when n % 20 = 0 then 'no_consent' end
    from public.hosted, generate_series(1, 2)`);
  await load(`
    insert into journey.run (house_id, id, key, version, title, subject_slice, subject_id, steps, started_at, how, venue_id,
      touchpoint, who, begins_at, after_minutes, within_minutes, due_at, ended_at, outcome)
    select :house, uuidv7(), 'touchpoint:t' || k, 0, 'x', 'visits', id, '[{"id":"a","kind":"do","text":"x"}]', at, 'visit',
      '${house.venueId}', 't' || k, 'anyone', 'arrive', 0, 5, at, case when n % 8 > 0 then at end, case when n % 8 > 0 then 'done' end
    from public.hosted, generate_series(1, 2) k`);
  await load(`
    insert into journey.run_step (house_id, run_id, step, at) select house_id, id, 'a', started_at from journey.run`);
}

function gift() {
  return {
    ...{ guestId, visitId: null, venueId: house.venueId, words: 'Tea', ideaKey: null, memoryId: null },
    ...{ recoveryId: null, touchpoint: null, costMinor: 100, suggestionVisitId: null },
  };
}

const everything = {
  view: 'open',
  words: '',
  channel: null,
  kind: null,
  topic: null,
  tag: null,
  guestId: null,
  venueId: null,
  ownerId: null,
  cursor: null,
  limit: 40,
} as const;

function saying() {
  return {
    conversationId,
    text: 'Yes',
    personId,
    automatic: false,
    attachments: [],
    then: 'waiting',
    runId: null,
  } as const;
}
