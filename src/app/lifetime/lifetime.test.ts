import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { seeded } from '#engines/lifetime/random.ts';
import { simulate } from '#engines/lifetime/simulate.ts';

const regulars = join(import.meta.dirname, '../../../bin/regulars');

type Run = { out: string; told: string; code: number; guests: string[]; page: string };

/** `regulars lifetime` on a text, in a folder of its own. */
async function run(
  t: TestContext,
  text: string | Buffer,
  words: string[] = [],
  name = 'visits.csv',
): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'regulars-lifetime-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), text);
  return runOn(join(folder, name), words, folder);
}

async function runOn(file: string, words: string[], cwd: string): Promise<Run> {
  const said = { cwd, maxBuffer: 1e8 };
  const done = await promisify(execFile)(process.execPath, [regulars, 'lifetime', file, ...words], said).then(
    ({ stdout, stderr }) => ({ out: stdout, told: stderr, code: 0 }),
    (fault: { stdout: string; stderr: string; code: number }) => ({
      out: fault.stdout,
      told: fault.stderr,
      code: fault.code,
    }),
  );
  const written = /^(\S+): each guest\. (\S+): all of it/m.exec(done.out);
  if (!written) return { ...done, guests: [], page: '' };
  const [guests, page] = [written[1]!, written[2]!].map((one) => readFileSync(join(cwd, one), 'utf8'));
  return { ...done, guests: guests!.trim().split('\n'), page: page! };
}

type Visit = { guest: string; day: number; amount: number };
const lastDay = Date.UTC(2026, 8, 30) / 86_400_000;

/** Two years of a salon of 400 guests. */
function salon(): Visit[] {
  const next = seeded(11);
  const { repeats, recency, age } = simulate(
    { model: 'mbg-nbd', parameters: [1.5, 7.5, 0.6, 3], guests: 400, ages: { from: 1, to: 728 }, perUnit: 7 },
    next,
  );
  return Array.from({ length: 400 }, (_, n) => n).flatMap((n) => {
    const first = lastDay - age[n]!;
    const last = recency[n]!;
    const many = Math.min(repeats[n]!, last);
    const between = Array.from({ length: Math.max(0, many - 1) }, (_, k) =>
      Math.round(((k + 1) * last) / many),
    );
    const days = [0, ...between, ...(many > 0 ? [last] : [])];
    return days.map((day) => ({ guest: `G${n}`, day: first + day, amount: 20 + Math.round(60 * next()) }));
  });
}

function csv(visits: readonly Visit[], { shift = 0, rate = 1 } = {}): string {
  const lines = visits.map(({ guest, day, amount }) => {
    const date = new Date((day + shift) * 86_400_000).toISOString().slice(0, 10);
    return `${guest},${date},${(amount * rate).toFixed(2)}`;
  });
  return ['guest,date,total', ...lines].join('\n');
}

const columns = ['--guest', 'guest', '--date', 'date', '--amount', 'total'];
const upTo = (count: number) => (line: string) => line.split(',').slice(0, count).join(',');

test('lines in another order, visits told twice and a file packed change nothing', async (t) => {
  const visits = salon();
  const plain = await run(t, csv(visits), columns);
  assert.equal(plain.code, 0, plain.told);
  const next = seeded(1);
  const shuffled = visits.toSorted(() => next() - 0.5);
  const other = await run(t, csv(shuffled), columns);
  const packed = await run(t, gzipSync(csv(visits)), columns, 'visits.csv.gz');
  assert.deepEqual(other.guests.toSorted(), plain.guests.toSorted());
  assert.deepEqual(packed.guests, plain.guests);
  // The same day again: more was spent, and nobody came more often.
  const twice = await run(t, csv([...visits, ...visits]), columns);
  assert.deepEqual(twice.guests.map(upTo(12)), plain.guests.map(upTo(12)));
});

test('all days moved change the days alone, another currency the sums alone', async (t) => {
  const visits = salon();
  const plain = await run(t, csv(visits), columns);
  const moved = await run(t, csv(visits, { shift: -3650 }), columns);
  const without = (line: string) => line.split(',').toSpliced(2, 2).join(',');
  assert.deepEqual(moved.guests.map(without), plain.guests.map(without));
  assert.notDeepEqual(moved.guests, plain.guests);

  const dear = await run(t, csv(visits, { rate: 100 }), columns);
  assert.deepEqual(dear.guests.map(upTo(12)), plain.guests.map(upTo(12)));
  const [mine, theirs] = [plain, dear].map(({ guests }) => Number(guests[1]!.split(',').at(-2)));
  assert.ok(Math.abs(theirs! / mine! / 100 - 1) < 1e-3);
});

test('a bad line is named with its reason, and every other one counts', async (t) => {
  const visits = salon();
  const lines = csv(visits).split('\n');
  const bad = [
    'G1,soon,5.00',
    ',2026-01-01,5.00',
    'G1,2026-01-01,much',
    'G1,2026-01-02,-5.00',
    '"G1,2026-01-03',
  ];
  const found = await run(t, [lines[0]!, ...bad, ...lines.slice(1)].join('\n'), columns);
  assert.deepEqual(found.told.trim().split('\n'), [
    'Line 2 is left out: "soon" is no day.',
    'Line 3 is left out: no guest is named.',
    'Line 4 is left out: "much" is no sum.',
    'Line 5 is left out: money given back is no visit.',
    'Line 6 is left out: a quote is opened and never closed.',
  ]);
  assert.match(found.out, /^5 lines could not be read\.$/m);
  assert.deepEqual(found.guests, (await run(t, csv(visits), columns)).guests);
});

test('the order of days is inferred and said, and asked for where it does not show', async (t) => {
  const american = await run(t, 'guest,date,total\nAnn,1/2/2026,5\nAnn,1/25/2026,5\nBo,3/4/2026,5\n');
  assert.match(
    american.out,
    /guest is the guest, date the day as month, day, year \(1\/25\/2026\), total what/,
  );
  const doubtful = 'guest,date,total\nAnn,1/2/2026,5\nBo,3/4/2026,5\n';
  assert.match((await run(t, doubtful)).out, /the dates do not tell for sure, --order dmy or mdy says it/);
  const said = await run(t, doubtful, ['--order', 'mdy']);
  assert.match(said.out, /2 January 2026 to 4 March 2026/);
});

test('a house of fewer than 200 guests is told its times between visits, and that no more is known', async (t) => {
  const few = salon().filter(({ guest }) => Number(guest.slice(1)) < 150);
  const { out, guests, page } = await run(t, csv(few), columns);
  assert.match(out, /cannot be told with fewer than 200 guests/);
  assert.match(out, /Half of those who came again did within \d+ days/);
  assert.equal(guests[0], 'guest,visits,first,last,stage,in_words');
  assert.ok(!out.includes('MBG/NBD') && !page.includes('MBG/NBD'));
});

test('a name in the file is text on the page and no formula in the table', async (t) => {
  const rude = '=1+1<script>';
  const visits = [0, 5, 10, 15, 20].map((day) => ({ guest: rude, day: lastDay - 600 + day, amount: 5 }));
  const { guests, page } = await run(t, csv([...visits, ...salon()]), columns);
  assert.ok(guests[1]!.startsWith(`'${rude}`));
  assert.ok(!page.includes('<script'));
  assert.ok(!/(src|href)="?https?:/.test(page));
});

test('what is no log of visits is answered in one sentence', async (t) => {
  const wrong = await run(t, 'guest,date\nAnn,2026-01-01\n', ['--guest', 'client']);
  assert.deepEqual(
    [wrong.code, wrong.told.trim()],
    [1, 'There is no column "client": there are guest, date.'],
  );
  const empty = await run(t, '');
  assert.deepEqual([empty.code, empty.told.trim().split('\n').length], [1, 1]);
  const badly = await run(t, 'guest,date\n', ['--colour', 'red']);
  assert.equal(badly.code, 2);
  assert.match(badly.told, /^regulars lifetime FILE/);
});

test('CDNOW goes in as it is', async (t) => {
  const data = process.env['REGULARS_DATA'] ?? join(import.meta.dirname, '../../../../shared/data');
  const file = join(data, 'clv/CDNOW_master.txt');
  if (!existsSync(file)) return t.diagnostic(`${file} is not there: set REGULARS_DATA to read CDNOW`);
  const folder = await mkdtemp(join(tmpdir(), 'regulars-lifetime-'));
  t.after(() => rm(folder, { recursive: true }));
  const words = ['--guest', 'customer_id', '--date', 'date', '--amount', 'dollar_value'];
  const { out, guests, page } = await runOn(file, words, folder);
  assert.match(out, /^69,659 lines: .* as year, month, day \(19970101\)/m);
  assert.match(out, /^23,570 guests on 67,591 days of theirs, 1 January 1997 to 30 June 1998\.$/m);
  assert.match(out, /^MBG\/NBD {5}r 0\.6894 .*−?173294\.4421/m);
  assert.match(out, /^BG\/NBD {6}0\.6688/m);
  assert.equal(guests.length, 23_571);
  assert.ok(page.length < 400_000 && page.includes('Expected against actual'));
});
