import type { Estimate } from './fit.ts';
import { estimate } from './fit.ts';
import type { Spenders } from './gamma-gamma.ts';
import { gammaGamma } from './gamma-gamma.ts';

/** One element a guest: repeats, and what a repeat visit brought on average (0 where there was none). */
export type Spending = { repeats: ArrayLike<number>; mean: ArrayLike<number> };

/**
 * Fits the Gamma-Gamma model to what repeat visits brought. Guests without repeats, or whose visits brought nothing,
 * say nothing to it. Amounts are taken in shares of their mean, so that the currency changes gamma alone.
 * @returns p, q and gamma (in the currency of the means), or null where no guest spent anything again
 */
export function fitSpend(spending: Spending): Estimate | null {
  const spenders = spendersOf(spending);
  const guests = spenders.mean.length;
  if (guests === 0) return null;
  const scale = spenders.mean.reduce((sum, one) => sum + one, 0) / guests;
  const mean = spenders.mean.map((one) => one / scale);
  const found = estimate({
    names: ['p', 'q', 'gamma'],
    guests,
    few: 200,
    usual: [4, 3.5, 0.6].map(Math.log),
    likelihood: gammaGamma({ ...spenders, mean }),
  });
  const [p, q, gamma] = found.parameters as [number, number, number];
  return {
    ...found,
    parameters: [p, q, gamma * scale],
    logLikelihood: found.logLikelihood - guests * Math.log(scale),
  };
}

/**
 * What a further visit of a guest is worth (Fader and Hardie 2013, eq. 5): between the guest's own mean and that of
 * the house, the nearer to the guest's the more visits there are.
 * @returns in the currency of gamma, or null where the model has no mean (q at or below 1 for somebody new)
 */
export function expectedSpend(parameters: readonly number[], repeats: number, mean: number): number | null {
  const p = parameters[0]!;
  const below = p * repeats + parameters[1]! - 1;
  return below > 0 ? (p * (parameters[2]! + repeats * mean)) / below : null;
}

/** Sorted by repeats, then by mean, so that the order of the guests changes no digit. */
function spendersOf({ repeats, mean }: Spending): Spenders {
  const kept: number[] = [];
  for (let guest = 0; guest < repeats.length; guest += 1) {
    if (repeats[guest]! > 0 && mean[guest]! > 0) kept.push(guest);
  }
  kept.sort((one, other) => repeats[one]! - repeats[other]! || mean[one]! - mean[other]!);
  return {
    repeats: Int32Array.from(kept, (guest) => repeats[guest]!),
    mean: Float64Array.from(kept, (guest) => mean[guest]!),
  };
}
