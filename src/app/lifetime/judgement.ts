import { group } from '#engines/lifetime/base.ts';
import { chanceBetaGeometric } from '#engines/lifetime/beta-geometric-guest.ts';
import { fit } from '#engines/lifetime/fit.ts';
import type { Fit } from '#engines/lifetime/fit.ts';
import { foretoldVisits } from '#engines/lifetime/foretold.ts';
import { unknownBecause } from '#engines/lifetime/known.ts';
import { models } from '#engines/lifetime/model.ts';
import type { ModelName } from '#engines/lifetime/model.ts';
import { score } from '#engines/lifetime/score.ts';
import type { Judged } from '../report/calibration-plot.ts';
import type { Calendar, Seen } from './calendar.ts';
import { seenBy } from './calendar.ts';

/** How well the models foretold the later part of a log from its earlier one. */
export type Judgement = {
  /** The last day the models were shown. */
  cut: number;
  guests: number;
  /** Ends of weeks, with the repeat visits until then of guests who had come by the cut. */
  weeks: { day: number; came: number; foretold: Record<ModelName, number> }[];
  models: Record<ModelName, { correlation: number; atEnd: number; foretold: number; away: number }>;
  came: number;
  /** Tenths of the guests, from those of whom least was foretold, by the default model. */
  tenths: Judged[];
  /** Guests by how often they came again until the cut, and by how many were to be expected. */
  counts: { words: string; came: number; foretold: number }[];
};

const names = Object.keys(models) as ModelName[];

/** Null where the earlier part is too short or has too few guests to fit anything to. */
export function judge(calendar: Calendar): Judgement | null {
  const span = calendar.until - calendar.from;
  const cut = span >= 2 * 365 ? calendar.until - 365 : calendar.from + Math.floor(span / 2);
  const seen = seenBy(calendar, cut);
  const base = group({ ...seen, perUnit: 7 });
  if (unknownBecause(base, 7) === 'guests') return null;

  const firsts = new Float64Array(span + 1);
  for (const age of seen.age) firsts[cut - age - calendar.from]! += 1;
  const fits = named((name) => fit(name, base));
  const sums = named((name) => foretoldVisits(fits[name], firsts, span + 1, 7));
  const came = cameUntil(calendar, seen);
  const expected = named((name) => {
    const { visits } = score(base, fits[name], (calendar.until - cut) / 7);
    return Float64Array.from(base.of, (at) => visits[at]!);
  });
  const days = Array.from({ length: Math.floor((span + 1) / 7) }, (_, n) => 7 * (n + 1) - 1);
  const after = days.filter((day) => day > cut - calendar.from);
  return {
    cut,
    guests: seen.who.length,
    weeks: days.map((day) => ({
      day: calendar.from + day,
      came: came[day]!,
      foretold: named((name) => sums[name][day]!),
    })),
    models: named((name) => ({
      correlation: correlation(expected[name], seen.later),
      atEnd: sums[name][span]! / came[span]! - 1,
      foretold: expected[name].reduce((sum, one) => sum + one, 0),
      away: after.reduce((sum, day) => sum + Math.abs(sums[name][day]! / came[day]! - 1), 0) / after.length,
    })),
    came: seen.later.reduce((sum, one) => sum + one, 0),
    tenths: tenthsOf(expected['mbg-nbd'], seen.later),
    counts: countsOf(seen, fits['mbg-nbd']),
  };
}

function named<Value>(of: (name: ModelName) => Value): Record<ModelName, Value> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<ModelName, Value>;
}

/** Repeat visits until the end of each day of the log. */
function cameUntil({ starts, day, from, until }: Calendar, { who }: Seen): Float64Array {
  const came = new Float64Array(until - from + 1);
  for (const guest of who) {
    for (let at = starts[guest]! + 1; at < starts[guest + 1]!; at += 1) came[day[at]! - from]! += 1;
  }
  for (let at = 1; at < came.length; at += 1) came[at]! += came[at - 1]!;
  return came;
}

function tenthsOf(expected: Float64Array, later: Int32Array): Judged[] {
  const order = Int32Array.from(expected.keys()).toSorted(
    (one, other) => expected[one]! - expected[other]! || one - other,
  );
  return Array.from({ length: 10 }, (_, n) => {
    const part = order.subarray(
      Math.floor((n * order.length) / 10),
      Math.floor(((n + 1) * order.length) / 10),
    );
    const mean = (of: (guest: number) => number) =>
      part.reduce((sum, guest) => sum + of(guest), 0) / part.length;
    const came = mean((guest) => later[guest]!);
    const spread = Math.sqrt(mean((guest) => (later[guest]! - came) ** 2) / part.length);
    return {
      foretold: mean((guest) => expected[guest]!),
      came,
      low: Math.max(0, came - 1.96 * spread),
      high: came + 1.96 * spread,
    };
  });
}

const most = 7;

function countsOf({ repeats, age }: Seen, { parameters }: Fit) {
  const ages = new Map<number, number>();
  for (const one of age) ages.set(one, (ages.get(one) ?? 0) + 1);
  const foretold = Array.from({ length: most }, (_, visits) =>
    [...ages].reduce(
      (sum, [days, many]) => sum + many * chanceBetaGeometric(parameters, visits, days / 7, true),
      0,
    ),
  );
  foretold.push(repeats.length - foretold.reduce((sum, one) => sum + one, 0));
  const came = foretold.map(() => 0);
  for (const one of repeats) came[Math.min(one, most)]! += 1;
  return foretold.map((expected, n) => ({
    words: n === most ? `${most}+` : String(n),
    came: came[n]!,
    foretold: expected,
  }));
}

function correlation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const many = one.length;
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0];
  for (let k = 0; k < many; k += 1) {
    a += one[k]! / many;
    b += other[k]! / many;
  }
  for (let k = 0; k < many; k += 1) {
    aa += (one[k]! - a) ** 2;
    bb += (other[k]! - b) ** 2;
    ab += (one[k]! - a) * (other[k]! - b);
  }
  return aa * bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
}
