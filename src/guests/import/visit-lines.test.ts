import assert from 'node:assert/strict';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { recogniseColumns, recogniseKind } from './columns.ts';
import { readSheet } from './read.ts';
import { settle } from './settle.ts';
import { type VisitLine, visitLines } from './visit-lines.ts';

const today = '2026-11-21';

async function read(content: string): Promise<VisitLine[]> {
  const open = () => readSheet(Buffer.from(content), 'visits.csv');
  const sample = (await Array.fromAsync((await open()).rows)).map(({ cells }) => cells);
  const sheet = await open();
  return Array.fromAsync(visitLines(sheet, recogniseColumns(sheet.headers, sample, 'visits'), today, 2));
}

test('the German file of a salon is read with its commas, its words and its equal rows', async () => {
  const open = () => {
    const file = new URL('../../../test/fixtures/import/visits-german.csv', import.meta.url);
    return readSheet(createReadStream(file), 'visits-german.csv');
  };
  const sheet = await open();
  assert.equal(sheet.encoding, 'windows-1252');
  const mapping = await settle(sheet, recogniseColumns(sheet.headers, [], 'visits'));
  assert.deepEqual([mapping.dateOrder, mapping.dateSure, mapping.decimal], ['dmy', true, 'comma']);
  const lines = await Array.fromAsync(visitLines(await open(), mapping, today, 2));
  const { cells: _, ...first } = lines[0]!;
  assert.deepEqual(first, {
    line: 2,
    guest: { externalId: 'K-17', email: null, phone: null, name: 'Jürgen Weiß' },
    date: '2024-12-03',
    time: '09:30',
    offset: null,
    amountMinor: 104850,
    quantity: null,
    what: 'Haarschnitt',
    staff: 'Ilse',
    partySize: 1,
    status: 'departed',
    externalId: null,
    remarks: [],
    refused: null,
  });
  assert.deepEqual(
    lines.map(({ status }) => status),
    ['departed', 'no_show', 'no_show', 'cancelled'],
  );
  assert.deepEqual(
    lines.map(({ refused }) => refused?.code),
    [undefined, undefined, undefined, 'amountUnreadable'],
  );
});

test('a visit without a day or a guest is refused, and so are the sums below', async () => {
  const lines = await read(
    'Date,Guest,Total\n2024-05-01,Ann,10.00\n,Bo,5.00\nsoon,Cy,5.00\n2024-05-02,,5.00\nTotal,,25.00\n',
  );
  assert.deepEqual(
    lines.map(({ refused }) => refused?.code),
    [undefined, 'dateMissing', 'dateUnreadable', 'nobody', 'totals'],
  );
});

test('a day to come is expected, whatever an old word says, and an unknown word is said', async () => {
  const lines = await read(
    'Date,Guest,Status\n2026-12-24,Ann,\n2026-12-24,Bo,Completed\n2024-12-24,Cy,Booked\n2024-12-24,Dee,Whatever\n2024-12-24,Eve,No-Show\n2024-12-24,Fay,Cancelled by client\n',
  );
  assert.deepEqual(
    lines.map(({ status }) => status),
    ['expected', 'expected', 'expected', 'departed', 'no_show', 'cancelled'],
  );
  assert.deepEqual(lines[3]!.remarks, [{ code: 'statusUnknown', params: { value: 'Whatever' } }]);
});

test('a name written family first is turned round', async () => {
  const lines = await read('Date,Guest,Covers\n2024-05-01,"Okafor, Amara",2\n2024-05-02,"Lee, Cy",2\n');
  assert.deepEqual(
    lines.map(({ guest }) => guest.name),
    ['Amara Okafor', 'Cy Lee'],
  );
});

test('a time stands in its own column or behind the date, with its offset when it has one', async () => {
  const own = await read('Date,Time,Guest\n5/13/2024,7:30 PM,Ann\n');
  assert.deepEqual([own[0]!.date, own[0]!.time, own[0]!.offset], ['2024-05-13', '19:30', null]);
  const behind = await read('Starts at,Guest,Covers\n2024-05-13T19:30:00Z,Ann,4\n');
  assert.deepEqual(
    [behind[0]!.date, behind[0]!.time, behind[0]!.offset, behind[0]!.partySize],
    ['2024-05-13', '19:30', 'Z', 4],
  );
});

test('the purchases of CDNOW go in whole, with no word said about their columns', async (t) => {
  const data = process.env['REGULARS_DATA'] ?? join(import.meta.dirname, '../../../../shared/data');
  const file = join(data, 'clv/CDNOW_master.txt');
  if (!existsSync(file)) return t.diagnostic(`${file} is not there: set REGULARS_DATA to read CDNOW`);
  const sheet = await readSheet(createReadStream(file), file);
  const sample = [['00001', '19970101', '1', '11.77']];
  assert.equal(recogniseKind(sheet.headers, sample), 'visits');
  const lines = await Array.fromAsync(
    visitLines(sheet, recogniseColumns(sheet.headers, sample, 'visits'), today, 2),
  );
  assert.equal(sheet.format, 'fixed');
  assert.equal(lines.length, 69_659);
  assert.equal(lines.filter(({ refused, remarks }) => refused !== null || remarks.length > 0).length, 0);
  assert.equal(new Set(lines.map(({ guest }) => guest.externalId)).size, 23_570);
  assert.equal(lines.filter(({ amountMinor }) => amountMinor === 0).length, 80);
  assert.deepEqual(
    [lines[1]!.date, lines[1]!.quantity, lines[1]!.amountMinor, lines[1]!.line],
    ['1997-01-12', 1, 1200, 3],
  );
  const equal = new Set(lines.map(({ cells }) => cells.join(' '))).size;
  assert.ok(equal < lines.length, 'rows that repeat exactly stay');
});
