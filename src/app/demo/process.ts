import { beta, exponential, gamma } from './random.ts';
import type { Chance } from './random.ts';

/**
 * BG/NBD (Fader, Hardie, Lee 2005, Marketing Science 24, section 3): while a guest stays, visits follow each
 * other at a rate of their own, Gamma over guests with shape `r` and rate `alpha` (in weeks); after each visit
 * but the first a guest stays away for ever with a chance of their own, Beta over guests with `a` and `b`.
 */
export type Purchasing = { r: number; alpha: number; a: number; b: number };

export type Coming = {
  /** Days before today on which the guest came, first visit first; the first is always there. */
  daysAgo: number[];
  /** Whether they would still come. */
  stays: boolean;
};

/** The visits of one guest who first came `met` days ago; yesterday is the last day that counts. */
export function comings(by: Chance, { r, alpha, a, b }: Purchasing, met: number): Coming {
  const rate = gamma(by, r, alpha) / 7;
  const leaves = beta(by, a, b);
  const daysAgo = [met];
  let left = met;
  for (;;) {
    left -= exponential(by, rate);
    if (!(left >= 1)) return { daysAgo, stays: true };
    const day = Math.floor(left);
    // Nobody comes twice on one day: the second stands as one visit.
    if (day !== daysAgo.at(-1)) daysAgo.push(day);
    if (by.next() < leaves) return { daysAgo, stays: false };
  }
}
