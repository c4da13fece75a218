import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { test } from 'node:test';
import { type Mapping, recogniseColumns } from './columns.ts';
import { type GuestLine, guestLines } from './guest-lines.ts';
import { readSheet } from './read.ts';
import { settle } from './settle.ts';

const today = '2026-11-21';

async function read(name: string): Promise<{ mapping: Mapping; lines: GuestLine[] }> {
  const open = () =>
    readSheet(createReadStream(new URL(`../../../test/fixtures/import/${name}`, import.meta.url)), name);
  const sheet = await open();
  const mapping = await settle(sheet, recogniseColumns(sheet.headers, [], 'guests'));
  return { mapping, lines: await Array.fromAsync(guestLines(await open(), mapping, today)) };
}

function told(line: GuestLine): Partial<GuestLine> {
  const empty = (value: unknown) =>
    value === null || value === false || (Array.isArray(value) && value.length === 0);
  const { cells: _, ...rest } = line;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => !empty(value)));
}

test('a file of Fresha is read whole: phones get their plus, the day comes first, a block keeps its reason', async () => {
  const { mapping, lines } = await read('fresha.csv');
  assert.equal(mapping.preset, 'fresha');
  assert.deepEqual([mapping.near, mapping.dateOrder, mapping.dateSure], [false, 'dmy', true]);
  assert.deepEqual(told(lines[0]!), {
    line: 2,
    externalId: 'FR-1001',
    given: 'Amara',
    family: 'Okafor',
    name: 'Amara Okafor',
    emails: ['amara.okafor@example.com'],
    phones: ['+447700900123'],
    birthday: { year: 1984, month: 12, day: 3 },
    note: 'Window seat. Says "the usual".\nSister is Ingrid.',
    tags: ['regular', 'colour'],
    marketing: { email: true, text: false },
    gender: 'Female',
    address: '14 Elm Row, Flat 2, Leith',
    city: 'Edinburgh',
    postcode: 'EH6 5QY',
    since: '2023-01-15',
  });
  assert.equal(lines[1]!.line, 4);
  assert.deepEqual(lines[1]!.birthday, { year: 1992, month: 2, day: 29 });
  assert.deepEqual(
    [lines[2]!.blocked, lines[2]!.blockReason, lines[2]!.name],
    [true, 'Two no-shows', 'Tomás'],
  );
  assert.deepEqual(lines[2]!.phones, ['+441314960123']);
});

test('Fresha is known in Italian too', async () => {
  const { mapping, lines } = await read('fresha-italian.csv');
  assert.equal(mapping.preset, 'fresha');
  assert.deepEqual(
    lines.map(({ given, family, phones, birthday, city, blocked, since }) => [
      given,
      family,
      phones,
      birthday?.month,
      city,
      blocked,
      since,
    ]),
    [
      ['Chiara', "D'Angelo", ['+393381234567'], 6, 'Forlì', false, '2024-04-03'],
      ['Niccolò', 'Brambilla', ['+390612345678'], 2, 'Roma', true, '2024-04-04'],
    ],
  );
});

test('a workbook of Vagaro is read below its title, without its dashes, and its sums are no guests', async () => {
  const { mapping, lines } = await read('vagaro.xlsx');
  assert.equal(mapping.preset, 'vagaro');
  assert.deepEqual([mapping.dateOrder, mapping.dateSure], ['mdy', true]);
  assert.deepEqual(told(lines[0]!), {
    line: 5,
    given: 'Delphine',
    family: 'Achterberg',
    name: 'Delphine Achterberg',
    emails: ['delphine@example.com'],
    phones: ['(555) 010-0142'],
    birthday: { year: 1981, month: 4, day: 23 },
    tags: ['VIP', 'curls'],
    marketing: { email: null, text: null },
    gender: 'Female',
    city: 'Austin',
    region: 'TX',
    postcode: '73301',
    since: '2019-09-04',
  });
  assert.deepEqual(told(lines[1]!), {
    line: 6,
    given: 'Bo',
    family: 'Ortiz',
    name: 'Bo Ortiz',
    phones: ['5550100199'],
    birthday: { year: 1990, month: 12, day: 7 },
    marketing: { email: null, text: null },
    referredBy: 'Delphine Achterberg',
  });
  assert.deepEqual(lines[2]!.remarks, [{ code: 'emailUnreadable', params: { value: 'not-an-address' } }]);
  assert.deepEqual([lines[2]!.phones, lines[2]!.refused], [['555-010-0177'], null]);
  assert.deepEqual(
    lines.slice(3).map(({ refused }) => refused?.code),
    ['totals', 'totals'],
  );
});

test("Google's contacts keep every value of a cell, and Google's own groups are no tags", async () => {
  const { mapping, lines } = await read('google.csv');
  assert.equal(mapping.preset, 'google');
  assert.deepEqual(told(lines[0]!), {
    line: 2,
    given: 'Siobhan',
    middle: 'Mary',
    family: 'Kearney',
    name: 'Siobhan Mary Kearney',
    nickname: 'Shiv',
    pronunciation: 'Shi-vawn Kar-nee',
    emails: ['siobhan@example.ie', 's.kearney@example.com', 'office@example.ie'],
    phones: ['+353 85 012 3456', '+353 1 555 0100'],
    birthday: { year: null, month: 11, day: 5 },
    note: 'Prefers the corner table',
    tags: ['VIP', 'Friday table'],
    marketing: { email: null, text: null },
    address: '3 Quay Street',
    city: 'Galway',
    region: 'Connacht',
    postcode: 'H91 TX4K',
    country: 'Ireland',
    company: 'Kearney & Daughters',
  });
  assert.deepEqual([lines[1]!.line, lines[1]!.name, lines[1]!.tags], [4, 'Ngozi Eze', []]);
});

test("Google's older contacts are known, in UTF-16 as well", async () => {
  const { mapping, lines } = await read('google-old.csv');
  assert.equal(mapping.preset, 'google_old');
  const [line] = lines;
  assert.deepEqual(
    [line!.name, line!.given, line!.pronunciation],
    ['Haruka Sato', 'Haruka', 'さとう はるか'],
  );
  assert.deepEqual([line!.tags, line!.company, line!.note], [['Salon'], 'Kobo Books', 'Allergic to latex']);
});

test('a file of Square is near: its own id serves, phones lose the quote, a birthday may lack its year', async () => {
  const { mapping, lines } = await read('square.csv');
  assert.deepEqual([mapping.preset, mapping.near], ['square', true]);
  assert.deepEqual([lines[0]!.externalId, lines[0]!.phones], ['SQ7F3KQ2M1', ['+15550100123']]);
  assert.deepEqual(lines[0]!.birthday, { year: null, month: 5, day: 17 });
  assert.deepEqual([lines[0]!.marketing.email, lines[1]!.marketing.email], [true, null]);
  assert.deepEqual(
    [lines[0]!.note, lines[0]!.address, lines[0]!.since],
    ['Oat milk always', '8 Harbor Way, Apt 4', '2024-02-11'],
  );
});

test('vCards of three versions lie in one file, and one without content is refused alone', async () => {
  const { mapping, lines } = await read('contacts.vcf');
  assert.equal(mapping.preset, 'vcard');
  assert.deepEqual(told(lines[0]!), {
    line: 1,
    externalId: '4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
    given: 'Johanna',
    middle: 'Maria',
    family: 'van der Berg',
    name: 'Johanna van der Berg',
    pronunciation: 'Yo-hah-na',
    emails: ['johanna@example.nl', 'j.vdberg@example.com'],
    phones: ['+31 6 1234 5678'],
    birthday: { year: null, month: 12, day: 3 },
    note: 'Likes tea, not coffee.\nSits by the door and wants the second chair, the one with arms.',
    tags: ['regular', 'colour'],
    marketing: { email: null, text: null },
    address: 'Keizersgracht 12, Unit 5',
    city: 'Amsterdam',
    postcode: '1015 CN',
    country: 'Netherlands',
  });
  assert.deepEqual(told(lines[1]!), {
    line: 18,
    given: 'Jürgen',
    family: 'Müller',
    name: 'Jürgen Müller',
    emails: ['juergen@example.de'],
    phones: ['0170 1234567'],
    birthday: { year: 1971, month: 11, day: 3 },
    note: 'Erste Zeile\nZweite Zeile',
    marketing: { email: null, text: null },
  });
  assert.deepEqual([lines[2]!.name, lines[2]!.phones], ['Adaeze Obi', ['+234-803-555-0100']]);
  assert.deepEqual(lines[2]!.birthday, { year: null, month: 9, day: 17 });
  assert.deepEqual([lines.length, lines[3]!.refused?.code], [4, 'cardUnreadable']);
});
