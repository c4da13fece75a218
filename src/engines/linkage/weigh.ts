import { count, openCounter } from './blocks/counter.ts';
import { levelsOf, ownKinds, patternsOf } from './compare.ts';
import { type Comparison, comparisonsOf } from './comparisons.ts';
import type { Model } from './model.ts';
import type { Table } from './table.ts';

/** The weight of two records that a trusted field tells apart: no other agreement makes them one person. */
export const never = -1000;

/** What a pattern says before rare and frequent values are looked at, each a log2; `never` is a contradiction. */
type Said = { same: number; home: number; chance: number; never: boolean } & Equal;

/** Columns whose values are equal, and those of them that a household does not share. */
export type Equal = { equal: number[]; atHome: number[] };

/** For each code of a column, how much more its being shared says than sharing any value; null where none does. */
export type Rarity = Float32Array | null;

/** What patterns say, each looked up once. */
export function sayings(comparisons: readonly Comparison[], model: Model): (pattern: number) => Said {
  const ids = openCounter();
  const known: Said[] = [];
  return (pattern) => {
    const id = count(ids, pattern);
    return (known[id] ??= sayOf(levelsOf(pattern, comparisons), comparisons, model));
  };
}

/**
 * Log2 of the odds that two records are one person, against a household and strangers together.
 * @param rare bits by which the equal values are rarer than values of their columns are on the whole
 */
export function weighing({ same, home, chance, never: no }: Said, rare: number, rareAtHome: number): number {
  if (no) return never;
  return same - plus(home - rareAtHome, chance - rare);
}

/** Log2 of the sum of two numbers given as log2. */
function plus(one: number, other: number): number {
  const most = Math.max(one, other);
  const least = Math.min(one, other);
  return most - least > 40 ? most : most + Math.log1p(Math.exp((least - most) * Math.LN2)) * Math.LOG2E;
}

/** How each level of a pattern speaks, in all. */
function sayOf(levels: readonly number[], comparisons: readonly Comparison[], model: Model): Said {
  let same = Math.log2(model.sameShare);
  let home = Math.log2(model.homeShare);
  let chance = Math.log2(Math.max(1e-9, 1 - model.sameShare - model.homeShare));
  levels.forEach((level, at) => {
    if (level === 0) return;
    same += Math.log2(model.levels[at]!.same[level]!);
    home += Math.log2(model.levels[at]!.home[level]!);
    chance += Math.log2(model.levels[at]!.chance[level]!);
  });
  const no = levels.some(
    (level, at) => model.trusted.includes(at) && level === comparisons[at]!.levels.length - 1,
  );
  return { same, home, chance, never: no, ...equalOf(levels, comparisons) };
}

/** Which values are equal in a pattern: a household shares all of them but a first name. */
export function equalOf(levels: readonly number[], comparisons: readonly Comparison[]): Equal {
  const [equal, atHome]: [number[], number[]] = [[], []];
  levels.forEach((level, at) => {
    const { topic, columns, levels: all } = comparisons[at]!;
    for (const position of all[level]!.equal) {
      const column = columns[position]!;
      if (column < 0) continue;
      equal.push(column);
      if (topic === 'name' && position === 0) atHome.push(column);
    }
  });
  return { equal, atHome };
}

export function raritiesOf(table: Table, agreements: readonly number[]): Rarity[] {
  return table.columns.map((_, column) => rarityOf(table, column, agreements[column]!));
}

/**
 * For each code of a column the bits by which sharing it says more, or less, than sharing any value: log2 of agreement by
 * chance over the value's share of rows. A value met once or twice may be a slip of the pen, so nothing counts as rarer
 * than `rarest` rows, nor what is met so seldom as frequent. Phones and e-mails are a person's own however often that person comes; only a crowd makes them
 * weigh less; null where no value has one.
 */
function rarityOf({ columns, dictionaries }: Table, column: number, agreement: number): Rarity {
  const { tally, count } = dictionaries[column]!;
  let [filled, most] = [0, 0];
  for (let code = 1; code <= count; code += 1) {
    filled += tally[code]!;
    most = Math.max(most, tally[code]!);
  }
  const isOwn = ownKinds.has(columns[column]!.kind);
  if (isOwn && most <= crowd) return null;
  const base = Math.log2(Math.max(agreement, 1e-12) * filled);
  const bitsOf = (rows: number) =>
    isOwn
      ? Math.min(0, Math.log2(crowd / rows))
      : rows > rarest
        ? base - Math.log2(rows)
        : Math.max(0, base - Math.log2(rarest));
  const few = Float32Array.from({ length: 64 }, (_, rows) => bitsOf(Math.max(1, rows)));
  const bits = new Float32Array(count + 1);
  for (let code = 1; code <= count; code += 1)
    bits[code] = tally[code]! < few.length ? few[tally[code]!]! : bitsOf(tally[code]!);
  return bits;
}

const crowd = 12;
const rarest = 4;

/** How much the values of some columns say by being rare. */
export function bitsOf(
  columns: readonly number[],
  rarity: readonly Rarity[],
  codes: Uint32Array,
  at: number,
): number {
  let bits = 0;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index]!;
    const own = rarity[column]!;
    if (own !== null) bits += own[codes[at + column]!]!;
  }
  return bits;
}

/** The weight of any two rows, whether a rule brings them together or not. */
export function weightsOf(table: Table, model: Model): (one: number, other: number) => number {
  const pattern = patternsOf(table);
  const say = sayings(comparisonsOf(table), model);
  const rarity = raritiesOf(table, model.agreement);
  return (one, other) => {
    const said = say(pattern(one, other));
    const at = one * table.width;
    // As pairs are kept, so that a weight is the same however it was come by.
    const rare = Math.fround(bitsOf(said.equal, rarity, table.codes, at));
    return weighing(said, rare, Math.fround(bitsOf(said.atHome, rarity, table.codes, at)));
  };
}
