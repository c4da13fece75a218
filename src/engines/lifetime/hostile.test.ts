import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Base } from './base.ts';
import { models } from './model.ts';
import type { ModelName } from './model.ts';

type Row = { params: number[]; x: number; tx: number; T: number } & Record<'ll' | 'palive', string> &
  Partial<Record<`cond${number}`, string>>;

const data = process.env['REGULARS_DATA'] ?? join(import.meta.dirname, '../../../../shared/data');
const file = join(data, 'clv/reference_values.json');

const kinds: ['bgnbd' | 'paretonbd', ModelName][] = [
  ['bgnbd', 'bg-nbd'],
  ['paretonbd', 'pareto-nbd'],
];
const read: { bgnbd: Row[]; paretonbd: Row[]; bgnbd_expected: { params: number[]; t: number; E: string }[] } =
  existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { bgnbd: [], paretonbd: [], bgnbd_expected: [] };

test('88 hostile guests are counted finite, and right to nine digits of 60-digit arithmetic', (t) => {
  if (read.bgnbd.length === 0) return t.diagnostic(`${file} is not there: set REGULARS_DATA to check`);
  for (const [kind, name] of kinds) {
    assert.equal(read[kind].length, 44);
    for (const row of read[kind]) check(name, row);
  }
});

test('expectations of somebody new are right to nine digits', () => {
  for (const { params, t, E } of read.bgnbd_expected)
    close(models['bg-nbd'].begun(params, t), E, `E[X(${t})]`);
});

function check(name: ModelName, row: Row): void {
  const model = models[name];
  const guest = { repeats: row.x, recency: row.tx, age: row.T };
  const alive = model.alive(row.params, guest);
  const says = `${name} ${JSON.stringify(row)}`;
  const { value } = model.likelihood(alone(row))(row.params.map(Math.log), false);
  close(value, row.ll, `likelihood of ${says}`);
  const figures: [number, string | undefined, string][] = [
    [alive, row.palive, 'P(alive)'],
    ...([39, 365, 5200] as const).map((time): [number, string | undefined, string] => [
      alive * model.ahead(row.params, guest, time),
      row[`cond${time}`],
      `${time} ahead`,
    ]),
  ];
  for (const [figure, reference, what] of figures) {
    assert.ok(Number.isFinite(figure), `${what} of ${says} is ${figure}`);
    if (reference === undefined) continue;
    // Below that only the order of magnitude is asked for: it is nought to anybody.
    if (Number(row.palive) > 1e-12) close(figure, reference, `${what} of ${says}`);
    else assert.ok(figure < 1e-9, `${what} of ${says} is ${figure}`);
  }
}

function alone({ x, tx, T }: Row): Base {
  const times = Float64Array.from(tx === T ? [T] : [tx, T]);
  const one = (value: number) => Int32Array.of(value);
  return {
    guests: 1,
    times,
    repeats: one(x),
    recency: one(0),
    age: one(times.length - 1),
    weight: Float64Array.of(1),
    starts: Int32Array.of(0, 1),
    of: one(0),
  };
}

function close(figure: number, reference: string, says: string): void {
  const away = Math.abs(figure - Number(reference)) / Math.abs(Number(reference));
  assert.ok(away < 1e-9, `${says}: ${figure} is not ${reference} (${away})`);
}
