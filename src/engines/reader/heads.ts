import { aspects, basics, emotions, feelings, moods, products, type Aspect, type Ledger } from './reading.ts';

/** A ledger label with its side, as the heads learn it. */
export const sides = ['S+', 'S-', 'H+', 'H-', 'M+', 'M-', 'U+', 'U-'] as const;
export type Side = (typeof sides)[number];

export const intents = ['returning', 'leaving', 'irony'] as const;

/** What is learned from sentences of reviews: one linear head each. */
export const reviewHeads = [...aspects, ...products, ...sides, ...intents] as const;

/** What is learned from GoEmotions, and from our own sentences for the feelings shown. */
export const emotionHeads = [
  ...emotions.map((name) => `emotion ${name}` as const),
  ...basics.map((name) => `basic ${name}` as const),
  ...moods.map((name) => `mood ${name}` as const),
  ...feelings.map((name) => `feeling ${name}` as const),
] as const;

/** Polarity is asked of an aspect, or of the sentence as a whole. */
export const subjects = [...aspects, 'whole'] as const;
export type Subject = Aspect | 'whole';

export const at = {
  products: aspects.length,
  sides: aspects.length + products.length,
  intents: aspects.length + products.length + sides.length,
  basics: emotions.length,
  moods: emotions.length + basics.length,
  feelings: emotions.length + basics.length + moods.length,
} as const;

export function ledgerOf(side: Side): Exclude<Ledger, 'N'> {
  return side.charAt(0) as Exclude<Ledger, 'N'>;
}
