import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse } from '../../test/house.ts';
import type { TestHouse } from '../../test/house.ts';
import { newId } from '#kit/id.ts';
import { mayContact } from './contact.ts';
import { dots } from './dots.ts';
import { expire, expireOfVisits } from './expire.ts';
import { memoriesInMind } from './in-mind.ts';
import type { MemoryFacts } from './memory.ts';
import { blankMemory } from '../../test/memory.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

const blank: MemoryFacts = { ...blankMemory, sayAloud: true };
const window: MemoryFacts = { ...blank, kind: 'preference', text: 'Window chair, away from the dryer' };
const latex: MemoryFacts = {
  ...blank,
  kind: 'allergy',
  text: 'Latex',
  material: 'latex',
  severity: 'severe',
};

async function meet(
  name: string,
  how: { emails?: string[]; phones?: string[]; pronunciation?: string } = {},
): Promise<string> {
  const { pronunciation = null, ...handles } = how;
  return (await house.owner.guests.meet({ name, given: null, family: null, pronunciation, ...handles }))
    .guestId;
}

const remember = async (guestId: string, facts: MemoryFacts) =>
  (await house.owner.guests.remember({ guestId, facts, from: 'said', consent: 'recorded' })).memoryId;

const dotsOf = (guestId: string, day = '2026-11-21', visitId?: string) =>
  house.act(async (act) => {
    const visitOf = new Map(visitId ? [[guestId, visitId]] : []);
    return dots(await memoriesInMind(act, [guestId], { day, visitOf }), day);
  });

test('a guest is found by half a name, a typo, any order, without accents, by phone and by e-mail', async () => {
  const dorothea = await meet('Dorothea Lindqvist', {
    pronunciation: 'Doro-TAY-a',
    phones: ['07700 900123'],
    emails: [' Dorothea@Lindqvist.se '],
  });
  const amara = await meet('Amara Okafor');
  const lucia = await meet('Lucía Ibáñez');
  const asked: [string, string, string][] = [
    ['okaf am', amara, 'name begins with okaf'],
    ['Lindkvist', dorothea, 'sounds like Lindqvist'],
    ['lindqvist dorothea', dorothea, 'same name'],
    ['ibanez', lucia, 'same name'],
    ['Dorotea Lindqvst', dorothea, 'sounds like Dorothea'],
    ['+44 7700 900123', dorothea, 'same phone'],
    ['07700900123', dorothea, 'same phone'],
    ['0900123', dorothea, 'phone ends with the same digits'],
    ['DOROTHEA@lindqvist.SE', dorothea, 'same e-mail'],
    ['dorothea@lind', dorothea, 'e-mail begins so'],
    ['lindqvist@gmail.com', dorothea, 'named Lindqvist'],
  ];
  for (const [query, guestId, reason] of asked) {
    const [first] = await house.owner.guests.recognise({ query });
    assert.equal(first?.guestId, guestId, query);
    assert.ok(
      first.reasons.includes(reason) || (reason.startsWith('named') && first.reasons[0] === 'same name'),
      `${query}: ${first.reasons.join(', ')}`,
    );
  }
  assert.deepEqual(await house.owner.guests.recognise({ query: '' }), []);
  assert.deepEqual(await house.owner.guests.recognise({ query: '!!!' }), []);
  assert.deepEqual(await house.owner.guests.recognise({ query: 'Xqzzwy' }), []);
});

test('a phone that a family shares brings all of them, whom the name tells apart, and joins nobody', async () => {
  const grace = await meet('Grace Mbeki', { phones: ['+27 82 555 0101'] });
  const thabo = await meet('Thabo Mbeki', { phones: ['+27825550101'] });
  const both = await house.owner.guests.recognise({ query: '+27 82 555 0101' });
  assert.deepEqual(new Set(both.map(({ guestId }) => guestId)), new Set([grace, thabo]));
  assert.equal((await house.owner.guests.recognise({ query: 'Thabo +27 82 555 0101' }))[0]?.guestId, thabo);
  const page = await house.owner.guests.guest({ guestId: grace });
  assert.deepEqual(page.perhapsSame, [{ guestId: thabo, name: 'Thabo Mbeki', reasons: ['same phone'] }]);
  assert.equal(page.records.length, 1);
});

test('what cannot be an e-mail, a phone or a day is refused in a sentence', async () => {
  await assert.rejects(meet('Hana Sato', { phones: ['12'] }), {
    code: 'guests.no_phone',
    message: /“12” is not a phone number/,
  });
  await assert.rejects(meet('Hana Sato', { emails: ['hana'] }), { code: 'guests.no_email' });
  const hana = await meet('Hana Sato');
  const birthday = {
    ...blank,
    kind: 'occasion',
    text: 'Birthday',
    occasion: 'birthday',
    month: 2,
    day: 30,
  } as const;
  await assert.rejects(house.owner.guests.remember({ guestId: hana, facts: birthday, from: 'said' }), {
    code: 'guests.impossible_date',
  });
  await assert.rejects(house.owner.guests.guest({ guestId: newId() }), { code: 'guests.unknown_guest' });
});

test('a note in one breath becomes proposals; an allergy is taken up on the guest’s word or for one visit, and never lost', async () => {
  const guestId = await meet('Noor Haddad');
  const visitId = newId();
  const note = 'window seat, allergic to latex, sister Ingrid visiting 3 Dec';
  const { proposalIds } = await house.owner.guests.note({ guestId, note, from: 'said', visitId });
  assert.equal(proposalIds.length, (await house.owner.guests.guest({ guestId })).proposals.length);
  const { proposals } = await house.owner.guests.guest({ guestId });
  const allergy = proposals.find(({ kind }) => kind === 'allergy')!;
  assert.ok(
    !proposals.some((one) => one.id !== allergy.id && /latex/.test(one.note)),
    'health stands in its own proposal only',
  );
  await assert.rejects(house.owner.guests.accept({ proposalId: allergy.id }), {
    code: 'guests.needs_consent',
  });
  await assert.rejects(house.owner.guests.accept({ proposalId: allergy.id, consent: 'this_visit' }), {
    code: 'guests.which_visit',
  });
  await house.owner.guests.accept({ proposalId: allergy.id, consent: 'this_visit', visitId });
  await assert.rejects(house.owner.guests.accept({ proposalId: allergy.id }), {
    code: 'guests.proposal_decided',
  });
  const plain = proposals.find(({ kind }) => kind === 'preference')!;
  await house.owner.guests.accept({ proposalId: plain.id });
  assert.deepEqual((await dotsOf(guestId, '2026-11-21', visitId)).map(({ rank }) => rank).toSorted(), [
    'know',
    'safety',
  ]);
  assert.deepEqual(
    (await dotsOf(guestId, '2026-11-22', newId())).map(({ rank }) => rank),
    ['know'],
  );
  await house.act((act) => expireOfVisits(act, [visitId]));
  const [expired] = await house.owner.guests.retired({ guestId });
  assert.deepEqual([expired?.retiredWhy, expired?.text, expired?.material], ['expired', '', null]);
});

test('a proposal about health is out of sight after two days, and out of the house after the night', async () => {
  const guestId = await meet('Ines Duarte');
  const { proposalIds } = await house.owner.guests.note({
    guestId,
    note: 'allergic to nickel',
    from: 'said',
  });
  const at = house.clock.now().toISOString();
  house.clock.pass(49 * 60);
  assert.deepEqual((await house.owner.guests.guest({ guestId })).proposals, []);
  await assert.rejects(house.owner.guests.accept({ proposalId: proposalIds[0]!, consent: 'recorded' }), {
    code: 'guests.proposal_decided',
  });
  assert.equal(await house.act(expire), 1);
  const { rows } = await house.database.owner.query(`select facts, note from guests.proposal where id = $1`, [
    proposalIds[0],
  ]);
  assert.deepEqual(rows, [{ facts: {}, note: '' }]);
  house.clock.set(at);
});

test('nothing is overwritten: a correction retires the old, “no longer true” can be taken back, forgetting erases the words', async () => {
  const guestId = await meet('Petra Novak');
  const first = await remember(guestId, { ...window, text: 'Sits by the xylophone' });
  const { memoryId } = await house.owner.guests.correct({
    memoryId: first,
    facts: { ...window, text: 'Sits by the marimba' },
  });
  assert.deepEqual(
    (await house.owner.guests.guest({ guestId })).memories.map(({ text }) => text),
    ['Sits by the marimba'],
  );
  const [old] = await house.owner.guests.retired({ guestId });
  assert.deepEqual([old?.text, old?.retiredWhy], ['Sits by the xylophone', 'corrected']);
  await house.owner.guests.noLongerTrue({ memoryId });
  await assert.rejects(house.owner.guests.used({ memoryId }), { code: 'guests.memory_retired' });
  await house.owner.guests.stillTrue({ memoryId });
  await assert.rejects(house.owner.guests.stillTrue({ memoryId: first }), { code: 'guests.memory_gone' });
  await house.owner.guests.forget({ memoryId });
  assert.deepEqual(await placesOf('xylophone'), []);
  assert.deepEqual(await placesOf('marimba'), []);
  assert.equal((await house.owner.guests.retired({ guestId })).length, 2);
});

test('health is kept on a recorded word, and goes with it, words and all', async () => {
  const guestId = await meet('Sofia Marin');
  await assert.rejects(house.owner.guests.remember({ guestId, facts: latex, from: 'said' }), {
    code: 'guests.needs_consent',
  });
  await remember(guestId, latex);
  await remember(guestId, window);
  const [consent] = (await house.owner.guests.guest({ guestId })).consents;
  assert.deepEqual([consent?.purpose, consent?.given], ['health', true]);
  await house.owner.guests.consent({
    guestId,
    purpose: 'health',
    channel: 'any',
    given: false,
    source: 'said',
  });
  const page = await house.owner.guests.guest({ guestId });
  assert.deepEqual(
    page.memories.map(({ kind }) => kind),
    ['preference'],
  );
  assert.deepEqual(
    (await house.owner.guests.retired({ guestId })).map(({ retiredWhy, material }) => [retiredWhy, material]),
    [['consent_withdrawn', null]],
  );
});

test('an allergy stands first, the day of an occasion fits now, and each line says where it comes from', async () => {
  const guestId = await meet('Anders Holm');
  await remember(guestId, window);
  await remember(guestId, { ...latex, sensitivity: 'plain' });
  await remember(guestId, {
    ...blank,
    kind: 'occasion',
    text: 'Birthday',
    occasion: 'birthday',
    month: 11,
    day: 21,
  });
  await remember(guestId, { ...blank, kind: 'story', text: 'Sails to Åland', sure: 'guess' });
  await remember(guestId, { ...blank, kind: 'detail', text: 'Here for the fair', until: '2026-11-20' });
  const today = await dotsOf(guestId);
  const byRank = Object.fromEntries(today.map((dot) => [dot.rank === 'know' ? dot.line : dot.rank, dot]));
  assert.equal(byRank['safety']?.line, 'Latex allergy, severe');
  assert.deepEqual([byRank['safety']?.sayAloud, byRank['safety']?.answers[0]], [false, 'visits.handOver']);
  assert.equal(byRank['fits_now']?.line, 'Birthday, 21 November');
  assert.equal(byRank[window.text]?.from, 'they told Natalie Osei, today');
  assert.ok(byRank[window.text]!.weight > byRank['Sails to Åland, perhaps']!.weight);
  assert.equal(today.length, 4, 'what is over is not said');
});

test('“used” and “not now” feed back: the one raises a line, the other hides it for this visit', async () => {
  const guestId = await meet('Beatriz Alves');
  const memoryId = await remember(guestId, window);
  house.clock.pass(60 * 24 * 20);
  const visitId = newId();
  const [unused] = await dotsOf(guestId, '2026-12-11', visitId);
  await house.owner.guests.used({ memoryId, visitId });
  const [used] = await dotsOf(guestId, '2026-12-11', visitId);
  assert.ok(used!.weight > unused!.weight);
  assert.equal(used!.from, 'they told Natalie Osei, two weeks ago · used today');
  await house.owner.guests.notNow({ memoryId, visitId });
  assert.deepEqual(await dotsOf(guestId, '2026-12-11', visitId), []);
  assert.equal((await dotsOf(guestId, '2026-12-12', newId())).length, 1);
  house.clock.pass(-60 * 24 * 20);
});

test('the brief of any number of guests takes one statement', async () => {
  const ids = [await meet('One Alone'), await meet('Two Alone'), await meet('Three Alone')];
  for (const id of ids) await remember(id, window);
  const statements = async (guestIds: string[]) =>
    house.act(async (act) => {
      let count = 0;
      const db = act.db.withPlugin({
        transformQuery: ({ node }) => {
          count += 1;
          return node;
        },
        transformResult: ({ result }) => Promise.resolve(result),
      });
      const found = await memoriesInMind({ ...act, db }, guestIds, { day: '2026-11-21' });
      return [count, found.length];
    });
  assert.deepEqual(await statements(ids.slice(0, 1)), [1, 1]);
  assert.deepEqual(await statements(ids), [1, 3]);
});

test('merged, an allergy of one is an allergy of both; split again, each has what was noted on it', async () => {
  const kept = await meet('Katarzyna Wójcik', { emails: ['kasia@example.pl'] });
  const joined = await meet('Kasia Wojcik', { emails: ['kasia@example.pl'], phones: ['+48 601 000 111'] });
  await remember(joined, latex);
  await remember(kept, window);
  await house.owner.guests.consent({
    guestId: kept,
    purpose: 'marketing',
    channel: 'email',
    given: true,
    source: 'form',
  });
  await house.owner.guests.consent({
    guestId: joined,
    purpose: 'marketing',
    channel: 'email',
    given: false,
    source: 'said',
  });
  const { codes, reasons } = await house.owner.guests.evidence({ oneId: kept, otherId: joined });
  assert.ok(codes.includes('same_email') && reasons.includes('Same e-mail'));
  const { mergeId } = await house.owner.guests.merge({ keptId: kept, joinedId: joined });
  await assert.rejects(house.owner.guests.merge({ keptId: joined, joinedId: kept }), {
    code: 'guests.one_already',
  });

  for (const asked of [kept, joined]) {
    assert.deepEqual((await dotsOf(asked)).map(({ guestId, rank }) => `${guestId} ${rank}`).toSorted(), [
      `${asked} know`,
      `${asked} safety`,
    ]);
  }
  const page = await house.owner.guests.guest({ guestId: joined });
  assert.equal(page.guestId, kept);
  assert.equal(page.memories.length, 2);
  assert.deepEqual(
    page.consents.filter(({ purpose }) => purpose === 'marketing').map(({ given }) => given),
    [false],
  );
  assert.deepEqual(
    (await house.owner.guests.recognise({ query: 'kasia@example.pl' })).map(({ guestId, name }) => [
      guestId,
      name,
    ]),
    [[kept, 'Katarzyna Wójcik']],
  );
  assert.equal((await house.owner.guests.recognise({ query: '+48601000111' }))[0]?.guestId, kept);

  await assert.rejects(
    house.owner.guests.consent({
      guestId: kept,
      purpose: 'marketing',
      channel: 'email',
      given: true,
      source: 'form',
    }),
    { code: 'guests.other_record_refuses' },
  );
  house.clock.pass(5);
  await remember(kept, { ...window, text: 'Added while merged' });
  const since = await house.owner.guests.sinceMerge({ mergeId });
  assert.ok(since.some(({ recordId, what }) => recordId === kept && what === 'Added while merged'));
  assert.deepEqual(await house.owner.guests.split({ mergeId }), { keptId: kept, joinedId: joined });
  assert.deepEqual(
    (await house.owner.guests.guest({ guestId: joined })).memories.map(({ kind }) => kind),
    ['allergy'],
  );
  assert.deepEqual(
    (await house.owner.guests.guest({ guestId: kept })).memories.map(({ kind }) => kind),
    ['preference', 'preference'],
  );
  await assert.rejects(house.owner.guests.split({ mergeId }), { code: 'guests.not_merged' });
});

test('STOP in any wording stops everything but a visit already booked; quiet hours and caps hold the rest', async () => {
  const guestId = await meet('Rosa Lind', { phones: ['+44 7700 900999'] });
  const write = (purpose: 'visit' | 'thanks' | 'marketing', channel: 'text' | 'email' = 'text') =>
    house.act((act) => mayContact(act, { guestId, channel, purpose, timeZone: 'Europe/London' }));
  assert.equal(await write('marketing'), 'no_consent');
  await house.owner.guests.consent({
    guestId,
    purpose: 'marketing',
    channel: 'text',
    given: true,
    source: 'form',
  });
  for (let sent = 0; sent < 4; sent += 1) assert.equal(await write('marketing'), null);
  assert.equal(await write('thanks', 'email'), 'enough_lately');
  const at = house.clock.now().toISOString();
  house.clock.set('2026-11-21T22:30:00Z');
  assert.equal(await write('visit'), 'quiet_hours');
  house.clock.set(at);
  assert.deepEqual(
    await house.owner.guests.hear({ guestId, channel: 'text', text: 'Could you stop by tomorrow?' }),
    { stopped: false },
  );
  assert.deepEqual(
    await house.owner.guests.hear({ guestId, channel: 'text', text: 'please stop texting me' }),
    { stopped: true },
  );
  assert.equal((await house.owner.guests.guest({ guestId })).stopped, true);
  assert.equal(await write('thanks', 'email'), 'stopped');
  assert.equal(await write('visit'), null);
});

test('the timeline tells what happened with all records of a guest, newest first, a page at a time', async () => {
  const guestId = await meet('Yara Costa');
  const other = await meet('Yara Costa');
  const memoryId = await remember(other, window);
  await house.owner.guests.merge({ keptId: guestId, joinedId: other });
  await house.owner.guests.confirm({ memoryId });
  const first = await house.owner.guests.timeline({ guestId, limit: 2 });
  assert.deepEqual(
    first.events.map(({ sentence, by }) => [sentence, by]),
    [
      ['Natalie Osei heard that something is still so', 'Natalie Osei'],
      ['Two records were found to be one person', 'Natalie Osei'],
    ],
  );
  const rest = await house.owner.guests.timeline({ guestId: other, before: first.before, limit: 100 });
  assert.deepEqual(
    rest.events.map(({ name }) => name),
    ['guests.remembered', 'guests.met', 'guests.met'],
  );
  assert.equal(rest.before, null);
});

test('the list goes by name, a page at a time, and shows each person once', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const page: { guests: { name: string }[]; after: string | null; total: number } =
      await house.owner.guests.list({ after, limit: 3 });
    seen.push(...page.guests.map(({ name }) => name));
    ({ after, total } = page);
  } while (after);
  assert.equal(seen.length, total);
  assert.equal(seen.filter((name) => name === 'Yara Costa').length, 1);
  assert.deepEqual(
    seen,
    seen.toSorted((a, b) => (plain(a) < plain(b) ? -1 : 1)),
  );
});

test('two guests belong together, and each sees the other', async () => {
  const dorothea = await meet('Greta Ek');
  const ingrid = await meet('Ingrid Ek');
  const { companyId } = await house.owner.guests.relate({
    guestId: dorothea,
    otherId: ingrid,
    relation: 'sister',
  });
  assert.deepEqual((await house.owner.guests.guest({ guestId: dorothea })).company, [
    { id: companyId, guestId: ingrid, name: 'Ingrid Ek', relation: 'sister' },
  ]);
  assert.equal((await house.owner.guests.guest({ guestId: ingrid })).company[0]?.guestId, dorothea);
  await house.owner.guests.unrelate({ companyId });
  assert.deepEqual((await house.owner.guests.guest({ guestId: ingrid })).company, []);
});

test('an erased guest leaves no word of theirs in any table, on any record', async () => {
  const guestId = await meet('Zebulon Quagmire', {
    emails: ['zeb@quagmire.test'],
    phones: ['+44 7700 900777'],
    pronunciation: 'ZEB-yoo-lon',
  });
  const other = await meet('Zeb Quagmire', { emails: ['zebby@quagmire.test'] });
  await house.owner.guests.merge({ keptId: guestId, joinedId: other });
  await remember(other, { ...latex, text: 'Latex quagmireworts' });
  await house.owner.guests.note({
    guestId,
    note: 'loves quagmirebread, allergic to quagmirenuts',
    from: 'said',
  });
  await house.owner.guests.consent({
    guestId,
    purpose: 'marketing',
    channel: 'email',
    given: true,
    source: 'quagmireform',
  });
  await house.owner.guests.erase({ guestId: other });
  await house.settle();
  for (const word of ['quagmire', 'zebulon', 'zebby', 'yoo-lon', '900777'])
    assert.deepEqual(await placesOf(word), [], word);
  const page = await house.owner.guests.guest({ guestId });
  assert.deepEqual([page.name, page.memories, page.identities], ['Erased guest', [], []]);
  assert.notEqual(page.erasedAt, null);
  assert.deepEqual(await house.owner.guests.recognise({ query: 'Zebulon Quagmire' }), []);
  assert.deepEqual(await house.owner.guests.recognise({ query: 'Erased guest' }), []);
  await assert.rejects(house.owner.guests.remember({ guestId, facts: window, from: 'said' }), {
    code: 'guests.unknown_guest',
  });
  const erasures = (await house.owner.guests.erasures({})).filter((one) => one.guestId === guestId);
  assert.deepEqual(erasures.map((one) => `${one.slice} ${one.doneAt !== null}`).toSorted(), [
    'desk true',
    'guests true',
    'moments true',
    'visits true',
  ]);
});

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Every table that has a row with this word in it. */
async function placesOf(word: string): Promise<string[]> {
  const { rows: tables } = await house.database.owner.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await house.database.owner.query(
      `select from ${name} t where t::text ilike $1 limit 1`,
      [`%${word}%`],
    );
    if (rowCount) found.push(name);
  }
  return found;
}
