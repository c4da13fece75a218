import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A benchmark is a file `bench/NAME.ts` that exports `run(): Promise<Row[]>`; `npm run bench -- NAME` prints its rows
 * as a table, and last of all one line of JSON. It makes its own database, measures with `pair` or `medianOf`, puts
 * every figure into a `row`, and leaves nothing behind.
 *
 *     export async function run() {
 *       const { ours, yardstick } = await pair(() => throughTheHouse(), () => bareStatement());
 *       return [row({ name: 'exact', unit: 'ms', ours, yardstick, must: { ratio: 'at most', value: 3 } })];
 *     }
 */
export type Row = {
  name: string;
  ours: number;
  yardstick: number | null;
  unit: string;
  /** Ours divided by the yardstick. */
  ratio: number | null;
  must: string | null;
  aim: string | null;
  /** Whether the must is kept; null where there is none. */
  holds: boolean | null;
};

/** A limit on the ratio or on our own figure: `{ ratio: 'at most', value: 3 }`, `{ ours: 'at least', value: 0.95 }`. */
export type Limit = ({ ratio: Side } | { ours: Side }) & { value: number };
type Side = 'at most' | 'at least';

type Figures = { name: string; unit: string; ours: number; yardstick?: number; must?: Limit; aim?: string };

/** One line of the table. Figures keep four digits. */
export function row({ name, unit, ours, yardstick, must, aim }: Figures): Row {
  const ratio = yardstick === undefined ? null : rounded(ours / yardstick);
  return {
    name,
    ours: rounded(ours),
    yardstick: yardstick === undefined ? null : rounded(yardstick),
    unit,
    ratio,
    must: must ? told(must) : null,
    aim: aim ?? null,
    holds: must ? keeps(must, ours, ratio) : null,
  };
}

/**
 * Measures two things by turns, so that whatever else the machine does falls on both alike.
 * @param ours gives one figure (milliseconds, rows a second …), measured by itself
 * @param times at least five
 * @returns the median of each, after one round that does not count
 */
export async function pair(
  ours: () => Promise<number>,
  yardstick: () => Promise<number>,
  times = 5,
): Promise<{ ours: number; yardstick: number }> {
  if (times < 5) throw new Error('A median of fewer than five says nothing.');
  await ours();
  await yardstick();
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let n = 0; n < times; n += 1) {
    mine.push(await ours());
    theirs.push(await yardstick());
  }
  return { ours: quantile(mine, 0.5), yardstick: quantile(theirs, 0.5) };
}

/** The median of at least five runs, after one that does not count. */
export async function medianOf(measure: () => Promise<number>, times = 5): Promise<number> {
  if (times < 5) throw new Error('A median of fewer than five says nothing.');
  await measure();
  const figures: number[] = [];
  for (let n = 0; n < times; n += 1) figures.push(await measure());
  return quantile(figures, 0.5);
}

/** Milliseconds that work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The figure below which a share (0 to 1) of all figures lies, between neighbours in proportion. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (low === undefined || high === undefined) throw new Error('Nothing was measured.');
  return low + (high - low) * (at - Math.floor(at));
}

/** `bin/bench NAME`. @returns the exit code: 1 when a must is not kept */
export async function main([name]: string[]): Promise<number> {
  const names = await benchmarks();
  if (!name || !names.includes(name)) {
    console.log(`npm run bench -- NAME\n  ${names.join(', ') || 'There is no benchmark yet.'}`);
    return name ? 2 : 0;
  }
  const { run } = (await import(`./${name}.ts`)) as { run: () => Promise<Row[]> };
  const rows = await run();
  console.table(rows);
  console.log(JSON.stringify({ bench: name, rows }));
  return rows.some(({ holds }) => holds === false) ? 1 : 0;
}

async function benchmarks(): Promise<string[]> {
  const files = await readdir(join(import.meta.dirname), { withFileTypes: true });
  const names = files
    .filter((file) => file.isFile() && file.name.endsWith('.ts'))
    .map((file) => file.name.slice(0, -3));
  return names.filter((name) => name !== 'run').toSorted();
}

function told(limit: Limit): string {
  return 'ratio' in limit ? `ratio ${limit.ratio} ${limit.value}` : `${limit.ours} ${limit.value}`;
}

function keeps(limit: Limit, ours: number, ratio: number | null): boolean {
  const [side, figure] = 'ratio' in limit ? [limit.ratio, ratio] : [limit.ours, ours];
  if (figure === null) throw new Error('A limit on the ratio needs a yardstick.');
  return side === 'at most' ? figure <= limit.value : figure >= limit.value;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
