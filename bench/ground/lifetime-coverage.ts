import { group } from '#engines/lifetime/base.ts';
import { fit } from '#engines/lifetime/fit.ts';
import { parameterIntervals, visitsInterval } from '#engines/lifetime/interval.ts';
import { seeded } from '#engines/lifetime/random.ts';
import { score, together } from '#engines/lifetime/score.ts';
import type { World } from '#engines/lifetime/simulate.ts';
import { simulate } from '#engines/lifetime/simulate.ts';

const twoYears = { ages: { from: 1, to: 728 }, perUnit: 7 };

/** CDNOW as its model has it, and a salon whose guests come every fifth week on average. */
const worlds: Record<string, Omit<World, 'guests'>> = {
  CDNOW: { model: 'bg-nbd', parameters: [0.2425945, 4.4136019, 0.7929199, 2.4258881], ...twoYears },
  salon: { model: 'mbg-nbd', parameters: [1.5, 7.5, 0.6, 3], ...twoYears },
};

export type Coverage = { world: string; guests: number; houses: number; shares: number[] };

/**
 * In how many of many simulated houses the 95 % intervals hold the truth: those of the four parameters, and that of the
 * visits to expect of the whole house next year, given what was seen of its guests.
 * @returns shares of 0 to 1, a world each, in the order r, alpha, a, b, visits
 */
export function coverages(guests: number, houses: number): Coverage[] {
  return Object.entries(worlds).map(([world, of]) => {
    const next = seeded(guests + 7);
    const held = [0, 0, 0, 0, 0];
    for (let house = 0; house < houses; house += 1) {
      const base = group(simulate({ ...of, guests }, next));
      const found = fit(of.model, base);
      const truth = [...of.parameters, together(base, score(base, of, 52))];
      [...parameterIntervals(base, found), visitsInterval(base, found, 52)].forEach(({ low, high }, i) => {
        if (low <= truth[i]! && truth[i]! <= high) held[i]! += 1;
      });
    }
    return { world, guests, houses, shares: held.map((count) => count / houses) };
  });
}
