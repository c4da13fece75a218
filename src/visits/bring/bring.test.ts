import assert from 'node:assert/strict';
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { newId } from '#kit/id.ts';
import { readSheet } from '#guests/import/read.ts';
import { bringIn } from '#guests/bring/run.ts';
import { enter } from '#guests/bring/start.ts';
import { broughtIn, counts, emptied, send } from '../../../test/bringing.ts';
import { openTestHouse } from '../../../test/house.ts';
import type { TestHouse } from '../../../test/house.ts';
import { venueOfFile } from './start-import.ts';
import { visitsCourse } from './visits-course.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());
beforeEach(() => emptied(house));

const visits = { kind: 'visits' } as const;

async function visitsOf(name: string) {
  const [guest] = await house.owner.guests.recognise({ query: name });
  return (await house.owner.visits.ofGuest({ guestId: guest!.guestId })).visits;
}

test('the German file of a salon comes in with its guests, and a second time changes nothing', async () => {
  const file = await readFile(join(import.meta.dirname, '../../../test/fixtures/import/visits-german.csv'));
  assert.deepEqual(counts(await broughtIn(house, file, visits)), [3, 0, 0, 1]);
  const [visit] = await visitsOf('Jürgen Weiß');
  assert.deepEqual(
    [
      visit!.day,
      visit!.stage,
      visit!.expectedAt,
      visit!.departedAt,
      visit!.spentMinor,
      visit!.currency,
      visit!.what,
    ],
    [
      '2024-12-03',
      'departed',
      '2024-12-03T09:30:00.000Z',
      '2024-12-04T03:59:59.000Z',
      104850,
      'GBP',
      'Haarschnitt',
    ],
  );
  const whole = await house.owner.visits.visit({ visitId: visit!.visitId });
  assert.deepEqual(
    whole.notes.map(({ text }) => text),
    ['Looked after by Ilse'],
  );
  assert.deepEqual(
    (await visitsOf('Renée Groß')).map(({ stage }) => stage),
    ['no_show', 'no_show'],
  );
  assert.deepEqual(counts(await broughtIn(house, file, visits)), [0, 0, 3, 1]);
  assert.equal((await visitsOf('Renée Groß')).length, 2);
});

test('visits find the guests that came with another file, by the system whose numbers they name', async () => {
  await broughtIn(house, 'Customer ID,Name\n7,Amara Okafor\n8,Grace Mbeki\n', { source: 'till' });
  await broughtIn(house, 'Customer ID,Date,Amount\n7,2024-05-13,20.00\n8,2024-05-13,30.00\n', visits);
  assert.equal((await house.owner.guests.list({})).total, 2);
  assert.equal((await visitsOf('Amara Okafor'))[0]!.spentMinor, 2000);
});

test('a name alone is the one guest called so, and where several are the visit stands under the name', async () => {
  await broughtIn(
    house,
    'Name,Email\nAmara Okafor,amara@example.org\nAnn Lee,ann@example.org\nAnn Lee,lee@example.org\n',
  );
  const done = await broughtIn(
    house,
    'Date,Guest,Total\n2024-05-01,Okafor Amara,10.00\n2024-05-01,Ann Lee,5.00\n2024-05-02,Hana Sato,5.00\n2024-05-03,Hana Sato,5.00\n',
    visits,
  );
  assert.deepEqual(counts(done), [4, 0, 0, 0]);
  assert.equal((await visitsOf('Amara Okafor')).length, 1);
  assert.equal((await visitsOf('Hana Sato')).length, 2);
  assert.equal((await house.owner.guests.list({})).total, 4);
  const report = await house.owner.guests.importReport({ importId: done.id });
  assert.match(report[1]!.why[0]!, /Several guests are called so/);
  const { label, party } = await house.owner.visits.visit({ visitId: report[1]!.subjectId! });
  assert.deepEqual([label, party], ['Ann Lee', []]);
});

test('a booking to come is expected and has not come; one of the past that was not cancelled has', async () => {
  await broughtIn(
    house,
    'Date,Time,Guest,Status\n2026-12-24,19:30,Ann Lee,Booked\n2024-12-24,19:30,Bo Lee,\n2024-12-24,19:30,Cy Lee,Cancelled\n',
    visits,
  );
  const came = await house.database.owner.query(
    'select came from visits.visit order by day desc, cancelled_at is not null',
  );
  assert.deepEqual(came.rows, [{ came: false }, { came: true }, { came: false }]);
  const [visit] = await visitsOf('Ann Lee');
  assert.deepEqual([visit!.stage, visit!.expectedAt], ['expected', '2026-12-24T19:30:00.000Z']);
});

test('the person of the team whom a file names looked after the visit', async () => {
  await broughtIn(house, 'Date,Guest,Total,Stylist\n2024-05-01,Ann Lee,10.00,Natalie\n', visits);
  const [visit] = await visitsOf('Ann Lee');
  assert.deepEqual(
    visit!.care.map(({ name }) => name),
    ['Natalie Osei'],
  );
});

test('the preview of visits says whose they are and what they become, and keeps nothing', async () => {
  const sha256 = await send(house, 'Date,Time,Guest,Total,Covers\n2024-05-13,19:30,Ann Lee,20.00,2\n');
  const preview = await house.owner.visits.previewImport({ sha256, fileName: 'visits.csv' });
  assert.deepEqual(preview.lines, [
    {
      line: 2,
      outcome: 'created',
      joins: null,
      name: 'Ann Lee',
      becomes: ['2024-05-13, 19:30', 'took place', 'GBP 20.00', '2 people'],
      why: [],
    },
  ]);
  assert.equal((await house.owner.guests.list({})).total, 0);
});

test('where the visits took place has to be said when there are several venues', async () => {
  await house.act((act) =>
    act.db
      .insertInto('houses.venue')
      .values({
        house_id: act.houseId,
        id: newId(),
        name: 'Soho',
        time_zone: 'Europe/London',
        country: 'GB',
        currency: 'GBP',
        opened_at: act.now,
      })
      .execute(),
  );
  const file = 'Date,Guest,Total\n2024-05-01,Ann Lee,10.00\n';
  await assert.rejects(broughtIn(house, file, visits), /several venues/);
  assert.deepEqual(counts(await broughtIn(house, file, { ...visits, venueId: house.venueId })), [1, 0, 0, 0]);
});

test('the purchases of CDNOW go in whole, and a second time changes nothing', async (t) => {
  const data = process.env['REGULARS_DATA'] ?? join(import.meta.dirname, '../../../../shared/data');
  const path = join(data, 'clv/CDNOW_master.txt');
  if (!existsSync(path)) return t.diagnostic(`${path} is not there: set REGULARS_DATA to bring in CDNOW`);
  const acts = house.act;
  const course = visitsCourse(await acts((act) => venueOfFile(act, house.venueId)));
  const open = () => readSheet(createReadStream(path), 'CDNOW_master.txt');
  const once = async () => {
    const said = {
      sha256: '0'.repeat(64),
      fileName: 'CDNOW_master.txt',
      mapping: null,
      encoding: null,
      source: 'cdnow',
      country: null,
    };
    const id = await acts((act) => enter(act, 'visits', { ...said, venueId: house.venueId, dryRun: false }));
    assert.equal(await bringIn(acts, id, open, course, { forMs: null, progress: () => {} }), 'done');
    return counts(await house.owner.guests.import({ importId: id }));
  };
  const sums = async () => {
    const { rows } = await house.database.owner.query(
      'select (select count(*)::int from visits.visit) visits, (select count(*)::int from guests.record) guests, (select sum(spent_minor)::int from visits.visit) spent',
    );
    return rows[0];
  };
  assert.deepEqual(await once(), [69_659, 0, 0, 0]);
  assert.deepEqual(await sums(), { visits: 69_659, guests: 23_570, spent: 250_031_563 });
  assert.deepEqual(await once(), [0, 0, 69_659, 0]);
  assert.deepEqual(await sums(), { visits: 69_659, guests: 23_570, spent: 250_031_563 });
});
