import { subjects, type Subject } from './heads.ts';
import type { Settings } from './model.ts';
import { polarities, type Polarity, type StaffRead } from './reading.ts';
import type { Named } from './staff.ts';

/** The polarity of a subject as probabilities: scores scaled and shifted as the development set asks, then softmax. */
export function polarityOdds(
  scores: Float64Array,
  subject: Subject,
  { polarityHeat, polarityBias }: Settings,
): Record<Polarity, number> {
  const base = subjects.indexOf(subject) * polarities.length;
  let top = -Infinity;
  const raised = polarities.map((_, p) => {
    const value = scores[base + p]! * polarityHeat + polarityBias[p]!;
    if (value > top) top = value;
    return value;
  });
  let sum = 0;
  for (let p = 0; p < raised.length; p += 1) {
    raised[p] = Math.exp(raised[p]! - top);
    sum += raised[p]!;
  }
  return {
    positive: raised[0]! / sum,
    negative: raised[1]! / sum,
    neutral: raised[2]! / sum,
    mixed: raised[3]! / sum,
  };
}

export function likeliest(odds: Record<Polarity, number>): [Polarity, number] {
  let best: Polarity = 'positive';
  for (const polarity of polarities) if (odds[polarity] > odds[best]) best = polarity;
  return [best, odds[best]];
}

/** Below this, a name is only mentioned. */
const plainly = 0.6;

/**
 * Praise or blame of a person: by what is said of them, and by the sentence where that is silent and nobody else is
 * named. Thanks are praise unless the words say otherwise; who only took an order is only mentioned.
 */
export function staffSaid(
  { thanked }: Named,
  said: Record<Polarity, number>,
  sentence: Record<Polarity, number>,
  { people, plain }: { people: number; plain: boolean },
): Pick<StaffRead, 'said' | 'probability'> {
  const [good, bad] = [said.positive + said.mixed / 2, said.negative + said.mixed / 2];
  if (plain) return { said: 'mention', probability: 1 - Math.abs(good - bad) };
  if (thanked && bad < 0.7) return { said: 'praise', probability: Math.max(good, 1 - bad) };
  if (good >= plainly && good >= bad) return { said: 'praise', probability: good };
  if (bad >= plainly) return { said: 'blame', probability: bad };
  if (people === 1 && sentence.positive >= plainly) return { said: 'praise', probability: sentence.positive };
  if (people === 1 && sentence.negative >= plainly) return { said: 'blame', probability: sentence.negative };
  return { said: 'mention', probability: 1 - Math.max(good, bad) };
}

/** "Nobody does it like her": what is denied of all others is said of her. */
export function turned({
  positive,
  negative,
  neutral,
  mixed,
}: Record<Polarity, number>): Record<Polarity, number> {
  return { positive: Math.max(positive, negative), negative: Math.min(positive, negative), neutral, mixed };
}
