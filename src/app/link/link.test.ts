import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { imagineTown } from '#engines/linkage/imagined-town.ts';
import { link } from '#engines/linkage/link.ts';
import { tableOf } from '#engines/linkage/table.ts';
import { hireCrew } from './crew.ts';

const folder = await mkdtemp(join(tmpdir(), 'link-'));
const regulars = join(import.meta.dirname, '../../../bin/regulars');
const town = imagineTown(150);
const heading = 'first_name,surname,email,phone,dob,city';
const lines = town.map(({ cells }) => cells.map((cell) => cell ?? '').join(','));

type Ran = { code: number; out: string; err: string };

function run(...words: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [regulars, 'link', ...words], (fault, out, err) =>
      resolve({ code: fault === null ? 0 : Number(fault.code), out, err }),
    );
  });
}

async function file(name: string, content: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

test('a gzipped list without a word said comes back with every row, its person, and the evidence', async () => {
  const list = await file('town.csv.gz', gzipSync([heading, ...lines].join('\n')));
  const [out, pairs, model] = ['people.csv', 'pairs.csv', 'model.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const { code, out: said } = await run(list, '--out', out, '--pairs', pairs, '--keep-model', model);
  assert.equal(code, 0, said);
  const people = parse(await readFile(out), { columns: true }) as Record<string, string>[];
  assert.equal(people.length, town.length);
  assert.deepEqual(Object.keys(people[0]!), [...heading.split(','), 'cluster_id']);
  const links = parse(await readFile(join(folder, 'people.links.csv')), { columns: true }) as Record<
    string,
    string
  >[];
  assert.ok(links.length > 100);
  for (const { row_l, row_r, verdict, evidence } of links) {
    const together = people[Number(row_l) - 1]!['cluster_id'] === people[Number(row_r) - 1]!['cluster_id'];
    if (verdict === 'together') assert.ok(together);
    assert.match(evidence!, /[+−]\d/);
  }
  assert.ok(parse(await readFile(pairs)).length > links.length);
  const again = join(folder, 'again.csv');
  assert.equal((await run(list, '--out', again, '--model', model)).code, 0);
  assert.equal(await readFile(again, 'utf8'), await readFile(out, 'utf8'));
});

test('bad rows are told by their line, and stop no good one', async () => {
  const list = await file(
    'bad.csv',
    [heading, lines[0], `${lines[1]},too,many`, '"never closed', ...lines.slice(2)].join('\n'),
  );
  const out = join(folder, 'bad.people.csv');
  const { code, out: said } = await run(list, '--out', out);
  assert.equal(code, 0);
  assert.match(said, /line 3: 8 cells under 6 headings/);
  assert.match(said, /line 4: a quote is opened and never closed/);
  assert.equal((await readFile(out, 'utf8')).trimEnd().split('\n').length, lines.length + 2);
});

test('two files under other headings are linked across', async () => {
  const one = await file('one.csv', [heading, ...lines.filter((_, at) => at % 2 === 0)].join('\n'));
  const other = await file(
    'two.csv',
    [
      'Vorname;Nachname;E-Mail;Handy;Geburtsdatum;Ort',
      ...lines.filter((_, at) => at % 2 === 1).map((line) => line.replaceAll(',', ';')),
    ].join('\n'),
  );
  const out = join(folder, 'both.csv');
  const { code, out: said } = await run(one, other, '--out', out);
  assert.equal(code, 0, said);
  const people = parse(await readFile(out), { columns: true }) as Record<string, string>[];
  assert.equal(people.length, lines.length);
  const links = parse(await readFile(join(folder, 'both.links.csv')), { columns: true }) as Record<
    string,
    string
  >[];
  assert.ok(links.length > 30 && links.every(({ file_l, file_r }) => file_l === '1' && file_r === '2'));
});

test('what cannot be is said in one sentence', async () => {
  const list = await file('list.csv', `${heading}\n${lines[0]}\n`);
  const out = join(folder, 'no.csv');
  const cases: [string[], number, RegExp][] = [
    [[], 2, /^regulars link FILE/],
    [[list, '--out', out, '--threshold', '2'], 2, /between 0 and 1/],
    [[list, '--out', out, '--colour', 'red'], 2, /--colour/],
    [[join(folder, 'none.csv'), '--out', out], 1, /There is no file/],
    [[list, '--out', out, '--columns', 'given=nickname'], 1, /has no column "nickname"/],
    [[list, '--out', out, '--columns', 'hair=city'], 1, /"hair" is none of/],
    [[await file('empty.csv', ''), '--out', out], 1, /is empty/],
    [[await file('numbers.csv', 'a,b\n1,2\n3,4\n'), '--out', out], 1, /say which is which/],
  ];
  for (const [words, code, sentence] of cases) {
    const ran = await run(...words);
    assert.equal(ran.code, code, ran.err);
    assert.match(ran.err.trim(), sentence);
  }
});

test('threads of their own find what one thread finds', async () => {
  const columns = [
    { name: 'given', kind: 'given' },
    { name: 'family', kind: 'family' },
    { name: 'phone', kind: 'phone' },
  ] as const;
  const table = tableOf(
    columns,
    town.map(({ cells }) => [cells[0], cells[1], cells[3]]),
  );
  const crew = hireCrew(2);
  try {
    const [one, two] = [await link(table), await link(table, { crew })];
    assert.deepEqual(two.clusters.of, one.clusters.of);
    assert.deepEqual(two.model, one.model);
  } finally {
    await crew.dismiss();
  }
});
