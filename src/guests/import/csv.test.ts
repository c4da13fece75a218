import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvRows, type Dialect } from './csv.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

function rows(
  text: string,
  { delimiter = ',', lineEnd = '\n', size = 7 }: Partial<Dialect> & { size?: number } = {},
) {
  return Array.fromAsync(csvRows(inPieces(text, size), { delimiter, lineEnd }));
}

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r\n', ' ', '=', '😀', ''),
  maxLength: 8,
});
const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
const bareOrQuoted = fc
  .tuple(cell, fc.boolean())
  .map(([value, bare]) =>
    bare && !/["\n\r,;]/.test(value) ? { value, text: value } : { value, text: quoted(value) },
  );

test('what is written as RFC 4180 has it is read as csv-parse reads it, cut into pieces anywhere', async () => {
  const table = fc.array(fc.array(bareOrQuoted, { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('\n', '\r\n'),
      async (cells, size, end) => {
        const text = cells.map((row) => row.map(({ text }) => text).join(',')).join(end);
        const ours = (await rows(text, { size })).map(({ cells }) => cells);
        assert.deepEqual(ours, parse(text, { relax_column_count: true, record_delimiter: end }));
        assert.deepEqual(
          ours,
          cells.map((row) => row.map(({ value }) => value)),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('a row knows the line it starts on, through cells of many lines and empty lines', async () => {
  const found = await rows('a,b\r\n\r\n"one\r\ntwo",2\r\n\n3,4');
  assert.deepEqual(
    found.map(({ line }) => line),
    [1, 3, 6],
  );
});

test('a quote that is never closed takes its own line and no other', async () => {
  const found = await rows('name,mail\n"Ann,a@x.org\n"Bob","b@x.org"\n"Cy,c@x.org\nDee,d@x.org\n', {
    size: 1000,
  });
  assert.deepEqual(
    found.map(({ line, cells, fault }) => [line, cells.length, fault?.code ?? null]),
    [
      [1, 2, null],
      [2, 2, 'quoteOpen'],
      [3, 2, null],
      [4, 2, 'quoteOpen'],
      [5, 2, null],
    ],
  );
});

test('a quote inside a word is a letter', async () => {
  const [row] = await rows('"Ann "the Cat" Lee",5" heel,x\n');
  assert.deepEqual(row!.cells, ['Ann "the Cat" Lee', '5" heel', 'x']);
});

test('a hundred thousand quotes opened one a line are each looked at once', async () => {
  const started = process.cpuUsage();
  const found = await rows('"x\n'.repeat(100_000), { size: 65_536 });
  assert.equal(found.length, 100_000);
  assert.ok(process.cpuUsage(started).user < 5_000_000);
});

test('lines that end in a carriage return alone are lines', async () => {
  const found = await rows('a;b\r"c\rd";e\rf;g', { delimiter: ';', lineEnd: '\r' });
  assert.deepEqual(
    found.map(({ line, cells }) => [line, ...cells]),
    [
      [1, 'a', 'b'],
      [2, 'c\rd', 'e'],
      [4, 'f', 'g'],
    ],
  );
});
