import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { broughtIn, counts, emptied, ended, send } from '../../../test/bringing.ts';
import { openTestHouse } from '../../../test/house.ts';
import type { TestHouse } from '../../../test/house.ts';
import { readSheet } from '../import/read.ts';
import { guestsCourse } from './guests-course.ts';
import { bringIn } from './run.ts';
import { enter } from './start.ts';

const fixtures = join(import.meta.dirname, '../../../test/fixtures/import');

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());
beforeEach(() => emptied(house));

async function rowsOf(table: string): Promise<number> {
  const { rows } = await house.database.owner.query<{ n: number }>(
    `select count(*)::int as n from ${table} where house_id = $1`,
    [house.houseId],
  );
  return rows[0]!.n;
}

const kept = [
  'guests.record',
  'guests.identity',
  'guests.memory',
  'guests.proposal',
  'guests.consent',
  'guests.name_word',
];

async function called(name: string) {
  const [first] = await house.owner.guests.recognise({ query: name });
  assert.ok(first, `nobody is called ${name}`);
  return house.owner.guests.guest({ guestId: first.guestId });
}

const expected: Record<string, number> = {
  'fresha.csv': 3,
  'fresha-italian.csv': 2,
  'vagaro.xlsx': 3,
  'google.csv': 2,
  'google-old.csv': 1,
  'square.csv': 2,
  'contacts.vcf': 3,
};

test('a file of each known system comes in, and a second time changes nothing', async () => {
  for (const [name, created] of Object.entries(expected)) {
    const file = await readFile(join(fixtures, name));
    const first = await broughtIn(house, file);
    assert.deepEqual([first.created, first.joined], [created, 0], name);
    const before = await Promise.all(kept.map(rowsOf));
    const second = await broughtIn(house, file);
    assert.deepEqual([second.created, second.joined, second.unchanged], [0, 0, created], name);
    assert.deepEqual(await Promise.all(kept.map(rowsOf)), before, name);
  }
});

test('a guest of Fresha keeps their number, birthday, tags, words and address', async () => {
  await broughtIn(house, await readFile(join(fixtures, 'fresha.csv')));
  const amara = await called('Amara Okafor');
  assert.deepEqual(amara.identities.map(({ value }) => value).toSorted(), [
    '+447700900123',
    'FR-1001',
    'amara.okafor@example.com',
  ]);
  assert.deepEqual(amara.memories.map(({ line }) => line).toSorted(), [
    'Birthday, 3 December',
    'colour',
    'regular',
  ]);
  assert.ok(amara.proposals.some(({ line, note }) => line === 'Window seat' && note === 'Window seat'));
  assert.deepEqual(
    amara.consents.map(({ channel, given, source }) => `${channel} ${given} ${source}`).toSorted(),
    ['email true import: export.csv', 'text false import: export.csv'],
  );
  assert.equal(amara.metAt.slice(0, 10), '2023-01-15');
  const tomas = await called('Tomás');
  assert.deepEqual(
    tomas.memories.map(({ text, sensitivity, sayAloud }) => [text, sensitivity, sayAloud]),
    [['Blocked in the earlier system: Two no-shows', 'private', false]],
  );
});

test('an import is one event, and nothing is written of each guest', async () => {
  await broughtIn(house, 'Name,Email\nAnn Lee,ann@example.org\nBo Lee,bo@example.org\n');
  const { rows } = await house.database.owner.query(
    "select name from kit.event where house_id = $1 and name like 'guests.%'",
    [house.houseId],
  );
  assert.deepEqual(rows, [{ name: 'guests.imported' }]);
});

test('the same e-mail or phone is one person only where the names may be one', async () => {
  const done = await broughtIn(
    house,
    [
      'First name,Last name,Email,Phone',
      'Dorothea,Lindqvist,dorothea@example.se,0770 090 0123',
      'Ingrid,Lindqvist,,0770 090 0123',
      'D.,Lindqvist,other@example.se,+44 770 090 0123',
      'Dorothea,Lindqvist,DOROTHEA@example.se,',
    ].join('\n'),
  );
  assert.deepEqual(counts(done), [2, 1, 1, 0]);
  const report = await house.owner.guests.importReport({ importId: done.id });
  assert.match(report[1]!.why[0]!, /kept apart/);
  const dorothea = await called('Dorothea Lindqvist');
  assert.equal(dorothea.identities.length, 3);
  assert.equal((await called('Ingrid Lindqvist')).identities.length, 1);
});

test('father and son with one name and one phone are told apart by their birthdays', async () => {
  const file = 'Name,Phone,Birthday\nJohn Mbeki,07700 900123,1/2/1950\nJohn Mbeki,07700 900123,25/6/1980\n';
  assert.deepEqual(counts(await broughtIn(house, file)), [2, 0, 0, 0]);
  assert.deepEqual(counts(await broughtIn(house, file)), [0, 0, 2, 0]);
});

test('number 17 of two systems is not one guest, and of one system it is, whatever the name', async () => {
  await broughtIn(house, 'Customer ID,Name\n17,Ann Lee\n');
  const other = await broughtIn(house, 'Client Number,Full Name,City\n17,Bo Ortiz,York\n');
  assert.equal(other.created, 1);
  const married = await broughtIn(house, 'Customer ID,Name\n17,Ann Ortiz\n');
  assert.deepEqual(counts(married), [0, 0, 1, 0]);
});

test('two of one name without number, e-mail or phone stay two, however often they come', async () => {
  const file = 'Name,City\nAnn Lee,York\nAnn Lee,Leeds\n';
  assert.deepEqual(counts(await broughtIn(house, file)), [2, 0, 0, 0]);
  assert.deepEqual(counts(await broughtIn(house, file)), [0, 0, 2, 0]);
});

test('whoever was only a number is given their name by a later file', async () => {
  await broughtIn(house, 'Customer ID\n00017\n', { source: 'till' });
  assert.equal((await house.owner.guests.list({})).guests[0]!.name, 'Guest 00017');
  const later = await broughtIn(house, 'Customer ID,Name\n00017,Amara Okafor\n', { source: 'till' });
  assert.deepEqual(counts(later), [0, 1, 0, 0]);
  assert.equal((await called('Okafor')).name, 'Amara Okafor');
});

test('allergies wait for somebody to look at them and never expire; other words about health do', async () => {
  await broughtIn(
    house,
    'Name,Allergies,Diet,Notes\nAnn Lee,latex and peanuts,vegan,pregnant\nBo Lee,none known,No,-\n',
  );
  const ann = await called('Ann Lee');
  assert.deepEqual(
    ann.memories.map(({ line }) => line),
    ['Vegan'],
  );
  const waiting = ann.proposals.map(
    ({ kind, sensitivity, expiresAt }) => `${kind} ${sensitivity} ${expiresAt ? 'expires' : 'waits'}`,
  );
  assert.deepEqual(waiting.toSorted(), [
    'allergy health waits',
    'allergy health waits',
    'story health expires',
  ]);
  const bo = await called('Bo Lee');
  assert.deepEqual([bo.memories.length, bo.proposals.length], [0, 0]);
});

test('a yes in an old file takes back no later no', async () => {
  const file = 'Name,Email,Newsletter\nAnn Lee,ann@example.org,yes\n';
  await broughtIn(house, file);
  const { guestId } = await called('Ann Lee');
  house.clock.pass(1);
  await house.owner.guests.consent({
    guestId,
    purpose: 'marketing',
    channel: 'email',
    given: false,
    source: 'said so',
  });
  assert.deepEqual(counts(await broughtIn(house, file)), [0, 0, 1, 0]);
});

test('what was forgotten does not come back with its file', async () => {
  const file = 'Name,Email,Tags\nAnn Lee,ann@example.org,VIP\n';
  await broughtIn(house, file);
  const { memories } = await called('Ann Lee');
  await house.owner.guests.forget({ memoryId: memories[0]!.id });
  assert.deepEqual(counts(await broughtIn(house, file)), [0, 0, 1, 0]);
});

test('a line about one of two records that were merged is known by what either has', async () => {
  await broughtIn(house, 'Name,Email,Phone\nAnn Lee,ann@example.org,\nAnn Lee,,07700 900123\n');
  const [one, other] = (await house.owner.guests.list({})).guests;
  await house.owner.guests.merge({ keptId: one!.guestId, joinedId: other!.guestId });
  const again = await broughtIn(house, 'Name,Email,Phone\nAnn Lee,ann@example.org,07700 900123\n');
  assert.deepEqual(counts(again), [0, 0, 1, 0]);
});

test('a dry run tells what would be and keeps nothing of it', async () => {
  const file =
    'Name,Email\nAnn Lee,ann@example.org\nAnn Lee,ann@example.org\nBo Lee,bo@example.org\n,,\nTotal,\n';
  const dry = await broughtIn(house, file, { dryRun: true });
  assert.equal(await rowsOf('guests.record'), 0);
  const wet = await broughtIn(house, file);
  assert.deepEqual(counts(dry), counts(wet));
  assert.deepEqual(counts(wet), [2, 0, 1, 1]);
});

test('refused lines come back as a file that can be mended and brought in', async () => {
  const done = await broughtIn(
    house,
    'Name,Email,Note\n,,=1+1\nBo Lee,bo@example.org,\nA\0nn,ann@example.org,\n',
  );
  assert.deepEqual(counts(done), [1, 0, 0, 2]);
  const response = await house.request(`/api/files/mended?import=${done.id}`, {
    headers: house.ownerHeaders,
  });
  const text = await response.text();
  assert.match(text, /,'=1\+1,/);
  assert.match(text, /nobody can be told by it/);
  const mended = await broughtIn(
    house,
    text.replace("\r\n,,'=1+1", "\r\nCy Lee,,'=1+1").replace('A\uFFFDnn', 'Ann Lee'),
  );
  assert.deepEqual(counts(mended), [2, 0, 0, 0]);
});

test('the preview shows what the first lines become, and a mapping that is saved is used from then on', async () => {
  const file = 'Wer,Wie,Wann\nAnn Lee,ann@example.org,3/4/1980\n';
  const input = { sha256: await send(house, file), fileName: 'export.csv' };
  const guessed = await house.owner.guests.previewImport(input);
  assert.equal(guessed.mappingFrom, 'guessed');
  assert.deepEqual(
    guessed.columns.map(({ heading, values }) => [heading, values[0]]),
    [
      ['Wer', 'Ann Lee'],
      ['Wie', 'ann@example.org'],
      ['Wann', '3/4/1980'],
    ],
  );
  const mapping = {
    ...guessed.mapping,
    columns: ['fullName' as const, 'email' as const, 'birthday' as const],
  };
  await house.owner.guests.saveMapping({ headings: ['Wer', 'Wie', 'Wann'], mapping });
  const saved = await house.owner.guests.previewImport(input);
  assert.equal(saved.mappingFrom, 'saved');
  assert.match(saved.dates, /3\/4\/1980 can be read both ways/);
  assert.deepEqual([saved.total, saved.readable], [1, 1]);
  assert.deepEqual(saved.lines, [
    {
      line: 2,
      outcome: 'created',
      joins: null,
      name: 'Ann Lee',
      becomes: ['ann@example.org', 'Birthday, 3 April'],
      why: [],
    },
  ]);
  assert.equal(await rowsOf('guests.record'), 0);
  const american = await house.owner.guests.previewImport({
    ...input,
    mapping: { ...saved.mapping, dateOrder: 'mdy' },
  });
  assert.deepEqual(american.lines[0]!.becomes, ['ann@example.org', 'Birthday, 4 March']);
});

test('what is no table is refused in a sentence, on the page and in the background', async () => {
  const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5, 6]);
  const sha256 = await send(house, picture);
  await assert.rejects(house.owner.guests.previewImport({ sha256, fileName: 'a.png' }), /is no table/);
  const failed = await broughtIn(house, picture);
  assert.deepEqual(
    [failed.state, failed.why],
    ['failed', 'This file is no table. Export it as CSV, Excel (.xlsx) or vCard.'],
  );
});

test('a file that is brought in is let go of, and one that is too large is not taken', async () => {
  await broughtIn(house, 'Name\nAnn Lee\n');
  assert.equal(await rowsOf('kit.file'), 0);
  const headers = { ...house.ownerHeaders, 'content-length': '200000000' };
  const refused = await house.request('/api/files/import', { method: 'POST', body: 'x', headers });
  assert.equal(refused.status, 413);
});

function manyLines(count: number): string {
  return `Name,Email\n${Array.from({ length: count }, (_, at) => `Guest of ${at},g${at}@example.org`).join('\n')}\n`;
}

test('an import that is cut off goes on where it was', async () => {
  const bytes = Buffer.from(manyLines(5000));
  const acts = house.act;
  const said = {
    fileName: 'many.csv',
    mapping: null,
    encoding: null,
    source: null,
    country: null,
    dryRun: false,
  };
  const id = await acts((act) => enter(act, 'guests', { ...said, sha256: '0'.repeat(64) }));
  const open = async () => readSheet(bytes, 'many.csv');
  const cutOff = bringIn(acts, id, open, guestsCourse, {
    forMs: null,
    progress: (done) => {
      if (done === 4000) throw new Error('the light went out');
    },
  });
  await assert.rejects(cutOff, /the light went out/);
  assert.equal((await house.owner.guests.import({ importId: id })).done, 4000);
  assert.equal(await bringIn(acts, id, open, guestsCourse, { forMs: null, progress: () => {} }), 'done');
  const done = await house.owner.guests.import({ importId: id });
  assert.deepEqual([done.total, done.done, ...counts(done)], [5000, 5000, 5000, 0, 0, 0]);
  assert.equal(await rowsOf('guests.record'), 5000);
});

test('an import is stopped, and goes on when asked to', async () => {
  const sha256 = await send(house, manyLines(9000));
  const { importId } = await house.owner.guests.startImport({ sha256, fileName: 'many.csv' });
  await house.owner.guests.stopImport({ importId });
  const stopped = await ended(house, importId);
  assert.equal(stopped.state, 'stopped');
  await assert.rejects(house.owner.guests.stopImport({ importId }), /no longer being brought in/);
  await house.owner.guests.goOnWithImport({ importId });
  const done = await ended(house, importId);
  assert.deepEqual([done.state, done.done, done.created], ['done', 9000, 9000]);
});

test('a mapping of another file is refused', async () => {
  const input = { sha256: await send(house, 'Name\nAnn\n'), fileName: 'a.csv' };
  const { mapping } = await house.owner.guests.previewImport(input);
  const sha256 = await send(house, 'Name,Email\nAnn,a@example.org\n');
  const refused = await house.owner.guests.startImport({ ...input, sha256, mapping });
  assert.match((await ended(house, refused.importId)).why!, /1 columns, and the file has 2/);
  await assert.rejects(
    house.owner.guests.startImport({ ...input, mapping: { ...mapping, kind: 'visits' } }),
    /another kind of file/,
  );
});
