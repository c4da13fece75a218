import { at, emotionHeads } from '../heads.ts';
import {
  basics,
  emotions,
  feelings,
  moods,
  type Basic,
  type Emotion,
  type Feeling,
  type Mood,
} from '../reading.ts';

/** Ekman's seven as GoEmotions groups its 28 (Demszky et al. 2020, appendix). */
export const basicOf: Record<Emotion, Basic> = {
  admiration: 'joy',
  amusement: 'joy',
  anger: 'anger',
  annoyance: 'anger',
  approval: 'joy',
  caring: 'joy',
  confusion: 'surprise',
  curiosity: 'surprise',
  desire: 'joy',
  disappointment: 'sadness',
  disapproval: 'anger',
  disgust: 'disgust',
  embarrassment: 'sadness',
  excitement: 'joy',
  fear: 'fear',
  gratitude: 'joy',
  grief: 'sadness',
  joy: 'joy',
  love: 'joy',
  nervousness: 'fear',
  optimism: 'joy',
  pride: 'joy',
  realization: 'surprise',
  relief: 'joy',
  remorse: 'sadness',
  sadness: 'sadness',
  surprise: 'surprise',
  neutral: 'neutral',
};

export const moodOf: Record<Basic, Mood> = {
  anger: 'negative',
  disgust: 'negative',
  fear: 'negative',
  sadness: 'negative',
  joy: 'positive',
  surprise: 'ambiguous',
  neutral: 'neutral',
};

/** The feeling shown for an emotion; the others show as none of them. */
const feelingOf: Partial<Record<Emotion, Feeling>> = {
  joy: 'joy',
  amusement: 'joy',
  excitement: 'joy',
  gratitude: 'gratitude',
  admiration: 'admiration',
  pride: 'admiration',
  love: 'love',
  surprise: 'surprise',
  disappointment: 'disappointment',
  anger: 'anger',
  annoyance: 'anger',
  sadness: 'sadness',
  grief: 'sadness',
  remorse: 'sadness',
  disgust: 'disgust',
  fear: 'worry',
  nervousness: 'worry',
  confusion: 'confusion',
  neutral: 'neutral',
};

/** For each emotion head +1, -1, or 0 where the labels say nothing: of a sentence of GoEmotions. */
export function feltSigns(felt: readonly Emotion[]): Int8Array {
  const signs = new Int8Array(emotionHeads.length).fill(-1);
  if (felt.some((emotion) => !feelingOf[emotion])) signs.fill(0, at.feelings);
  for (const emotion of felt) {
    const basic = basicOf[emotion];
    signs[emotions.indexOf(emotion)] = 1;
    signs[at.basics + basics.indexOf(basic)] = 1;
    signs[at.moods + moods.indexOf(moodOf[basic])] = 1;
    const feeling = feelingOf[emotion];
    if (feeling) signs[at.feelings + feelings.indexOf(feeling)] = 1;
  }
  return signs;
}

/** Of a sentence of our own: the feelings shown alone, so that the 28 stay what GoEmotions means by them. */
export function ownFeltSigns(emotion: Emotion): Int8Array {
  const signs = new Int8Array(emotionHeads.length);
  const feeling = feelingOf[emotion];
  if (feeling) for (const [n, name] of feelings.entries()) signs[at.feelings + n] = name === feeling ? 1 : -1;
  return signs;
}
