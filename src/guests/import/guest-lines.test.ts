import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { recogniseColumns } from './columns.ts';
import { type GuestLine, guestLines } from './guest-lines.ts';
import { readSheet } from './read.ts';

async function read(content: string | Buffer): Promise<GuestLine[]> {
  const bytes = Buffer.from(content);
  const sample = await Array.fromAsync((await readSheet(bytes, 'guests.csv')).rows);
  const sheet = await readSheet(bytes, 'guests.csv');
  const mapping = recogniseColumns(
    sheet.headers,
    sample.map(({ cells }) => cells),
    'guests',
  );
  return Array.fromAsync(guestLines(sheet, mapping, '2026-11-21'));
}

test('characters that cannot be kept refuse their own row, with its column', async () => {
  const lines = await read('name,email\nAnn\0,a@example.org\nBo,b@example.org\n');
  assert.deepEqual(
    lines.map(({ refused }) => refused),
    [{ code: 'nul', params: { column: 'name' } }, null],
  );

  const wide = iconv.encode('name,email\nAnn \ud800x,a@example.org\nBo,b@example.org\n', 'utf-16le', {
    addBOM: true,
  });
  assert.deepEqual(
    (await read(wide)).map(({ refused }) => refused?.code),
    ['loneSurrogate', undefined],
  );

  const damaged = Buffer.concat([
    Buffer.from('name,city\nRen'),
    Buffer.from([0xc3]),
    Buffer.from('e,Orléans\nBo,Nîmes\n'),
  ]);
  assert.deepEqual(
    (await read(damaged)).map(({ refused }) => refused?.code),
    ['garbled', undefined],
  );
});

test('a cell beyond a hundred thousand characters refuses its row alone', async () => {
  const lines = await read(`name,note\nAnn,${'x'.repeat(100_001)}\nBo,"${'y\n'.repeat(60_000)}"\nCy,fine\n`);
  assert.deepEqual(
    lines.map(({ refused }) => refused?.code),
    ['cellTooLong', 'cellTooLong', undefined],
  );
});

test('a row of another length is kept and said, unless its values slid into the wrong columns', async () => {
  const lines = await read(
    'first name,last name,email\nAnn,Lee,a@example.org,extra\nBo\nCy,Jr,Lee,c@example.org\nDee,Lee,d@example.org,,\n',
  );
  assert.deepEqual(
    lines.map(({ refused }) => refused?.code),
    [undefined, undefined, 'shifted', undefined],
  );
  assert.deepEqual(
    lines.map(({ remarks }) => remarks.map(({ code }) => code)),
    [['ragged'], ['ragged'], ['ragged', 'emailUnreadable'], []],
  );
  assert.deepEqual([lines[0]!.name, lines[1]!.name], ['Ann Lee', 'Bo']);
});

test('people called Null, Never and None are guests', async () => {
  const lines = await read(
    'First Name,Last Name,City,Email\nChristopher,Null,null,N/A\nNever,None,None,---\n',
  );
  assert.deepEqual(
    lines.map(({ name, city, emails }) => [name, city, emails]),
    [
      ['Christopher Null', null, []],
      ['Never None', null, []],
    ],
  );
});

test('a row that tells of nobody is refused, an id alone is somebody', async () => {
  const lines = await read('Customer ID,Name,Email,City\n7,,,\n,,,York\n,,hello@example.org,\n');
  assert.deepEqual(
    lines.map(({ refused }) => refused?.code),
    [undefined, 'nobody', undefined],
  );
});

test('several values in a cell are several values, and digits a spreadsheet rounded away are no phone', async () => {
  const [ann, bo] = await read(
    'Name,Email,Phone\nAnn,"a@example.org; A Lee <lee@example.org>",030/1234567 / 0170 1234567\nBo,,4.4795E+11\n',
  );
  assert.deepEqual(
    [ann!.emails, ann!.phones],
    [
      ['a@example.org', 'lee@example.org'],
      ['030/1234567', '0170 1234567'],
    ],
  );
  assert.deepEqual(
    [bo!.phones, bo!.remarks],
    [[], [{ code: 'phoneUnreadable', params: { value: '4.4795E+11' } }]],
  );
});

test('a list sorted by family name is turned round', async () => {
  const lines = await read('Name,Email\n"Okafor, Amara",a@example.org\n"Müller, Jürgen",j@example.org\n');
  assert.deepEqual(
    lines.map(({ name, given, family }) => [name, given, family]),
    [
      ['Amara Okafor', 'Amara', 'Okafor'],
      ['Jürgen Müller', 'Jürgen', 'Müller'],
    ],
  );
});

test('a birthday of two digits is never in the future, and one that is no date is said', async () => {
  const lines = await read('Name,Birthday\nAnn,13/04/54\nBo,31/02/1990\nCy,14/05/08\nDee,15/06/2031\n');
  assert.deepEqual(
    lines.map(({ birthday }) => birthday?.year ?? null),
    [1954, null, 2008, null],
  );
  assert.deepEqual(lines[1]!.remarks, [{ code: 'birthdayUnreadable', params: { value: '31/02/1990' } }]);
});

test('of several answers to marketing a no counts, and an unknown one is no answer', async () => {
  const lines = await read(
    'Name,Newsletter,Email opt-in,SMS opt-in\nAnn,yes,no,Oui\nBo,Subscribed,,Unknown\nCy,,,nein\n',
  );
  assert.deepEqual(
    lines.map(({ marketing }) => marketing),
    [
      { email: false, text: true },
      { email: true, text: null },
      { email: null, text: false },
    ],
  );
});

test('allergies, diet and a second note keep their meaning', async () => {
  const [line] = await read(
    'Name,Notes,Internal notes,Allergies,Dietary restrictions\nAnn,Window,Pays late,latex,vegan\n',
  );
  assert.deepEqual(
    [line!.note, line!.allergies, line!.dietary],
    ['Window\nInternal notes: Pays late', 'latex', 'vegan'],
  );
});
