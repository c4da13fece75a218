import { comparisonsOf } from '../comparisons.ts';
import { levelsOf, patternsOf } from '../compare.ts';
import { wider } from '../dictionary.ts';
import type { Table } from '../table.ts';
import { bitsOf, equalOf, type Equal, type Rarity } from '../weigh.ts';
import { blockStart } from './build.ts';
import { count, type Counter, openCounter } from './counter.ts';
import type { Parts, Rule } from './rules.ts';

/**
 * Pairs of rows, the smaller one first. What was found comparing them is kept once for each pattern and set of rules that
 * bring it (a bit each): the key is `pattern * ruleSets + rules`, and a pair holds the id of its key. How rare the equal
 * values are is added up here, while the records are at hand, against strangers and against a household.
 */
export type Pairs = {
  ones: Uint32Array;
  others: Uint32Array;
  met: Uint32Array;
  rare: Float32Array;
  rareAtHome: Float32Array;
  count: number;
  tally: Counter;
};

export const ruleSets = 4096;

/** Rows in blocks. */
export type Blocked = {
  table: Table;
  rules: readonly Rule[];
  cut: Parts;
  orders: readonly Uint32Array[];
  /** The rules, a bit each, whose blocks a row was left out of. */
  dropped: Uint16Array;
  /** Rows from here on are a second file: pairs within one file are not looked at; 0 for one file. */
  split: number;
};

/**
 * Compares every pair of one share of the blocks, each pair once: what an earlier rule brings is left to it.
 * @param share which part of how many, cut so that each has about as many rows
 */
export function comparePairs(
  blocked: Blocked,
  rarity: readonly Rarity[],
  share: { part: number; of: number },
): Pairs {
  const { table, orders, split } = blocked;
  const pairs = openPairs();
  const rulesOf = sharedRules(blocked);
  const pattern = patternsOf(table);
  const add = adding(pairs, table, rarity);
  const batch = openBatch(table);
  orders.forEach((order, rule) => {
    const compare = (a: number, b: number) => {
      const shared = rulesOf(a, b);
      if ((shared & -shared) === 1 << rule) add(a, b, pattern(a, b) * ruleSets + shared);
    };
    const last = startAt(order, (share.part + 1) / share.of);
    for (let from = startAt(order, share.part / share.of); from < last;) {
      let to = from + 1;
      while (to < order.length && order[to]! < blockStart) to += 1;
      for (let one = from; one < to - 1; one += 1) {
        const a = order[one]! & rowBits;
        for (let other = one + 1; other < to; other += 1) {
          const b = order[other]!;
          if (split === 0 || (b >= split && a < split)) batch.take(a, b, compare);
        }
      }
      from = to;
    }
    batch.finish(compare);
  });
  return pairs;
}

type Batch = {
  take: (one: number, other: number, compare: (one: number, other: number) => void) => void;
  finish: (compare: (one: number, other: number) => void) => void;
};

/**
 * Gathers some hundred pairs, and reads a word of each of their records and of their longer values before it compares
 * them: they lie all over memory, and a processor fetches many at once when nothing waits for one of them.
 */
function openBatch({ codes, width, size, dictionaries }: Table): Batch {
  const [ones, others] = [new Uint32Array(batchSize), new Uint32Array(batchSize)];
  const fetched = new Uint32Array(1);
  let many = 0;
  const fetchRecords = () => {
    let sum = 0;
    for (let at = 0; at < many; at += 1) sum += codes[ones[at]! * width]! ^ codes[others[at]! * width]!;
    fetched[0] = sum;
  };
  const fetchValues = (starts: Uint32Array, bytes: Uint8Array, column: number) => {
    let sum = 0;
    for (let at = 0; at < many; at += 1) {
      const mine = codes[ones[at]! * width + column]!;
      const theirs = codes[others[at]! * width + column]!;
      if (mine !== theirs && mine !== 0 && theirs !== 0)
        sum += bytes[starts[mine]!]! ^ bytes[starts[theirs]!]!;
    }
    fetched[0]! += sum;
  };
  const finish: Batch['finish'] = (compare) => {
    if (size > worthFetching) {
      fetchRecords();
      dictionaries.forEach(({ count, starts, bytes }, column) => {
        if (count > worthFetching) fetchValues(starts, bytes, column);
      });
    }
    for (let at = 0; at < many; at += 1) compare(ones[at]!, others[at]!);
    many = 0;
  };
  return {
    finish,
    take(one, other, compare) {
      ones[many] = one;
      others[many] = other;
      many += 1;
      if (many === batchSize) finish(compare);
    },
  };
}

const batchSize = 256;
/** Smaller tables, and lists of values, lie in the cache as a whole. */
const worthFetching = 200_000;

const rowBits = 0x7fffffff;

/**
 * Which rules bring two rows together, a bit each: first whole values are compared, all of them once; parts of values lie
 * elsewhere in memory and are looked up only for a rule that still stands.
 */
function sharedRules({ table, rules, cut, dropped }: Blocked): (one: number, other: number) => number {
  const { codes, width } = table;
  const many = table.columns.length;
  const wholes = Uint32Array.from(rules, ({ atoms }) =>
    atoms.reduce((mask, { column, part }) => (part === 'whole' ? mask | (1 << column) : mask), 0),
  );
  const asked = rules.map(({ atoms }) => atoms.filter(({ part }) => part !== 'whole'));
  const columns = asked.map((atoms) => Uint8Array.from(atoms, ({ column }) => column));
  const parts = asked.map((atoms) => atoms.map(({ column, part }) => cut[column]![part]!));
  const cutShort = dropped.reduce((mask, own) => mask | own, 0);
  return (one, other) => {
    const mine = one * width;
    const theirs = other * width;
    let equal = 0;
    for (let column = 0; column < many; column += 1) {
      const code = codes[mine + column]!;
      if (code !== 0 && code === codes[theirs + column]) equal |= 1 << column;
    }
    let shared = 0;
    for (let rule = 0; rule < wholes.length; rule += 1) {
      if ((equal & wholes[rule]!) !== wholes[rule]) continue;
      const own = columns[rule]!;
      let stands = true;
      for (let at = 0; at < own.length && stands; at += 1) {
        const values = parts[rule]![at]!;
        const part = values[codes[mine + own[at]!]!]!;
        stands = part !== 0 && part === values[codes[theirs + own[at]!]!];
      }
      if (stands) shared |= 1 << rule;
    }
    return (shared & cutShort) === 0 ? shared : shared & ~(dropped[one]! | dropped[other]!);
  };
}

/** Where the first block at or after a share of the order begins. */
function startAt(order: Uint32Array, share: number): number {
  let at = Math.floor(order.length * share);
  while (at < order.length && order[at]! < blockStart) at += 1;
  return at;
}

function openPairs(): Pairs {
  const [ones, others, met] = [new Uint32Array(1024), new Uint32Array(1024), new Uint32Array(1024)];
  const [rare, rareAtHome] = [new Float32Array(1024), new Float32Array(1024)];
  return { ones, others, met, rare, rareAtHome, count: 0, tally: openCounter() };
}

function adding(pairs: Pairs, { codes, width, columns }: Table, rarity: readonly Rarity[]) {
  const comparisons = comparisonsOf({ columns });
  const equals: Equal[] = [];
  return (one: number, other: number, key: number) => {
    const at = pairs.count;
    if (at === pairs.ones.length) widen(pairs);
    const id = count(pairs.tally, key);
    if (id === equals.length)
      equals.push(equalOf(levelsOf(Math.floor(key / ruleSets), comparisons), comparisons));
    const { equal, atHome } = equals[id]!;
    pairs.ones[at] = one;
    pairs.others[at] = other;
    pairs.met[at] = id;
    pairs.rare[at] = bitsOf(equal, rarity, codes, one * width);
    pairs.rareAtHome[at] = bitsOf(atHome, rarity, codes, one * width);
    pairs.count = at + 1;
  };
}

function widen(pairs: Pairs): void {
  pairs.ones = wider(pairs.ones);
  pairs.others = wider(pairs.others);
  pairs.met = wider(pairs.met);
  pairs.rare = widerFloats(pairs.rare);
  pairs.rareAtHome = widerFloats(pairs.rareAtHome);
}

function widerFloats(old: Float32Array): Float32Array {
  const more = new Float32Array(old.length * 2);
  more.set(old);
  return more;
}
