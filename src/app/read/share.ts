import { wilson } from '#engines/intervals/wilson.ts';

/** How many of how many, over reviews that say several things at once: sums alone, so that a million rows fit. */
export type Share = {
  yes: number;
  of: number;
  reviews: number;
  /** Sums over reviews of yes², yes × of and of². */
  yesYes: number;
  yesOf: number;
  ofOf: number;
};

export function noShare(): Share {
  return { yes: 0, of: 0, reviews: 0, yesYes: 0, yesOf: 0, ofOf: 0 };
}

/** Adds what one review says: `yes` of its `of` sentences. */
export function addReview(share: Share, yes: number, of: number): void {
  if (of === 0) return;
  share.yes += yes;
  share.of += of;
  share.reviews += 1;
  share.yesYes += yes * yes;
  share.yesOf += yes * of;
  share.ofOf += of * of;
}

export function addShare(into: Share, other: Share): void {
  for (const name of ['yes', 'of', 'reviews', 'yesYes', 'yesOf', 'ofOf'] as const) into[name] += other[name];
}

/** Under so many a percentage says more than is known. */
export const fewest = 30;

export type Told = { share: number; low: number; high: number; yes: number; of: number };

/**
 * The share with its 95 % interval (Wilson 1927), over as many cases as the sentences are worth: those of one review
 * lean together, so the variance is that of a ratio over reviews (Cochran 1977, section 2.11), never less than Wilson's.
 * @returns null below 30 sentences: then there are cases, and no percentage
 */
export function told({ yes, of, reviews, yesYes, yesOf, ofOf }: Share): Told | null {
  if (of < fewest || reviews < 2) return null;
  const share = yes / of;
  const spread = Math.max(0, yesYes - 2 * share * yesOf + share * share * ofOf);
  const variance = (spread * reviews) / ((reviews - 1) * of * of);
  const worth = variance > 0 ? Math.min(of, (share * (1 - share)) / variance) : of;
  return { share, ...wilson(share, worth), yes, of };
}
