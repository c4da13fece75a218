import type { Dictionary } from '../dictionary.ts';
import { bits } from '../likeness/words.ts';
import type { Kind, Table } from '../table.ts';

/** Part of a value that two records must share: all of it, its first three letters, a birthday without its year … */
export type Part = 'whole' | 'start' | 'birthday';

/** Two records are compared when they agree on every atom of one rule. */
export type Atom = { column: number; part: Part };
export type Rule = {
  atoms: Atom[];
  /** Pairs it is expected to bring, and the most it may bring: blocks are left out from the largest down. */
  expected: number;
  most: number;
};

/** A part is worth trying when a true pair agrees on it about so often (before anything was learned). */
const parts: Record<Kind, Partial<Record<Part, number>>> = {
  given: { whole: 0.75, start: 0.85 },
  family: { whole: 0.8, start: 0.88 },
  email: { whole: 0.65 },
  phone: { whole: 0.7 },
  born: { whole: 0.8, birthday: 0.85 },
  city: { whole: 0.7 },
  postcode: { whole: 0.6, start: 0.75 },
  id: { whole: 0.9 },
  text: { whole: 0.6 },
};

/** For each column and part, what stands for the part in each value, by code; 0 where a value has none. */
export type Parts = Partial<Record<Part, Uint32Array>>[];

/** Cuts the values of every column into the parts that rules may ask for. */
export function partsOf({ columns, dictionaries }: Table): Parts {
  return columns.map(({ kind }, column) => {
    const { bytes, starts, count } = dictionaries[column]!;
    const own: Parts[number] = {};
    for (const part of Object.keys(parts[kind]) as Part[]) {
      if (part === 'whole') continue;
      const hashes = new Uint32Array(new SharedArrayBuffer((count + 1) * 4));
      const cut = cutters[part];
      for (let code = 1; code <= count; code += 1)
        hashes[code] = cut(bytes, starts[code]!, starts[code + 1]!);
      own[part] = hashes;
    }
    return own;
  });
}

export const cutters: Record<
  Exclude<Part, 'whole'>,
  (bytes: Uint8Array, from: number, to: number) => number
> = {
  start: (bytes, from, to) => (to - from < 3 ? 0 : hashOf(bytes, from, from + 3)),
  birthday: (bytes, from, to) => hashOf(bytes, from + 4, to),
};

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0 || 1;
}

/**
 * How many pairs may be compared when nobody says: four million for a small file, which affords loose rules; fewer for
 * each record the more records there are, down to 1.2 for each.
 */
export function pairsFor(size: number): number {
  return Math.max(1.2 * size, Math.min(4_000_000, 2e11 / Math.max(1, size)));
}

type Candidate = Rule & { finds: Uint32Array };

/**
 * Chooses rules by what each brings for what it costs: true pairs that no rule before it finds, over the pairs it
 * compares. Loose rules for a small file, tight ones for a large one. Which true pairs a rule finds is tried out on some
 * thousand imagined ones, which agree on each column as often as such columns do and have it as often as this file does.
 * @param budget pairs in all
 */
export function chooseRules(table: Table, cut: Parts, budget: number): Rule[] {
  const candidates = candidatesOf(table, cut);
  const least = budget / cheapest;
  const found = new Uint32Array(imagined / 32);
  let chosen: Candidate[] = [];
  let left = budget;
  while (chosen.length < mostRules) {
    let best: Candidate | null = null;
    let bestWorth = 0;
    for (const candidate of candidates) {
      if (chosen.some((rule) => covers(rule, candidate))) continue;
      // A looser rule takes the place, and the pairs, of those it covers.
      const freed = costOf(chosen.filter((rule) => covers(candidate, rule)));
      if (candidate.expected > left + freed) continue;
      const worth = gainOf(candidate, found) / Math.max(candidate.expected - freed, least);
      if (worth > bestWorth) [best, bestWorth] = [candidate, worth];
    }
    if (best === null || gainOf(best, found) < leastGain * imagined) break;
    const looser = best;
    chosen = [...chosen.filter((rule) => !covers(looser, rule)), looser];
    for (let word = 0; word < found.length; word += 1) found[word]! |= looser.finds[word]!;
    left = budget - costOf(chosen);
  }
  return chosen.map(({ atoms, expected, most }) => ({ atoms, expected, most }));
}

function costOf(rules: readonly Candidate[]): number {
  return rules.reduce((sum, { expected }) => sum + expected, 0);
}

const imagined = 4096;
/** Of rules that take less than this part of the budget, the one that finds most is the best. */
const cheapest = 8;
const mostRules = 12;
/** The share of true pairs for which one more rule is not worth its while. */
const leastGain = 0.004;

function gainOf({ finds }: Candidate, found: Uint32Array): number {
  let gain = 0;
  for (let word = 0; word < found.length; word += 1) gain += bits(finds[word]! & ~found[word]!);
  return gain;
}

function candidatesOf(table: Table, cut: Parts): Candidate[] {
  const { size, columns, dictionaries } = table;
  const pairs = (size * (size - 1)) / 2;
  const atoms = columns.flatMap(({ kind }, column) => {
    const luck = luckOf(column);
    return Object.entries(parts[kind]).map(([name, keeps]) => {
      const part = name as Part;
      const { chance, filled } = chanceOf(dictionaries[column]!, cut[column]![part], size);
      return { atom: { column, part }, chance, finds: agreeing(luck, filled * filled * keeps) };
    });
  });
  const candidates: Candidate[] = [];
  const combine = (from: number, taken: typeof atoms) => {
    if (taken.length > 0) {
      const finds = taken
        .map((atom) => atom.finds)
        .reduce((all, own) => all.map((word, at) => word & own[at]!));
      const kept = gainOf({ finds } as Candidate, new Uint32Array(finds.length)) / imagined;
      // What agrees on one column is counted; on several, strangers agree by chance and true pairs come on top.
      const expected =
        pairs * taken.reduce((all, { chance }) => all * chance, 1) + (taken.length > 1 ? kept * size : 0);
      const rule = taken.map(({ atom }) => atom);
      candidates.push({ atoms: rule, expected, most: Math.max(3 * expected, size), finds });
      if (expected > 2 * kept * size)
        candidates.push({ atoms: rule, expected: expected / 4, most: expected / 4, finds: finds.map(half) });
    }
    if (taken.length === 3) return;
    atoms.slice(from).forEach((next, offset) => {
      if (taken.every(({ atom }) => atom.column !== next.atom.column))
        combine(from + offset + 1, [...taken, next]);
    });
  };
  combine(0, []);
  return candidates;
}

/**
 * A rule may be cut to a quarter of its pairs, the largest blocks first. Strangers in a block grow with its square and true
 * pairs with its size, so that half of those (the root of a quarter) are taken to stay.
 */
function half(word: number, at: number): number {
  return word & Math.imul(at + 1, 0x9e3779b1);
}

/** The same even numbers from 0 to 1 for a column each time, one for each imagined pair. */
function luckOf(column: number): Float64Array {
  return Float64Array.from({ length: imagined }, (_, pair) => {
    let mixed = Math.imul(pair + 1, 0x9e3779b1) ^ Math.imul(column + 1, 0xc2b2ae35);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  });
}

function agreeing(luck: Float64Array, often: number): Uint32Array {
  const finds = new Uint32Array(imagined / 32);
  luck.forEach((number, pair) => {
    if (number < often) finds[pair >> 5]! |= 1 << (pair & 31);
  });
  return finds;
}

/** How likely two records of the file agree on the part, and how many records have it. */
function chanceOf(
  dictionary: Dictionary,
  hashes: Uint32Array | undefined,
  size: number,
): { chance: number; filled: number } {
  const rows = hashes ? bucketsOf(dictionary, hashes) : dictionary.tally;
  let [filled, agreeing] = [0, 0];
  for (let value = 0; value < rows.length; value += 1) {
    filled += rows[value]!;
    agreeing += rows[value]! * (rows[value]! - 1);
  }
  // Different parts that fell into one bucket.
  if (hashes) agreeing = Math.max(0, agreeing - (filled * filled) / rows.length);
  return { chance: agreeing / Math.max(1, size * (size - 1)), filled: filled / Math.max(1, size) };
}

/** How many rows hold each part, by its hash. */
function bucketsOf({ tally, count }: Dictionary, hashes: Uint32Array): Uint32Array {
  const rows = new Uint32Array(2 ** Math.min(20, Math.max(12, Math.ceil(Math.log2(count + 1)) + 1)));
  for (let code = 1; code <= count; code += 1)
    if (hashes[code] !== 0) rows[hashes[code]! & (rows.length - 1)]! += tally[code]!;
  return rows;
}

/** Whether every pair of `other` agrees on all that `rule` asks; a rule that was cut covers itself alone. */
function covers(rule: Candidate, other: Candidate): boolean {
  if (rule.most <= rule.expected) return sameAtoms(rule, other);
  return rule.atoms.every(({ column, part }) =>
    other.atoms.some((atom) => atom.column === column && (atom.part === part || atom.part === 'whole')),
  );
}

function sameAtoms(rule: Rule, other: Rule): boolean {
  const said = ({ atoms }: Rule) => atoms.map(({ column, part }) => `${column} ${part}`).join();
  return said(rule) === said(other);
}
