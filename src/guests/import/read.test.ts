import assert from 'node:assert/strict';
import { test } from 'node:test';
import Excel from 'exceljs';
import iconv from 'iconv-lite';
import { Refusal } from '#kit/refusal.ts';
import { readSheet } from './read.ts';

async function table(content: string | Uint8Array, encoding?: string) {
  const sheet = await readSheet(
    typeof content === 'string' ? Buffer.from(content) : content,
    'guests.csv',
    encoding,
  );
  return { ...sheet, rows: await Array.fromAsync(sheet.rows) };
}

async function cellsOf(content: string | Uint8Array): Promise<string[][]> {
  return (await table(content)).rows.map(({ cells }) => cells);
}

const french = 'Prénom,Nom,Ville\r\nRenée,Lefèvre,Orléans\r\nZoë,Œuvrard,Nîmes\r\n';

test('the same list is read the same in every encoding spreadsheets write', async () => {
  const expected = await cellsOf(french);
  assert.deepEqual(expected[1], ['Zoë', 'Œuvrard', 'Nîmes']);
  const written: [string, Buffer][] = [
    ['utf-8', Buffer.from(`\uFEFF${french}`)],
    ['windows-1252', iconv.encode(french, 'win1252')],
    ['utf-16le', iconv.encode(french, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(french, 'utf-16be', { addBOM: true })],
    ['utf-16le', iconv.encode(french, 'utf-16le')],
    ['utf-16be', iconv.encode(french, 'utf-16be')],
  ];
  for (const [encoding, bytes] of written) {
    const { encoding: guessed, headers, rows } = await table(bytes);
    assert.equal(guessed, encoding);
    assert.deepEqual(headers, ['Prénom', 'Nom', 'Ville'], encoding);
    assert.deepEqual(
      rows.map(({ cells }) => cells),
      expected,
      encoding,
    );
  }
});

test('letters of the East are told from those of the West, and an encoding that is named is used', async () => {
  const czech = 'Jméno;Příjmení;Telefon\nJiří;Dvořák;601 123 456\nŽofie;Šťastná;602 123 456\n';
  assert.equal((await table(iconv.encode(czech, 'win1250'))).rows[0]!.cells[1], 'Dvořák');
  const japanese = iconv.encode('名前,電話\n山田太郎,03-1234-5678\n', 'shift_jis');
  assert.equal((await table(japanese, 'shift_jis')).rows[0]!.cells[0], '山田太郎');
});

test('a first accent far down the file, and lines of two encodings in one, are read line by line', async () => {
  const plain = 'name,city\n' + 'Ann Lee,York\n'.repeat(60_000);
  const bytes = Buffer.concat([
    Buffer.from(plain),
    iconv.encode('Renée,Orléans\n', 'win1252'),
    Buffer.from('Zoë,Nîmes\n'),
  ]);
  const rows = await cellsOf(bytes);
  assert.deepEqual(rows.slice(-2), [
    ['Renée', 'Orléans'],
    ['Zoë', 'Nîmes'],
  ]);
});

test('pieces cut anywhere, even inside a letter, make the same table', async () => {
  for (const encoding of ['utf-8', 'utf-16le', 'win1252']) {
    const bytes = iconv.encode(french, encoding);
    const pieces = async function* () {
      for (const byte of bytes) yield Uint8Array.of(byte);
    };
    const sheet = await readSheet(pieces(), 'guests.csv');
    assert.deepEqual(
      (await Array.fromAsync(sheet.rows)).map(({ cells }) => cells),
      await cellsOf(french),
      encoding,
    );
  }
});

test('the mark between cells is found by how evenly it cuts', async () => {
  assert.deepEqual(await cellsOf('name;spent\nAnn;1,50\nBo;2,30\n'), [
    ['Ann', '1,50'],
    ['Bo', '2,30'],
  ]);
  assert.deepEqual(await cellsOf('name\tnote\nAnn\ta, b, c\nBo\td\n'), [
    ['Ann', 'a, b, c'],
    ['Bo', 'd'],
  ]);
  assert.deepEqual(await cellsOf('name|note\nAnn|a\n'), [['Ann', 'a']]);
  assert.deepEqual(await cellsOf('sep=;\nname;spent\nAnn;1,50\n'), [['Ann', '1,50']]);
  assert.deepEqual(await cellsOf('"First Name","Email"\n"Ann; Bo; Cy","a@example.org"\n"Dee; Eve; Fay"\n'), [
    ['Ann; Bo; Cy', 'a@example.org'],
    ['Dee; Eve; Fay'],
  ]);
  assert.deepEqual(await cellsOf('email\na@example.org\nb@example.org\n'), [
    ['a@example.org'],
    ['b@example.org'],
  ]);
});

test('columns set apart by blanks are columns, and a list of whole names is one column', async () => {
  const spaced = await table(
    ' customer_id  date number_of_cds  dollar_value\r\n 00001 19970101  1   11.77\r\n 00002 19970112  5   77.00\r\n 00002 19970112  1   12.00\r\n',
  );
  assert.deepEqual(
    [spaced.format, spaced.headers.length, spaced.rows[1]!.cells],
    ['fixed', 4, ['00002', '19970112', '5', '77.00']],
  );
  assert.equal((await table('Name\nAmara Okafor\nBo Ortiz\nCy Lee\n')).headers.length, 1);
});

test('headings are found below titles, and columns without any are called by letters', async () => {
  const below = await table('Client report\nPrinted 1 May\n\nFirst Name,Email\nAnn,a@example.org\n');
  assert.deepEqual([below.headers, below.rows.map(({ line }) => line)], [['First Name', 'Email'], [5]]);
  const none = await table('Ann Lee,a@example.org\nBo Ortiz,b@example.org\n');
  assert.deepEqual([none.headers, none.rows.length], [['A', 'B'], 2]);
});

test('a workbook gives results of formulas, ISO dates, codes with their noughts and exact figures', async () => {
  const workbook = new Excel.Workbook();
  const hidden = workbook.addWorksheet('Lists', { state: 'hidden' });
  hidden.addRow(['not this one']);
  workbook.addWorksheet('Empty');
  const sheet = workbook.addWorksheet('Guests');
  sheet.addRow(['Name', 'Date', 'Total', 'Zip', 'Last call', 'Email']);
  sheet.addRow([
    { formula: 'A1', result: 'Ann' },
    new Date(Date.UTC(2024, 4, 1)),
    0.1 + 0.2,
    1234,
    new Date(Date.UTC(2024, 4, 1, 19, 30)),
  ]);
  sheet.getCell('D2').numFmt = '00000';
  const { format, headers, rows } = await table(new Uint8Array(await workbook.xlsx.writeBuffer()));
  assert.deepEqual([format, headers.length], ['xlsx', 6]);
  assert.deepEqual(rows, [
    { line: 2, cells: ['Ann', '2024-05-01', '0.3', '01234', '2024-05-01 19:30', ''], fault: null },
  ]);
});

test('what is no table is refused, and says what it is', async () => {
  const cases: [string, Uint8Array][] = [
    ['guests.import_file_empty', Buffer.from('')],
    ['guests.import_file_empty', Buffer.from('\n\n  \n')],
    ['guests.import_file_no_table', Buffer.from('%PDF-1.7 ...')],
    ['guests.import_file_no_table', Buffer.from('PK\x03\x04 and nothing more')],
    ['guests.import_file_old_excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ];
  for (const [code, bytes] of cases) {
    await assert.rejects(table(bytes), (error) => error instanceof Refusal && error.code === code, code);
  }
});
