import { at, sides, subjects } from './heads.ts';
import type { Platt, Settings } from './model.ts';
import { aspects, basics, emotions, moods, products, type Odds } from './reading.ts';
import type { Scores } from './scan.ts';
import { polarityOdds } from './sides.ts';

export function probability([slope, shift]: Platt, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + shift)));
}

/** Every calibrated probability of a sentence. */
export function oddsOf(scores: Scores, settings: Settings): Odds {
  const review = (head: number) => probability(settings.reviewPlatt[head]!, scores.review[head]!);
  const emotion = (head: number) => probability(settings.emotionPlatt[head]!, scores.emotion[head]!);
  const each = <K extends string>(keys: readonly K[], of: (n: number) => number) => {
    const found = {} as Record<K, number>;
    for (let n = 0; n < keys.length; n += 1) found[keys[n]!] = of(n);
    return found;
  };
  const side = each(sides, (n) => review(at.sides + n));
  // Of two sides of one label at least one must hold for the label to hold.
  const either = (a: number, b: number) => 1 - (1 - a) * (1 - b);
  const [S, H, M, U] = [
    either(side['S+'], side['S-']),
    either(side['H+'], side['H-']),
    either(side['M+'], side['M-']),
    either(side['U+'], side['U-']),
  ];
  const polarities = {} as Odds['polarities'];
  for (let s = 0; s < aspects.length; s += 1)
    polarities[aspects[s]!] = polarityOdds(scores.polarity, subjects[s]!, settings);
  return {
    aspects: each(aspects, review),
    polarities,
    products: each(products, (n) => review(at.products + n)),
    sentiment: polarityOdds(scores.polarity, 'whole', settings),
    ledgers: { S, H, M, U, N: (1 - S) * (1 - H) * (1 - M) * (1 - U) },
    emotions: each(emotions, emotion),
    basics: each(basics, (n) => emotion(at.basics + n)),
    moods: each(moods, (n) => emotion(at.moods + n)),
    returning: review(at.intents),
    leaving: review(at.intents + 1),
    irony: review(at.intents + 2),
  };
}
