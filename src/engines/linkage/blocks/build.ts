import { shared } from '../dictionary.ts';
import type { Table } from '../table.ts';
import type { Parts, Rule } from './rules.ts';

/** Added to the first row of each block, so that no key need be read to see where one ends. */
export const blockStart = 0x80000000;

export type Blocks = {
  /** Rows of one rule, each block together, rows without company left out. */
  order: Uint32Array;
  pairs: number;
  /** Rows of blocks that would bring too many pairs. */
  dropped: Uint32Array;
};

/**
 * Groups rows that agree on all that a rule asks. Blocks are left out from the largest down until the rest brings no more
 * than `rule.most` pairs.
 */
export function buildBlocks(table: Table, rule: Rule, cut: Parts): Blocks {
  const [atom] = rule.atoms;
  if (rule.atoms.length === 1 && atom!.part === 'whole')
    return blocksOfColumn(table, atom!.column, rule.most);
  const sorted = sortByKey(keysOf(table, rule, cut));
  const { largest, pairs } = cap(sorted, rule.most);
  return { pairs, ...keepBlocks(sorted, largest) };
}

/** Rows with one value are counted already: each goes straight to its place. */
function blocksOfColumn({ size, width, codes, dictionaries }: Table, column: number, most: number): Blocks {
  const { tally, count } = dictionaries[column]!;
  const blocks = new Map<number, number>();
  for (let code = 1; code <= count; code += 1)
    if (tally[code]! > 1) blocks.set(tally[code]!, (blocks.get(tally[code]!) ?? 0) + 1);
  const { largest, pairs } = largestOf(blocks, most);
  const places = new Uint32Array(count + 1);
  let [kept, left] = [0, 0];
  for (let code = 1; code <= count; code += 1) {
    const rows = tally[code]!;
    places[code] = rows < 2 ? alone : rows > largest ? tooMany : kept;
    if (rows > largest && rows > 1) left += rows;
    else if (rows > 1) kept += rows;
  }
  const order = new Uint32Array(new SharedArrayBuffer(kept * 4));
  const dropped = new Uint32Array(left);
  left = 0;
  for (let row = 0, at = column; row < size; row += 1, at += width) {
    const code = codes[at]!;
    const place = code === 0 ? alone : places[code]!;
    if (place === tooMany) dropped[left++] = row;
    else if (place !== alone) order[places[code]!++] = row;
  }
  for (let code = 1; code <= count; code += 1)
    if (places[code]! < tooMany) order[places[code]! - tally[code]!]! += blockStart;
  return { order, pairs, dropped };
}

const [alone, tooMany] = [0xffffffff, 0xfffffffe];

/** A number for each row; 0 where the rule asks for what a row has not. A single whole value is its own code. */
export function keysOf(
  { size, width, codes }: Table,
  { atoms }: Pick<Rule, 'atoms'>,
  cut: Parts,
): Uint32Array {
  const keys = new Uint32Array(size);
  atoms.forEach(({ column, part }, atom) => {
    const values = part === 'whole' ? null : cut[column]![part]!;
    for (let row = 0, at = column; row < size; row += 1, at += width) {
      const code = codes[at]!;
      const value = values === null ? code : values[code]!;
      if (atom === 0 || value === 0) keys[row] = value;
      else if (keys[row] !== 0) keys[row] = stir(keys[row]!, value);
    }
  });
  return keys;
}

export function stir(key: number, value: number): number {
  let mixed = Math.imul(key, 0x9e3779b1) ^ value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0 || 1;
}

type Sorted = { rows: Uint32Array; keys: Uint32Array };

/** One pass over some bits of the stirred keys, then each handful by itself. */
function sortByKey(keys: Uint32Array): Sorted {
  const size = keys.length;
  const shift = 32 - Math.min(18, Math.max(4, Math.ceil(Math.log2(size + 1)) - 1));
  const ends = new Uint32Array(2 ** (32 - shift) + 1);
  for (let row = 0; row < size; row += 1) {
    const key = keys[row]!;
    if (key !== 0) ends[(Math.imul(key, spread) >>> shift) + 1]! += 1;
  }
  for (let bucket = 1; bucket < ends.length; bucket += 1) ends[bucket]! += ends[bucket - 1]!;
  const filled = ends[ends.length - 1]!;
  const sorted = { rows: new Uint32Array(filled), keys: new Uint32Array(filled) };
  for (let row = 0; row < size; row += 1) {
    const key = keys[row]!;
    if (key === 0) continue;
    const place = ends[Math.imul(key, spread) >>> shift]!++;
    sorted.rows[place] = row;
    sorted.keys[place] = key;
  }
  for (let bucket = 0, from = 0; bucket < ends.length - 1; bucket += 1) {
    const to = ends[bucket]!;
    if (to - from > 1) sortFew(sorted, from, to);
    from = to;
  }
  return sorted;
}

const spread = 0x9e3779b1;

/** Rows come in ascending order and stay so among equal keys. */
function sortFew({ rows, keys }: Sorted, from: number, to: number): void {
  if (to - from > 64) {
    const places = Array.from({ length: to - from }, (_, at) => from + at);
    places.sort((one, other) => keys[one]! - keys[other]! || one - other);
    rows.set(
      places.map((at) => rows[at]!),
      from,
    );
    keys.set(
      places.map((at) => keys[at]!),
      from,
    );
    return;
  }
  for (let at = from + 1; at < to; at += 1) {
    const [row, key] = [rows[at]!, keys[at]!];
    let place = at;
    while (place > from && keys[place - 1]! > key) {
      rows[place] = rows[place - 1]!;
      keys[place] = keys[place - 1]!;
      place -= 1;
    }
    rows[place] = row;
    keys[place] = key;
  }
}

function endOf(keys: Uint32Array, from: number): number {
  const key = keys[from];
  let to = from + 1;
  while (to < keys.length && keys[to] === key) to += 1;
  return to;
}

function cap({ keys }: Sorted, most: number): { largest: number; pairs: number } {
  const blocks = new Map<number, number>();
  for (let from = 0; from < keys.length;) {
    const to = endOf(keys, from);
    if (to - from > 1) blocks.set(to - from, (blocks.get(to - from) ?? 0) + 1);
    from = to;
  }
  return largestOf(blocks, most);
}

/** @param blocks how many there are of each size */
function largestOf(blocks: ReadonlyMap<number, number>, most: number): { largest: number; pairs: number } {
  let [largest, pairs] = [1, 0];
  for (const [size, many] of [...blocks].toSorted(([one], [other]) => one - other)) {
    const more = (many * size * (size - 1)) / 2;
    if (pairs + more > most) break;
    [largest, pairs] = [size, pairs + more];
  }
  return { largest, pairs };
}

function keepBlocks({ rows, keys }: Sorted, largest: number): { order: Uint32Array; dropped: Uint32Array } {
  const dropped = new Uint32Array(rows.length);
  let [kept, left] = [0, 0];
  for (let from = 0; from < rows.length;) {
    const to = endOf(keys, from);
    if (to - from > largest) {
      dropped.set(rows.subarray(from, to), left);
      left += to - from;
    } else if (to - from > 1) {
      const first = kept;
      for (let at = from; at < to; at += 1) rows[kept++] = rows[at]!;
      rows[first]! += blockStart;
    }
    from = to;
  }
  return { order: shared(rows.subarray(0, kept)), dropped: dropped.slice(0, left) };
}
