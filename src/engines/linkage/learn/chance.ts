import { type Comparison, nameLevel } from '../comparisons.ts';
import type { Dictionary } from '../dictionary.ts';
import { ownKinds, resembleOf } from '../compare.ts';
import type { Kind, Table } from '../table.ts';

/** For each comparison, how often two strangers meet on each level; each group of levels adds up to one. */
export type Chances = number[][];

/**
 * What chance alone brings. Equality is counted, not sampled: sum n_v (n_v - 1) / (n (n - 1)) over the values of a column
 * is exact and has no noise, where a million random pairs of a large file may not hold one equal phone. Likeness of
 * different values is weighed over all pairs of some hundred values, taken by their contents: frequent ones surely, rare
 * ones by lot and counted for the others (Horvitz and Thompson 1952).
 */
export function chancesOf(
  table: Table,
  comparisons: readonly Comparison[],
  agreements: readonly number[],
): Chances {
  const byColumn = table.columns.map(({ kind }, column) =>
    chancesOfColumn(table.dictionaries[column]!, kind, agreements[column]!),
  );
  return comparisons.map(({ topic, columns, levels }) => {
    const [first, second] = columns.map((column) => byColumn[column] ?? null);
    if (topic === 'name')
      return chancesOfNames(first ?? null, second ?? null, crossing(table, columns), levels.length);
    if (topic === 'place') return chancesOfPlaces(first ?? null, second ?? null);
    return first!;
  });
}

/** Levels that a sample did not meet are this rare at least. */
const rarest = 2e-7;

/**
 * How often two rows that have a value hold the same one. A thousand imagined pairs, which agree as often as such columns
 * do elsewhere, stand in where a file is too small to tell.
 */
export function agreement({ tally, count }: Dictionary, kind: Kind): number {
  let [filled, same] = [0, 0];
  for (let code = 1; code <= count; code += 1) {
    filled += tally[code]!;
    same += tally[code]! * (tally[code]! - 1);
  }
  return (same / 2 + usual[kind] * imagined) / ((filled * Math.max(0, filled - 1)) / 2 + imagined);
}

const imagined = 1000;
/** How often different values are alike on one level, in the imagined pairs. */
const seldom = 0.005;

const usual: Record<Kind, number> = {
  given: 0.005,
  family: 0.001,
  email: 1e-6,
  phone: 1e-6,
  born: 1e-4,
  city: 0.1,
  postcode: 0.005,
  id: 1e-6,
  text: 0.02,
};

function chancesOfColumn(dictionary: Dictionary, kind: Kind, agreeing: number): number[] {
  const { levels, resemble } = resembleOf(kind, dictionary);
  const alike = new Float64Array(levels);
  const taken = sampleOf(dictionary);
  let total = 0;
  taken.forEach(({ code, stands }, index) => {
    for (const other of taken.slice(0, index)) {
      const weight = stands * other.stands;
      alike[resemble(other.code, code)]! += weight;
      total += weight;
    }
  });
  const same = agreeing * (ownKinds.has(kind) ? atFirst : 1);
  return Array.from(alike, (weight, level) => {
    if (level === 0) return 0;
    if (level === 1) return Math.max(same, rarest / 100);
    const often = level === levels - 1 ? 1 - seldom * (levels - 3) : seldom;
    return Math.max((1 - same) * ((weight + often * imagined) / (total + imagined)), rarest);
  });
}

/** Most people who share a phone, an e-mail or a number of their own are one: what is left to strangers until that is learned. */
const atFirst = 0.05;

/**
 * What is left of agreement when pairs of one person and of one household are taken out of it. On fields that are one's
 * own most equal pairs are true ones: without this, strangers would seem to share phones.
 */
export function withoutTrue(
  agreements: readonly number[],
  comparisons: readonly Comparison[],
  chances: Chances,
  known: { same: number[][]; home: number[][]; sameShare: number; homeShare: number },
): Chances {
  return comparisons.map(({ topic, columns }, at) => {
    const [column] = columns;
    if (topic === 'name' || column === undefined || column < 0) return chances[at]!;
    const all = agreements[column]!;
    const theirs = known.sameShare * known.same[at]![1]! + known.homeShare * known.home[at]![1]!;
    const left = Math.max(all - theirs, all * leastLeft, rarest / 100);
    return chances[at]!.map((chance, level) => (level === 1 ? left : chance));
  });
}

const leastLeft = 0.01;

const sampleSize = 300;

/** Values chosen by their hashes, and how many rows each stands for. */
function sampleOf({ hashes, tally, count }: Dictionary): { code: number; stands: number }[] {
  let filled = 0;
  for (let code = 1; code <= count; code += 1) filled += tally[code]!;
  const rate = filled === 0 ? 0 : sampleSize / filled;
  const taken: { code: number; stands: number; hash: number }[] = [];
  for (let code = 1; code <= count; code += 1) {
    const chance = count <= sampleSize ? 1 : Math.min(1, tally[code]! * rate);
    const hash = hashes[code]!;
    if (hash / 2 ** 32 < chance) taken.push({ code, stands: tally[code]! / chance, hash });
  }
  return taken.toSorted((one, other) => one.hash - other.hash);
}

function chancesOfNames(
  given: readonly number[] | null,
  family: readonly number[] | null,
  crossed: number,
  levels: number,
): number[] {
  const chances = Array.from({ length: levels }, () => rarest);
  chances[0] = 0;
  given?.slice(1).forEach((g, at) => {
    chances[nameLevel.given + at] = g;
    family?.slice(1).forEach((f, to) => {
      chances[nameLevel.whole + at * 4 + to] = g * f;
    });
  });
  family?.slice(1).forEach((f, to) => {
    chances[nameLevel.family + to] = f;
  });
  chances[nameLevel.crossed] = Math.max(crossed * crossed, rarest ** 2);
  chances[nameLevel.nearlyCrossed] = Math.max(2 * crossed, rarest);
  chances[nameLevel.misplaced] = Math.max(2 * crossed, rarest);
  return chances;
}

/** How often the given name of one record is the family name of another. */
function crossing({ dictionaries }: Table, [givens, families]: readonly number[]): number {
  const [given, family] = [dictionaries[givens!], dictionaries[families!]];
  if (!given || !family) return 0;
  const [stands, filled] = [new Map<number, number>(), { given: 0, family: 0 }];
  for (const { code, stands: rows } of sampleOf(given)) {
    stands.set(given.hashes[code]!, rows);
    filled.given += rows;
  }
  let both = 0;
  for (let code = 1; code <= family.count; code += 1) {
    filled.family += family.tally[code]!;
    both += (stands.get(family.hashes[code]!) ?? 0) * family.tally[code]!;
  }
  return both / Math.max(1, filled.given * filled.family);
}

/** A postcode lies in one city, so that the second level of likeness is counted once. */
function chancesOfPlaces(postcode: readonly number[] | null, city: readonly number[] | null): number[] {
  const [, same = rarest, near = rarest, district = rarest] = postcode ?? [];
  const [, town = rarest, nearTown = rarest, similarTown = 0] = city ?? [];
  const alike = Math.max(town - same - near - district, town * 0.2);
  const other = 1 - same - near - district - alike - nearTown - similarTown;
  return [
    0,
    same,
    near,
    district,
    alike,
    nearTown + similarTown,
    Math.max(other, rarest),
    town,
    nearTown + similarTown,
    Math.max(1 - town - nearTown - similarTown, rarest),
  ];
}
