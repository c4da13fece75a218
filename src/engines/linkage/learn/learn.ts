import { ruleSets } from '../blocks/pairs.ts';
import type { Rule } from '../blocks/rules.ts';
import { levelsOf } from '../compare.ts';
import type { Comparison } from '../comparisons.ts';
import type { Table } from '../table.ts';
import type { Chances } from './chance.ts';
import { homeStart, learnsHome, readsGiven, sameStart } from './start.ts';

/** Patterns of the compared pairs with the rules that brought them, in ascending order. */
export type Met = { keys: readonly number[]; counts: readonly number[] };

export type Learned = {
  same: number[][];
  home: number[][];
  sameShare: number;
  homeShare: number;
};

type Input = {
  /** Where to begin, when something was learned before. */
  before?: Learned;
  table: Table;
  /** All pairs of the file, or across two files, compared or not. */
  pairs: number;
  comparisons: readonly Comparison[];
  rules: readonly Rule[];
  chances: Chances;
  met: Met;
};

/**
 * Expectation-maximisation on the counts of patterns (Fellegi and Sunter 1969; Dempster, Laird and Rubin 1977), with
 * three classes in place of two: one person, two people of one household, two strangers. A household shares its phone,
 * e-mail, last name and city far more often than chance; without a class of its own it would be taken for one person.
 *
 * Pairs come through rules, so that within a rule's pairs its own fields always agree and say nothing: each rule is a
 * session with shares of its own, in which the comparisons it fixes are left out; the levels are common to all sessions.
 * What strangers do is known (`chances`) and stays fixed. Every level begins with a few imagined pairs, so that none is
 * ever impossible.
 */
export function learn(input: Input): Learned {
  const { comparisons, met } = input;
  const patterns = met.keys.map((key) => levelsOf(Math.floor(key / ruleSets), comparisons));
  const rows = met.keys.map((key, index) => ({
    levels: patterns[index]!,
    rules: key % ruleSets,
    count: met.counts[index]!,
  }));
  const sessions = sessionsOf(input, rows);
  let same = input.before?.same ?? comparisons.map(sameStart);
  let home =
    input.before?.home ?? comparisons.map((comparison, at) => homeStart(comparison, input.chances[at]!));
  for (let round = 0; round < mostRounds; round += 1) {
    const next = improve({ ...input, sessions, same, home });
    const moved = largestMove([...same, ...home], [...next.same, ...next.home]);
    [same, home] = [next.same, next.home];
    if (moved < enough) break;
  }
  const shares = sharesOf(input, rows, { same, home });
  return { same, home, ...shares };
}

const mostRounds = 40;
const enough = 2e-4;

type Row = { levels: readonly number[]; rules: number; count: number };
/** `told` holds, row after row, which comparison says what: `comparison * 64 + level`, closed by -1. */
type Session = {
  told: Int32Array;
  counts: Float64Array;
  uses: boolean[];
  sameShare: number;
  homeShare: number;
};

function sessionsOf({ rules, comparisons, table }: Input, rows: readonly Row[]): Session[] {
  const withHome = table.columns.some(({ kind }) => kind === 'given');
  return rules
    .map(({ atoms }, rule) => {
      const fixed = new Set(atoms.map(({ column }) => column));
      const uses = comparisons.map(({ columns }) => !columns.some((column) => fixed.has(column)));
      const seesGiven = comparisons.some((comparison, at) => uses[at] && readsGiven(comparison));
      const own = merged(
        rows.filter((row) => (row.rules >> rule) & 1),
        uses,
      );
      return {
        told: Int32Array.from(own.flatMap(({ levels }) => toldBy(levels))),
        counts: Float64Array.from(own, ({ count }) => count),
        uses,
        sameShare: 0.5,
        homeShare: withHome && seesGiven ? 0.05 : 0,
      };
    })
    .filter((session) => session.uses.some(Boolean) && session.counts.length > 0);
}

function toldBy(levels: readonly number[]): number[] {
  return [...levels.flatMap((level, at) => (level === 0 ? [] : [at * mostLevels + level])), -1];
}

const mostLevels = 64;

/** Rows that differ only in what a session does not look at are one. */
function merged(rows: readonly Row[], uses: readonly boolean[]): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const levels = row.levels.map((level, at) => (uses[at] ? level : 0));
    const key = levels.join();
    const known = found.get(key);
    if (known) known.count += row.count;
    else found.set(key, { levels, rules: 0, count: row.count });
  }
  return [...found.values()];
}

type Classes = { same: number[][]; home: number[][] };
type Round = Input & Classes & { sessions: Session[] };

function improve({ comparisons, chances, sessions, same, home }: Round): Classes {
  const start = {
    same: comparisons.map(sameStart),
    home: comparisons.map((comparison, at) => homeStart(comparison, chances[at]!)),
  };
  const sums = { same: flat(start.same, imagined), home: flat(start.home, imagined) };
  const likely = { same: flat(same), home: flat(home), chance: flat(chances) };
  for (const session of sessions) weighSession(session, likely, sums);
  const rows = (sum: Float64Array) =>
    comparisons.map((comparison, at) => byGroup(comparison, sum.subarray(at * mostLevels)));
  return {
    same: rows(sums.same),
    home: rows(sums.home).map((learned, at) => learnsHome(comparisons[at]!, learned, chances[at]!)),
  };
}

function flat(levels: readonly (readonly number[])[], times = 1): Float64Array {
  const all = new Float64Array(levels.length * mostLevels);
  levels.forEach((shares, at) =>
    shares.forEach((share, level) => {
      all[at * mostLevels + level] = share * times;
    }),
  );
  return all;
}

type Likely = { same: Float64Array; home: Float64Array; chance: Float64Array };

/** Adds what a session's pairs say about the levels, and settles its own shares. */
function weighSession(
  session: Session,
  likely: Likely,
  sums: { same: Float64Array; home: Float64Array },
): void {
  const { told, counts, sameShare, homeShare } = session;
  let [pairs, one, house] = [0, 0, 0];
  for (let row = 0, from = 0; row < counts.length; row += 1) {
    let [s, h, c, to] = [sameShare, homeShare, 1 - sameShare - homeShare, from];
    for (let said = told[to]!; said >= 0; said = told[++to]!) {
      s *= likely.same[said]!;
      h *= likely.home[said]!;
      c *= likely.chance[said]!;
    }
    const all = s + h + c;
    const [isSame, isHome] = [(counts[row]! * s) / all, (counts[row]! * h) / all];
    pairs += counts[row]!;
    one += isSame;
    house += isHome;
    for (; from < to; from += 1) {
      sums.same[told[from]!]! += isSame;
      sums.home[told[from]!]! += isHome;
    }
    from = to + 1;
  }
  session.sameShare = Math.min(0.999, Math.max(1e-6, one / pairs));
  session.homeShare = homeShare === 0 ? 0 : Math.min(0.5, Math.max(1e-7, house / pairs));
}

/** Pairs imagined for each comparison before any is met. */
const imagined = 20;

function byGroup({ levels }: Comparison, sums: Float64Array): number[] {
  const totals = new Map<number, number>();
  levels.forEach(({ group }, level) => totals.set(group, (totals.get(group) ?? 0) + sums[level]!));
  return levels.map(({ group }, level) =>
    level === 0 ? 0 : Math.max(1e-9, sums[level]! / Math.max(1e-9, totals.get(group)!)),
  );
}

function largestMove(one: number[][], other: number[][]): number {
  return Math.max(
    ...one.flatMap((levels, at) => levels.map((share, level) => Math.abs(share - other[at]![level]!))),
  );
}

/**
 * How many pairs of the whole file are one person. Rules that share no column find true pairs nearly independently, so
 * that those two find together tell how many both miss (Lincoln and Petersen's estimate from recaptures).
 */
function sharesOf(
  { table, pairs, rules, chances }: Input,
  rows: readonly Row[],
  { same, home }: Classes,
): { sameShare: number; homeShare: number } {
  const likely = rows.map(({ levels }) => {
    let [s, h, c] = [1, 1, 1];
    levels.forEach((level, at) => {
      if (level === 0) return;
      s *= same[at]![level]!;
      h *= home[at]![level]!;
      c *= chances[at]![level]!;
    });
    return { s, h, c };
  });
  const apart = pairsOfRulesApart(rules);
  let [sameShare, homeShare] = [
    Math.min(0.5, table.size / pairs),
    Math.min(0.05, (0.1 * table.size) / pairs),
  ];
  for (let round = 0; round < 20; round += 1) {
    let [found, houses] = [0, 0];
    const by = new Map<number, number>();
    rows.forEach(({ rules: set, count }, index) => {
      const { s, h, c } = likely[index]!;
      const [one, house, other] = [s * sameShare, h * homeShare, c * (1 - sameShare - homeShare)];
      const all = one + house + other;
      if (all === 0) return;
      found += (count * one) / all;
      houses += (count * house) / all;
      by.set(set, (by.get(set) ?? 0) + (count * one) / all);
    });
    const total = Math.min(Math.max(recaptured(by, apart) ?? found / 0.8, found), 3 * found);
    sameShare = Math.min(0.9, Math.max(total, 0.5) / pairs);
    homeShare = Math.min(0.5, Math.max(found === 0 ? 0 : (houses * total) / found, 0.05) / pairs);
  }
  return { sameShare, homeShare };
}

function pairsOfRulesApart(rules: readonly Rule[]): [number, number][] {
  const columns = rules.map(({ atoms }) => new Set(atoms.map(({ column }) => column)));
  return columns.flatMap((mine, one) =>
    columns.flatMap((theirs, other): [number, number][] =>
      other > one && mine.isDisjointFrom(theirs) ? [[one, other]] : [],
    ),
  );
}

function recaptured(by: ReadonlyMap<number, number>, apart: readonly [number, number][]): number | null {
  let [product, both] = [0, 0];
  const sumOf = (mask: number) => {
    let sum = 0;
    for (const [set, pairs] of by) if ((set & mask) === mask) sum += pairs;
    return sum;
  };
  for (const [one, other] of apart) {
    product += sumOf(1 << one) * sumOf(1 << other);
    both += sumOf((1 << one) | (1 << other));
  }
  return both < 5 ? null : product / both;
}
