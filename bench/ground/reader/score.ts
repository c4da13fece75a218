import { chance } from '#engines/reader/train/chance.ts';

/** Told and true, counted. */
export type Count = { hits: number; told: number; wanted: number };

export function count(told: readonly boolean[], wanted: readonly boolean[]): Count {
  const found = { hits: 0, told: 0, wanted: 0 };
  for (const [n, one] of told.entries()) {
    if (one) found.told += 1;
    if (wanted[n]) found.wanted += 1;
    if (one && wanted[n]) found.hits += 1;
  }
  return found;
}

export function f1({ hits, told, wanted }: Count): number {
  return told + wanted === 0 ? 0 : (2 * hits) / (told + wanted);
}

export function summed(counts: readonly Count[]): Count {
  return counts.reduce(
    (all, one) => ({ hits: all.hits + one.hits, told: all.told + one.told, wanted: all.wanted + one.wanted }),
    {
      hits: 0,
      told: 0,
      wanted: 0,
    },
  );
}

export function mean(figures: readonly number[]): number {
  return figures.reduce((sum, one) => sum + one, 0) / figures.length;
}

export type Interval = { low: number; high: number };

/** Percentile interval of 95 % for a figure of drawn cases: 2,000 draws with replacement, seeded. */
export function bootstrap(
  size: number,
  figure: (drawn: readonly number[]) => number,
  draws = 2000,
): Interval {
  const draw = chance(20);
  const found = Array.from({ length: draws }, () =>
    figure(Array.from({ length: size }, () => draw.below(size))),
  ).toSorted((a, b) => a - b);
  return { low: found[Math.floor(draws * 0.025)]!, high: found[Math.ceil(draws * 0.975) - 1]! };
}

/** Krippendorff's alpha for two passes over the same cases, yes or no (nominal, no missing values). */
export function alpha(first: readonly boolean[], second: readonly boolean[]): number {
  const cases = first.length;
  const differing = first.filter((one, n) => one !== second[n]).length;
  const yes = first.filter(Boolean).length + second.filter(Boolean).length;
  const expected = (2 * yes * (2 * cases - yes)) / (2 * cases * (2 * cases - 1));
  return expected === 0 ? 1 : 1 - differing / cases / expected;
}

/** The area under the curve of a score: how often a yes scores above a no. */
export function area(scores: readonly number[], yes: readonly boolean[]): number {
  const order = scores.map((_, n) => n).toSorted((a, b) => scores[a]! - scores[b]!);
  let [sum, at] = [0, 0];
  while (at < order.length) {
    let end = at;
    while (end + 1 < order.length && scores[order[end + 1]!] === scores[order[at]!]) end += 1;
    for (let n = at; n <= end; n += 1) if (yes[order[n]!]) sum += (at + end) / 2 + 1;
    at = end + 1;
  }
  const positives = yes.filter(Boolean).length;
  return (sum - (positives * (positives + 1)) / 2) / (positives * (yes.length - positives));
}
