import type { Dictionary } from '#engines/linkage/dictionary.ts';
import type { Table } from '#engines/linkage/table.ts';

/** Records as anybody would keep them: one array of codes for each column, and the values. */
export type Plain = { size: number; columns: Uint32Array[]; dictionaries: Dictionary[] };

export function plain({ size, width, codes, columns, dictionaries }: Table): Plain {
  const own = columns.map((_, column) =>
    Uint32Array.from({ length: size }, (_, row) => codes[row * width + column]!),
  );
  return { size, columns: own, dictionaries };
}

/**
 * The yardstick of the linkage benchmark: what anybody would write in an hour. Five fixed rules, hash chains, naive
 * Jaro-Winkler on bytes with fixed weights, no learning, no rare names, union-find, one thread. Columns are given, family,
 * email, phone, born, city, postcode in this order, with the engine's codes.
 */
export function probe(table: Plain): { pairs: number; clusters: Uint32Array } {
  const pairs = blockPairs(table);
  const parent = Uint32Array.from({ length: table.size }, (_, row) => row);
  for (let at = 0; at < pairs.count; at += 1) {
    const [one, other] = [pairs.ones[at]!, pairs.others[at]!];
    if (score(table, one, other) >= 0) join(parent, one, other);
  }
  return { pairs: pairs.count, clusters: parent.map((_, row) => find(parent, row)) };
}

const [given, family, email, phone, born, city, postcode] = [0, 1, 2, 3, 4, 5, 6];
const rules = [[phone], [email], [given, family, city], [given, born], [family, born]];
const largest = 100;

type Pairs = { ones: Uint32Array; others: Uint32Array; count: number };

function blockPairs({ size, columns }: Plain): Pairs {
  const slots = 2 ** Math.ceil(Math.log2(size * 2 + 2));
  const head = new Int32Array(slots);
  const length = new Uint8Array(slots);
  const next = new Int32Array(size);
  const pairs = { ones: new Uint32Array(size * 2), others: new Uint32Array(size * 2), count: 0 };
  const seen = new Float64Array(slots * 2);
  for (const rule of rules) {
    head.fill(0);
    length.fill(0);
    for (let row = 0; row < size; row += 1) {
      if (rule.some((column) => columns[column]![row] === 0)) continue;
      let slot = rule.reduce((mixed, column) => mix(mixed, columns[column]![row]!), 7) & (slots - 1);
      while (head[slot] !== 0 && !agree(columns, rule, head[slot]! - 1, row)) slot = (slot + 1) & (slots - 1);
      if (length[slot]! >= largest) continue;
      for (let other = head[slot]!; other !== 0; other = next[other - 1]!) {
        if (isNew(seen, (other - 1) * size + row)) {
          pairs.ones[pairs.count] = other - 1;
          pairs.others[pairs.count] = row;
          pairs.count += 1;
        }
      }
      next[row] = head[slot]!;
      head[slot] = row + 1;
      length[slot]! += 1;
    }
  }
  return pairs;
}

function agree(
  columns: readonly Uint32Array[],
  rule: readonly number[],
  one: number,
  other: number,
): boolean {
  for (const column of rule) if (columns[column]![one] !== columns[column]![other]) return false;
  return true;
}

function isNew(seen: Float64Array, pair: number): boolean {
  const mask = seen.length - 1;
  let slot = mix(pair | 0, Math.floor(pair / 2 ** 32)) & mask;
  while (seen[slot] !== 0) {
    if (seen[slot] === pair + 1) return false;
    slot = (slot + 1) & mask;
  }
  seen[slot] = pair + 1;
  return true;
}

function mix(one: number, other: number): number {
  const mixed = Math.imul(one ^ Math.imul(other, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Weights by rule of thumb; a missing value says nothing. */
function score({ columns, dictionaries }: Plain, one: number, other: number): number {
  let sum = -19;
  const compare = (column: number, exact: number, alike: number, differs: number) => {
    const [a, b] = [columns[column]![one]!, columns[column]![other]!];
    if (a === 0 || b === 0) return;
    if (a === b) sum += exact;
    else sum += alike > 0 && naiveJaroWinkler(dictionaries[column]!, a, b) >= 0.9 ? alike : differs;
  };
  compare(given, 8, 5, -4);
  compare(family, 10, 7, -4);
  compare(email, 16, 8, -2);
  compare(phone, 16, 0, -2);
  compare(born, 13, 0, -5);
  compare(city, 5, 3, -3);
  compare(postcode, 12, 0, -2);
  return sum;
}

function naiveJaroWinkler({ bytes, starts }: Dictionary, one: number, other: number): number {
  const [from, start] = [starts[one]!, starts[other]!];
  const [long, wide] = [starts[one + 1]! - from, starts[other + 1]! - start];
  const reach = Math.max(0, (Math.max(long, wide) >> 1) - 1);
  const taken = new Uint8Array(long);
  const met = new Uint8Array(wide);
  let common = 0;
  for (let at = 0; at < wide; at += 1) {
    for (let place = Math.max(0, at - reach); place < Math.min(long, at + reach + 1); place += 1) {
      if (taken[place] === 1 || bytes[from + place] !== bytes[start + at]) continue;
      taken[place] = met[at] = 1;
      common += 1;
      break;
    }
  }
  if (common === 0) return 0;
  let [swaps, place] = [0, 0];
  for (let at = 0; at < wide; at += 1) {
    if (met[at] === 0) continue;
    while (taken[place] === 0) place += 1;
    if (bytes[from + place] !== bytes[start + at]) swaps += 1;
    place += 1;
  }
  const jaro = (common / long + common / wide + (common - swaps / 2) / common) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < long && prefix < wide && bytes[from + prefix] === bytes[start + prefix])
    prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function find(parent: Uint32Array, row: number): number {
  let at = row;
  while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
  return at;
}

function join(parent: Uint32Array, one: number, other: number): void {
  const [a, b] = [find(parent, one), find(parent, other)];
  if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
}
