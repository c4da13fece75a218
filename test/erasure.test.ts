import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newId } from '#kit/id.ts';
import { keepFile } from '#kit/files.ts';
import { place as clusterPlace } from '#kit/postgres/test-cluster.ts';
import { post } from '#kit/post.ts';
import { tidyKit } from '#kit/tidy.ts';
import { mayContact } from '#guests/contact.ts';
import { memoryKinds } from '#guests/memory.ts';
import type { MemoryFacts, MemoryKind } from '#guests/memory.ts';
import { aLine, wrote } from './desk.ts';
import { openTestHouse } from './house.ts';
import type { TestHouse } from './house.ts';
import { blankMemory } from './memory.ts';

/** Words that stand nowhere in the house but where this guest brought them. */
const words = {
  name: ['zephyrine', 'quixworth', 'zephy', 'zeff-ireen'],
  handles: ['zq461', '7700900461', '9461461'],
  memories: ['quibble', 'oldquirk', 'onceknown', 'theodolina'],
  notes: ['snorkelwort', 'brambleseat', 'tintintea'],
  consents: ['brindlecard'],
  visits: ['flumperdink', 'gossamerdo', 'plinthsong', 'wimbletoncream', 'crumpleword'],
  recoveries: ['snorfle', 'dunderhome'],
  letters: ['thistlewhisper', 'mumblepost'],
  imports: ['vellichor', 'grindlewald lane', '29/08/1971'],
  conversations: ['snickerdoo', 'fiddlefaddle', 'wanderquote', 'crinkletag', 'ditherdraft', 'whisperword'],
  strangers: ['zq461@faraway.test', 'bamboozle', 'earlybird'],
  attachments: ['zephyrine-portrait', 'pixelquill'],
  mails: ['rawhide461', 'unreadable461'],
  calls: ['7700900999', 'voicemurmur'],
  visitors: ['zephychat', 'lurkerbrook'],
  moments: ['drizzlehum', 'marzipanade', 'beamglow', 'skedaddle', 'tuffetlane'],
  suggestions: ['swervewise'],
  cards: ['heartquill', 'inkwhirl', 'nopostcard'],
} as const;

let house: TestHouse;
before(async () => {
  house = await openTestHouse({
    carrier: {
      // A mail server says whom it knows not.
      carry: async ({ to, subject }) => {
        if (subject.startsWith('Mumblepost')) throw new Error(`550 5.1.1 <${to}>: recipient rejected`);
        return null;
      },
      close: () => {},
    },
  });
});
after(() => house.close());

test('an erased guest leaves no word in any table, file, job or log', async () => {
  const guestId = await aLifeInTheHouse();
  for (const [where, said] of Object.entries(words)) {
    for (const word of said)
      assert.notDeepEqual(await placesOf(word), [], `${word} of ${where} was never written`);
  }
  await house.owner.guests.erase({ guestId }, { context: { key: newId() } });
  await house.settle();
  for (const word of Object.values(words).flat()) {
    assert.deepEqual(await placesOf(word), [], word);
    assert.deepEqual(await logsWith(word), [], word);
  }
  // What somebody else sent as well is theirs.
  assert.deepEqual(await placesOf('a logo in every letter'), ['kit.file']);
  assert.notDeepEqual(await placesOf('our wedding'), []);
  const erasures = await house.owner.guests.erasures({});
  assert.deepEqual(
    erasures.filter(({ doneAt }) => doneAt === null),
    [],
  );
});

test('a file that was sent and never brought in is gone after its week', async () => {
  await send('Name,E-mail\nPeregrine Underhill-Snood,peregrine@snood.test\n');
  assert.deepEqual(await placesOf('underhill-snood'), ['kit.file']);
  house.clock.pass(8 * 24 * 60);
  await house.act(tidyKit);
  assert.deepEqual(await placesOf('underhill-snood'), []);
});

/** Something of her in every table that may hold a word of a guest. */
async function aLifeInTheHouse(): Promise<string> {
  const guestId = await known('Zephyrine Quixworth', ['zq461@quixworth.test'], ['+44 7700 900461']);
  const other = await known('Zephy Quixworth', [], ['+44 20 7946 1461']);
  const ingrid = await known('Ingrid Lindqvist', [], []);
  await house.owner.guests.addIdentity({
    guestId: other,
    kind: 'external',
    value: '9461461',
    source: 'fresha',
  });
  await house.owner.guests.relate({ guestId, otherId: ingrid, relation: 'friend' });
  await house.owner.guests.merge({ keptId: guestId, joinedId: other });
  const visitId = await visited(guestId, ingrid);
  await remembered(guestId, other, visitId);
  await wentWrong(other, visitId);
  await gifted(guestId, other, visitId);
  await written(guestId);
  await broughtIn();
  await onTheDesk(guestId);
  return guestId;
}

async function known(name: string, emails: string[], phones: string[]): Promise<string> {
  const pronunciation = name.startsWith('Zephyrine') ? 'ZEFF-ireen' : null;
  const guest = { name, given: name.split(' ')[0]!, family: null, pronunciation, emails, phones };
  return (await house.owner.guests.meet(guest, { context: { key: newId() } })).guestId;
}

async function visited(guestId: string, ingrid: string): Promise<string> {
  const { visits } = house.owner;
  const at = { venueId: house.venueId, guestIds: [guestId], label: 'Flumperdink', what: 'Gossamerdo' };
  const { visitId } = await visits.walkIn(at, { context: { key: newId() } });
  await visits.note({ visitId, text: 'Wept at the plinthsong' }, { context: { key: newId() } });
  await visits.take({ visitId, what: 'Wimbletoncream for Zephyrine', amountMinor: 1200 });
  // Of a party of two nobody can tell whom a note is about.
  const theirs = await visits.walkIn({ venueId: house.venueId, guestIds: [ingrid, guestId] });
  await visits.note({ visitId: theirs.visitId, text: 'Her friend said crumpleword' });
  return visitId;
}

const special: Partial<Record<MemoryKind, Partial<MemoryFacts>>> = {
  allergy: { material: 'latex', severity: 'severe' },
  occasion: { occasion: 'birthday', month: 8, day: 29, year: 1971 },
  person: { personName: 'Theodolina', relation: 'sister' },
};

async function remembered(guestId: string, other: string, visitId: string): Promise<void> {
  const { guests } = house.owner;
  const consent = 'recorded';
  const keep = async (record: string, kind: MemoryKind, text: string) =>
    (
      await guests.remember({
        guestId: record,
        facts: { ...blankMemory, kind, text, ...special[kind] },
        from: 'said',
        consent,
      })
    ).memoryId;
  for (const [at, kind] of memoryKinds.entries())
    await keep(at % 2 ? other : guestId, kind, `Quibble of ${kind}`);
  const quirk = await keep(guestId, 'detail', 'Oldquirk');
  await guests.correct({ memoryId: quirk, facts: { ...blankMemory, kind: 'detail', text: 'Newer quibble' } });
  await guests.noLongerTrue({ memoryId: await keep(other, 'preference', 'Onceknown tea') });
  await guests.used({ memoryId: await keep(guestId, 'story', 'Quibble told twice'), visitId });
  await guests.note(
    { guestId, note: 'loves snorkelwort', from: 'said', visitId },
    { context: { key: newId() } },
  );
  const taken = await guests.note({ guestId, note: 'likes the brambleseat by the window', from: 'said' });
  for (const proposalId of taken.proposalIds) await guests.accept({ proposalId });
  const left = await guests.note({
    guestId: other,
    note: 'loves tintintea, hates noise',
    from: 'Zephyrine herself',
  });
  await guests.dismiss({ proposalId: left.proposalIds.at(-1)! });
  await guests.consent({
    guestId: other,
    purpose: 'marketing',
    channel: 'email',
    given: false,
    source: 'on the brindlecard',
  });
}

async function wentWrong(guestId: string, visitId: string): Promise<void> {
  const { desk } = house.owner;
  const { recoveryId } = await desk.report({
    guestId,
    visitId,
    what: 'Scalded by the snorfle',
    weight: 'grave',
  });
  await desk.makeRight({ recoveryId, how: 'Rang her at dunderhome' });
}

/** Noticed, given, let go and held back; suggested and put aside; thanked on a card, and not thanked. */
async function gifted(guestId: string, other: string, visitId: string): Promise<void> {
  const { moments } = house.owner;
  const { momentId } = await moments.notice({ guestId: other, noticed: 'Told of the drizzlehum' });
  await moments.think({ momentId, guestId, words: 'A marzipanade', touchpoint: 'tuffetlane' });
  await moments.letGo({ momentId, why: 'Zephyrine had to skedaddle' });
  await moments.giveNow({ guestId: other, words: 'Another marzipanade' });
  await house.act((act) =>
    act.db
      .updateTable('moments.moment')
      .set({ landed_words: 'Beamglow' })
      .where('house_id', '=', act.houseId)
      .where('let_go_at', 'is', null)
      .execute(),
  );
  const photo = await house.act((act) => keepFile(act, Buffer.from('inkwhirl'), 'image/jpeg', null));
  const { owner } = house.database;
  // What the house looks for by itself is there by then.
  await house.settle();
  await owner.query(
    `insert into moments.suggestion (house_id, visit_id, guest_id, idea_key, made_at, dismissed_at, dismissed_why)
     values ($1, $2, $3, 'song', now(), now(), 'Zephyrine was swervewise')
     on conflict (house_id, visit_id) do update set dismissed_at = now(), dismissed_why = excluded.dismissed_why`,
    [house.houseId, visitId, other],
  );
  const note = `insert into moments.note (house_id, id, guest_id, visit_id, venue_id, because, asked_of, asked_at, first_on,
       due_on, last_on, text, way, sent_at, photo, photo_type, let_go_at, let_go_why)
     select $1, uuidv7(), $2, $3, $4, '{occasion}', p.id, now(), now(), now(), now(), $5, 'card', $6, $7, 'image/jpeg', $8, $9
     from team.person p limit 1`;
  await owner.query(note, [
    house.houseId,
    other,
    visitId,
    house.venueId,
    'Heartquill',
    'now',
    photo,
    null,
    null,
  ]);
  const letGo = [
    house.houseId,
    guestId,
    visitId,
    house.venueId,
    '',
    null,
    null,
    'now',
    'Sent her a nopostcard',
  ];
  await owner.query(note, letGo);
}

async function written(guestId: string): Promise<void> {
  const to = 'zq461@quixworth.test';
  await house.act(async (act) => {
    await mayContact(act, { guestId, channel: 'email', purpose: 'visit', timeZone: 'Europe/London' });
    await post(act, { to, subject: 'Thank you, Zephyrine', body: 'Thistlewhisper', guestId });
    await post(act, { to, subject: 'Mumblepost', body: 'It comes back', guestId });
  });
  await until(async () => {
    const { rows } = await house.database.owner.query<{ state: string; why: string | null }>(
      'select state, why from kit.letter',
    );
    return rows.some(({ state }) => state === 'sent') && rows.some(({ why }) => why?.includes('rejected'));
  });
}

/** One line joins her by her e-mail, one with too many values is refused, and a dry run kept the file the longer. */
async function broughtIn(): Promise<void> {
  const fileName = 'Zephyrine Quixworth.csv';
  const sha256 = await send(
    [
      'Client ID,Name,Email,Birthday,Address,Note',
      '77,Zephyrine Quixworth,zq461@quixworth.test,29/08/1971,5 Grindlewald Lane,Adores vellichor',
      '78,Zephyrine Quixworth,zq461@quixworth.test,29/08/1971,5 Grindlewald Lane,vellichor \0',
    ].join('\n'),
  );
  for (const dryRun of [true, false]) {
    const { importId } = await house.owner.guests.startImport({ sha256, fileName, dryRun });
    await until(async () => (await house.owner.guests.import({ importId })).state !== 'running');
    const { state, joined, refused } = await house.owner.guests.import({ importId });
    assert.deepEqual([state, joined, refused], ['done', 1, 1]);
    const { mapping } = await house.act(async (act) =>
      act.db
        .selectFrom('guests.import')
        .select('mapping')
        .where('id', '=', importId)
        .executeTakeFirstOrThrow(),
    );
    const headings = ['Client ID', 'Name', 'Email', 'Birthday', 'Address', 'Note'];
    await house.owner.guests.saveMapping({ headings, mapping: mapping as never });
  }
}

/** Over every channel, in a conversation of another guest too, and before anybody knew who she was. */
async function onTheDesk(guestId: string): Promise<void> {
  const { desk } = house.owner;
  const lineId = await aLine(house);
  const from = { contact: 'zq461@quixworth.test', fromName: 'Zephyrine Quixworth', lineId };
  const raw = await aMail(lineId, 'From: zq461@quixworth.test\n\nrawhide461', 'read');
  const portrait = await house.act((act) => keepFile(act, Buffer.from('pixelquill'), 'image/jpeg', null));
  const shared = await house.act((act) =>
    keepFile(act, Buffer.from('a logo in every letter'), 'image/png', null),
  );
  const { conversationId, messageId } = await wrote(house, {
    ...from,
    subject: 'Snickerdoo',
    text: 'About the fiddlefaddle',
    folded: '> wanderquote',
    mailId: raw,
    messageKey: '<rawhide461@quixworth.test>',
    attachments: [
      {
        name: 'zephyrine-portrait.jpg',
        mediaType: 'image/jpeg',
        size: 10,
        sha256: portrait,
        contentId: null,
        inline: false,
      },
      { name: 'logo.png', mediaType: 'image/png', size: 22, sha256: shared, contentId: null, inline: true },
    ],
  });
  await house.database.owner.query('update desk.mail set message_id = $1 where id = $2', [messageId, raw]);
  await aMail(lineId, 'To: us\nFrom: zq461@quixworth.test\nunreadable461', 'quarantined');
  await desk.label({ conversationId, tags: ['crinkletag'] });
  await desk.promise({ conversationId, words: 'Whisperword by five', dueAt: '2026-11-21T17:00:00Z' });
  await desk.answer({ conversationId, text: 'Dear Zephyrine, the fiddlefaddle is ready' });
  await desk.note({ conversationId, text: 'Zephyrine again, fiddlefaddle' });
  await desk.keepDraft({ conversationId, text: 'Ditherdraft' });

  const hana = await known('Hana Sato', ['hana@sato.test'], []);
  const other = await wrote(house, { contact: 'hana@sato.test', fromName: 'Hana Sato', text: 'Our wedding' });
  await wrote(house, {
    ...from,
    conversationId: other.conversationId,
    text: 'I bring the fiddlefaddle to it',
  });
  await wrote(house, {
    contact: 'hana@sato.test',
    fromName: 'Hana Sato',
    text: 'The logo',
    attachments: [
      { name: 'logo.png', mediaType: 'image/png', size: 22, sha256: shared, contentId: null, inline: true },
    ],
  });

  const stranger = { contact: 'zq461@faraway.test', fromName: 'Zephyrine', lineId };
  await wrote(house, { ...stranger, text: 'Earlybird' });
  const unknown = await wrote(house, { ...stranger, text: 'Bamboozle' });
  await desk.answer({ conversationId: unknown.conversationId, text: 'Bamboozle indeed' });
  await desk.introduce({ conversationId: unknown.conversationId, guestId });
  await calledAndChatted(guestId, conversationId);
  assert.ok(hana);
}

async function calledAndChatted(guestId: string, conversationId: string): Promise<void> {
  const { owner } = house.database;
  const recording = await house.act((act) =>
    keepFile(act, Buffer.from('voicemurmur in sound'), 'audio/mpeg', null),
  );
  await owner.query(
    `insert into desk.call (house_id, id, venue_id, conversation_id, guest_id, number, direction, rang_at, state, recording, transcript)
     values ($1, uuidv7(), $2, $3, $4, '+447700900999', 'in', now(), 'voicemail', $5, 'voicemurmur')`,
    [house.houseId, house.venueId, conversationId, guestId, recording],
  );
  const lineId = await aLine(house, 'chat');
  await owner.query(
    `insert into desk.visitor (house_id, id, line_id, token_sha256, name, email, guest_id, first_at, last_at)
     values ($1, uuidv7(), $2, 'lurkerbrook', 'Zephychat', 'zq461@quixworth.test', $3, now(), now())`,
    [house.houseId, lineId, guestId],
  );
}

async function aMail(lineId: string, raw: string, state: 'read' | 'quarantined'): Promise<string> {
  const id = newId();
  const sha256 = await house.act((act) => keepFile(act, Buffer.from(raw), 'message/rfc822', null));
  await house.database.owner.query(
    `insert into desk.mail (house_id, id, line_id, fingerprint, sha256, size, source, stored_at, place, state, why)
     values ($1, $2, $3, $4, $4, 1, 'hook', now(), 1, $5, 'Said zq461@quixworth.test in a way nobody understands')`,
    [house.houseId, id, lineId, sha256, state],
  );
  return id;
}

async function send(text: string): Promise<string> {
  const sent = await house.request('/api/files/import', {
    method: 'POST',
    body: text,
    headers: house.ownerHeaders,
  });
  return ((await sent.json()) as { sha256: string }).sha256;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 400) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Every table of every schema with a row in which this word stands, in bytes too. */
async function placesOf(word: string): Promise<string[]> {
  const { owner } = house.database;
  const { rows: tables } = await owner.query<{ name: string; bytes: string[] }>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      array(select format('encode(t.%I, ''escape'')', a.attname) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'bytea'::regtype) as bytes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    order by 1`);
  assert.ok(
    tables.some(({ name }) => name === 'pgboss.job_common') &&
      tables.some(({ name }) => name === 'auth.session'),
  );
  const found: string[] = [];
  for (const { name, bytes } of tables) {
    const row = ['t::text', ...bytes].join(` || ' ' || `);
    const { rowCount } = await owner.query(
      `select from ${name} t where strpos(lower(${row}), $1) > 0 limit 1`,
      [word],
    );
    if (rowCount) found.push(name);
  }
  return found;
}

/** Logs of the database server in which this word stands. */
async function logsWith(word: string): Promise<string[]> {
  const folder = process.env[clusterPlace]!;
  const logs = (await readdir(folder)).filter((name) => name.startsWith('postgres.log'));
  assert.ok(logs.length > 0);
  const texts = await Promise.all(
    logs.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );
  return texts.filter(([, text]) => text.toLowerCase().includes(word)).map(([name]) => name);
}
