import type { Bounds } from './wilson.ts';

/** How often a value was measured. */
export type Measured = { value: number; count: number };

export type Median = Bounds & { of: number; median: number };

/**
 * A median with its 95 % interval by order statistics, whatever the distribution (Conover 1999, Practical Nonparametric
 * Statistics, section 3.2; ranks as in Campbell and Gardner 1988, BMJ 296:1454–1456).
 * @param measured values in any order and any unit, each with how often it was measured
 * @returns in the unit of the values; null under six of them, of which even the least and the greatest hold the median
 * in fewer than 95 of 100 samples
 */
export function medianOf(measured: readonly Measured[]): Median | null {
  const sorted = measured.toSorted((one, other) => one.value - other.value);
  const of = sorted.reduce((sum, { count }) => sum + count, 0);
  const rank = lowRank(of);
  if (rank < 1) return null;
  const at = (nth: number) => {
    let passed = 0;
    return sorted.find(({ count }) => (passed += count) >= nth)!.value;
  };
  return {
    of,
    median: (at(Math.floor((of + 1) / 2)) + at(Math.ceil((of + 1) / 2))) / 2,
    low: at(rank),
    high: at(of + 1 - rank),
  };
}

/** Beyond this many 2⁻ⁿ leaves the range of numbers, and the normal curve is as good. */
const counted = 1000;

/**
 * The rank from below, and from above, between which the median lies with at least 95 %: the greatest r with
 * P(Bin(n, ½) < r) ≤ 2.5 %.
 * @returns 0 where there is none
 */
export function lowRank(n: number): number {
  if (n > counted) return Math.floor(n / 2 - (1.959963984540054 * Math.sqrt(n)) / 2);
  let chance = 0.5 ** n;
  let below = 0;
  for (let rank = 0; ; rank += 1) {
    below += chance;
    if (below > 0.025) return rank;
    chance *= (n - rank) / (rank + 1);
  }
}
