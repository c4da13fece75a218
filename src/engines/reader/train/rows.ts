import { feltSigns, ownFeltSigns } from './emotion-signs.ts';
import type { Row } from './fit.ts';
import type { Material } from './material.ts';
import { labelledSigns, ownSigns, publicSigns, talkSigns } from './review-signs.ts';

/** Of GoEmotions every seventh sentence, as talk that is of no house. */
const talk = { every: 7, weight: 0.2 };
/** Real sentences labelled by hand are few and count double. */
const labelledWeight = 2;

export function reviewRows({ own, mams, space, labelled, goEmotions }: Material): Row[] {
  return [
    ...own
      .filter(({ part }) => part === 'train')
      .map((one) => ({ ...one, signs: ownSigns(one.says), weight: 1 })),
    ...[...mams.train, ...space.train].map((one) => ({ ...one, signs: publicSigns(one), weight: 1 })),
    ...labelled
      .filter(({ part }) => part === 'train')
      .map((one) => ({ ...one, signs: labelledSigns(one), weight: labelledWeight })),
    ...goEmotions.train
      .filter((_, n) => n % talk.every === 0)
      .map((one) => ({ ...one, signs: talkSigns(), weight: talk.weight })),
  ];
}

export function emotionRows({ own, goEmotions }: Material): Row[] {
  return [
    ...goEmotions.train.map((one) => ({ ...one, signs: feltSigns(one.emotions), weight: 1 })),
    ...own
      .filter(({ part }) => part === 'train')
      .map((one) => ({ ...one, signs: ownFeltSigns(one.says.emotion), weight: 1 }))
      .filter(({ signs }) => signs.some((sign) => sign !== 0)),
  ];
}
