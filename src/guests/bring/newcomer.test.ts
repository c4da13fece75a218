import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recogniseColumns } from '../import/columns.ts';
import { guestLines } from '../import/guest-lines.ts';
import { readSheet } from '../import/read.ts';
import { memoryLine } from '../memory.ts';
import { newcomer } from './newcomer.ts';

const told = {
  source: 'till',
  country: 'GB',
  today: '2026-11-21',
  dateOrder: 'dmy',
  dateSure: true,
} as const;

async function read(text: string) {
  const sheet = await readSheet(Buffer.from(text), 'guests.csv');
  const lines = await Array.fromAsync(
    guestLines(sheet, recogniseColumns(sheet.headers, [], 'guests'), told.today),
  );
  return lines.map((line) => newcomer(line, null, told));
}

const allergyCells: [string, string[]][] = [
  ['latex', ['Latex allergy']],
  ['no nuts', ['Nut allergy']],
  ['severe peanut allergy', ['Peanut allergy, severe']],
  ['nuts; shellfish', ['Nut allergy', 'Crustacean allergy (shellfish)', 'Mollusc allergy (shellfish)']],
  ['Kiwi', ['Allergy: kiwi']],
  ['none known', []],
  ['No known allergies', []],
  ['NKA', []],
  ['Keine bekannt', []],
];

test('a column of allergies is read as allergies, and nothing is lost of what is not understood', async () => {
  for (const [cell, expected] of allergyCells) {
    const [one] = await read(`Name,Allergies\nAnn Lee,${cell}\n`);
    assert.deepEqual(
      one!.proposals.map(({ facts }) => memoryLine(facts)),
      expected,
      cell,
    );
    assert.ok(
      one!.proposals.every(({ facts }) => facts.kind === 'allergy' && facts.sensitivity === 'health'),
      cell,
    );
    assert.equal(one!.memories.length, 0, cell);
  }
});

test('a phone is kept as the world dials it, and what is none is said', async () => {
  const [one] = await read('Name,Phone\nAnn Lee,07700 900123 / 12\n');
  assert.deepEqual(one!.handles, [
    { kind: 'phone', value: '+447700900123', raw: '07700 900123', source: '' },
  ]);
  const [two] = await read('Name,Phone\nAnn Lee,12345\n');
  assert.deepEqual([two!.handles, two!.remarks.map(({ code }) => code)], [[], ['phoneUnreadable']]);
});

test('delicate tags wait for the guest’s word, plain ones are remembered', async () => {
  const [one] = await read('Name,Tags\nAnn Lee,"VIP, divorced, kosher"\n');
  assert.deepEqual(
    one!.memories.map(({ facts }) => facts.text),
    ['VIP'],
  );
  assert.deepEqual(
    one!.proposals.map(({ facts }) => facts.text),
    ['divorced', 'kosher'],
  );
});

test('no character is cut in two where a text is cut', async () => {
  const [one] = await read(`Name,Notes\n${'x'.repeat(199)}😀,${'y'.repeat(4999)}😀\n`);
  assert.ok(
    one!.name.isWellFormed() &&
      one!.proposals.every(({ facts, note }) => facts.text.isWellFormed() && note.isWellFormed()),
  );
  assert.deepEqual(
    one!.remarks.map(({ code }) => code),
    ['noteTooLong'],
  );
});
