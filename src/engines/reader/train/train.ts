import { emotionHeads, reviewHeads } from '../heads.ts';
import { decode, encode, idfStep, type Parts } from '../model.ts';
import { emotionRows, reviewRows } from './rows.ts';
import { fitPolarity } from './fit-polarity.ts';
import { fit, quantised, type Recipe } from './fit.ts';
import { material, type Sources } from './material.ts';
import { settle, unsettled } from './settle.ts';
import { step } from './vocabulary.ts';

const reviewRecipe: Recipe = {
  heads: reviewHeads.length,
  cost: 2,
  epochs: 8,
  denseShare: 0.015,
  lift: 0.5,
  liftMost: 5,
  seed: 11,
};
const emotionRecipe: Recipe = {
  heads: emotionHeads.length,
  cost: 0.04,
  epochs: 6,
  denseShare: 0.035,
  lift: 0.2,
  liftMost: 12,
  seed: 13,
};

/**
 * Trains the reader. The same sources give the same bytes.
 * @param say is told of each step, for whoever waits
 * @returns the bytes of `weights.bin`
 */
export function train(sources: Sources, say: (line: string) => void): Uint8Array {
  const given = material(sources);
  const own = given.own.length;
  say(
    `${own} sentences of our own, ${given.mams.train.length} of MAMS, ${given.space.train.length} of SPACE, ${given.goEmotions.train.length} of GoEmotions, ${given.labelled.length} labelled`,
  );
  const review = fit(reviewRows(given), given.idf, reviewRecipe);
  say('what sentences are about: fitted');
  const polarity = fitPolarity(given, review);
  say('polarity: fitted');
  const emotion = fit(emotionRows(given), given.idf, emotionRecipe);
  say('emotions: fitted');
  const { words, vectors, facets, valences, names } = given.kept;
  const parts: Parts = {
    settings: unsettled,
    words: words.join('\n'),
    vectors,
    step,
    facetNames: [...facets.names],
    facets: facets.weights,
    valenceWords: valences.map(([word]) => word).join('\n'),
    valences: Int8Array.from(valences, ([, tenths]) => tenths),
    sureNames: [...names.sure].join('\n'),
    unsureNames: [...names.unsure].join('\n'),
    idf: Uint8Array.from(given.idf, (value) => Math.round(value / idfStep)),
    review: quantised(review),
    emotion: quantised(emotion),
    polarity: quantised(polarity.shared),
    subject: polarity.subject,
  };
  const settings = settle(decode(encode(parts)), given);
  say('probabilities and lines: settled');
  return encode({ ...parts, settings });
}
