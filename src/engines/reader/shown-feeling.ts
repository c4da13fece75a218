import { at } from './heads.ts';
import type { Settings } from './model.ts';
import { probability } from './odds.ts';
import { feelings, type Feeling, type Odds, type Reading, type Word } from './reading.ts';
import type { Scores } from './scan.ts';

/** Which side of the sentiment a feeling needs. Surprise has both. */
const side: Record<Feeling, 'good' | 'bad' | 'either' | 'plain'> = {
  joy: 'good',
  gratitude: 'good',
  admiration: 'good',
  love: 'good',
  surprise: 'either',
  disappointment: 'bad',
  anger: 'bad',
  sadness: 'bad',
  disgust: 'bad',
  worry: 'bad',
  confusion: 'bad',
  neutral: 'plain',
};

/**
 * The feeling shown of a sentence. Feelings are learned mostly from talk elsewhere (GoEmotions), where anger at a slow
 * kitchen reads as neutral: so each is weighed by the sentiment learned from reviews.
 */
export function feelingOf(
  scores: Scores,
  { sentiment }: Odds,
  settings: Settings,
  wordsOf: (head: number) => Word[],
): Reading['emotion'] {
  const bad = sentiment.negative + sentiment.mixed / 2;
  const good = sentiment.positive + sentiment.mixed / 2;
  const gate = {
    good: good + sentiment.neutral * 0.3,
    bad: bad + sentiment.neutral * 0.3,
    either: 0.7,
    plain: sentiment.neutral + 0.25,
  };
  let [best, sum, top] = [0, 0, 0];
  for (let n = 0; n < feelings.length; n += 1) {
    const weight =
      probability(settings.emotionPlatt[at.feelings + n]!, scores.emotion[at.feelings + n]!) *
      gate[side[feelings[n]!]];
    sum += weight;
    if (weight > top) [best, top] = [n, weight];
  }
  const share = sum > 0 ? top / sum : 0;
  return {
    feeling: feelings[best]!,
    probability: share,
    known: share >= settings.feelingLine,
    words: wordsOf(at.feelings + best),
  };
}
