import { at, emotionHeads, reviewHeads, sides } from '../heads.ts';
import { format, type Model, type Platt, type Settings } from '../model.ts';
import { oddsOf, probability } from '../odds.ts';
import { feelings, polarities, type Polarity } from '../reading.ts';
import { scanner, type Scores } from '../scan.ts';
import { feelingOf } from '../shown-feeling.ts';
import { subjects, type Subject } from '../heads.ts';
import { likeliest, polarityOdds } from '../sides.ts';
import { feltSigns, ownFeltSigns } from './emotion-signs.ts';
import type { Example, Material } from './material.ts';
import { bestLine, platt } from './platt.ts';
import { labelledSigns, ownSigns, publicSigns } from './review-signs.ts';

/** Settings before anything is known: every line open. */
export const unsettled: Settings = {
  version: format,
  reviewPlatt: reviewHeads.map(() => [1, 0]),
  reviewLines: reviewHeads.map(() => ({ yes: 0.5, no: 0.25 })),
  emotionPlatt: emotionHeads.map(() => [1, 0]),
  emotionLines: emotionHeads.map(() => 0.5),
  polarityHeat: 2,
  polarityBias: [0, 0, 0, 0],
  polarityLine: 0,
  feelingLine: 0,
  sidesLine: 0,
};

/** Of what is told as known, at least this share was right on the development part. */
const wanted = { polarity: 0.85, feeling: 0.6, side: 0.6 };

type Judged = { scores: Float64Array; signs: Int8Array };

/**
 * Turns scores into probabilities and draws the lines, on the development parts of clean data alone and with the weights
 * as they are shipped.
 */
export function settle(model: Model, given: Material): Settings {
  const scan = scanner(model);
  const read = (one: Example) => scan.scan(one.sheet.tokens, one.sheet.stretches);
  const own = given.own.filter(({ part }) => part === 'dev').map((one) => ({ ...one, scores: read(one) }));
  const labelled = given.labelled
    .filter(({ part }) => part === 'dev')
    .map((one) => ({ scores: read(one).review, signs: labelledSigns(one) }));
  const mams = given.mams.dev.map((one) => ({ ...one, scores: read(one) }));
  const review: Judged[] = [
    ...own.map(({ scores, says }) => ({ scores: scores.review, signs: ownSigns(says) })),
    ...mams.map((one) => ({ scores: one.scores.review, signs: publicSigns(one) })),
    ...given.space.dev.map((one) => ({ scores: read(one).review, signs: publicSigns(one) })),
    ...labelled,
  ];
  const go = given.goEmotions.dev.map((one) => ({
    scores: read(one).emotion,
    signs: feltSigns(one.emotions),
  }));
  const settings = structuredClone(unsettled);
  for (let h = 0; h < reviewHeads.length; h += 1) {
    // Hospitality is far commoner in what we wrote than in what guests write: the ledger's lines are drawn on labelled ones.
    const isSide = h >= at.sides && h < at.sides + sides.length;
    const { curve, line } = drawn(isSide ? labelled : review, h);
    settings.reviewPlatt[h] = curve;
    settings.reviewLines[h] = { yes: line, no: digits(line * unsureBelow) };
  }
  for (let h = 0; h < emotionHeads.length; h += 1) {
    const { curve, line } = drawn(go, h);
    settings.emotionPlatt[h] = curve;
    settings.emotionLines[h] = line;
  }
  const asked = [
    ...own.flatMap(({ scores, says }) => [
      ...[...says.aspects].map(([subject, polarity]) => ({
        scores: scores.polarity,
        subject: subject as Subject,
        polarity,
      })),
      { scores: scores.polarity, subject: 'whole' as const, polarity: says.whole },
    ]),
    ...mams.flatMap(({ scores, aspects }) =>
      [...aspects].flatMap(([subject, polarity]) =>
        polarity ? [{ scores: scores.polarity, subject, polarity }] : [],
      ),
    ),
  ];
  Object.assign(settings, heated(asked));
  settings.polarityLine = sureLine(
    asked.map(({ scores, subject, polarity }) => {
      const [told, sure] = likeliest(polarityOdds(scores, subject, settings));
      return { sure, right: told === polarity };
    }),
    wanted.polarity,
  );
  settings.feelingLine = sureLine(
    own.flatMap(({ scores, says }) => feelingTold(scores, ownFeltSigns(says.emotion), settings)),
    wanted.feeling,
  );
  settings.sidesLine = sureLine(
    labelled.flatMap(({ scores, signs }) =>
      sides.flatMap((_, n) => {
        const sign = signs[at.sides + n]!;
        const sure = probability(settings.reviewPlatt[at.sides + n]!, scores[at.sides + n]!);
        return sign !== 0 && sure >= settings.reviewLines[at.sides + n]!.yes
          ? [{ sure, right: sign > 0 }]
          : [];
      }),
    ),
    wanted.side,
  );
  return settings;
}

/** From this share of its line on, an aspect is not said and not denied. */
const unsureBelow = 0.5;

function drawn(all: readonly Judged[], head: number): { curve: Platt; line: number } {
  const told = all.filter(({ signs }) => signs[head] !== 0);
  const scores = told.map((one) => one.scores[head]!);
  const yes = told.map((one) => one.signs[head]! > 0);
  const [slope, shift] = platt(scores, yes);
  const curve: Platt = [digits(slope), digits(shift)];
  return { curve, line: digits(probability(curve, bestLine(scores, yes).line)) };
}

type Question = { scores: Float64Array; subject: Subject; polarity: Polarity };

/** One scale and one shift for each polarity, by gradient descent on the log loss (vector scaling, Guo et al. 2017). */
function heated(asked: readonly Question[]): Pick<Settings, 'polarityHeat' | 'polarityBias'> {
  let heat = 2;
  const bias = [0, 0, 0, 0];
  for (let step = 0; step < 300; step += 1) {
    let heatSlope = 0;
    const slopes = [0, 0, 0, 0];
    for (const { scores, subject, polarity } of asked) {
      const odds = polarityOdds(scores, subject, { ...unsettled, polarityHeat: heat, polarityBias: bias });
      const base = subjects.indexOf(subject) * polarities.length;
      for (const [p, name] of polarities.entries()) {
        const error = odds[name] - (name === polarity ? 1 : 0);
        heatSlope += error * scores[base + p]!;
        slopes[p]! += error;
      }
    }
    heat -= heatSlope / asked.length;
    for (let p = 0; p < bias.length; p += 1) bias[p]! -= slopes[p]! / asked.length;
  }
  return { polarityHeat: digits(heat), polarityBias: bias.map(digits) };
}

/** The lowest probability from which on at least a share is right. */
function sureLine(told: readonly { sure: number; right: boolean }[], share: number): number {
  const sorted = told.toSorted((a, b) => b.sure - a.sure);
  let [right, line] = [0, 1];
  for (const [n, one] of sorted.entries()) {
    if (one.right) right += 1;
    if (right / (n + 1) >= share) line = one.sure;
  }
  return digits(line);
}

function feelingTold(
  scores: Scores,
  signs: Int8Array,
  settings: Settings,
): { sure: number; right: boolean }[] {
  const felt = feelings.findIndex((_, n) => signs[at.feelings + n]! > 0);
  if (felt < 0) return [];
  const { feeling, probability: sure } = feelingOf(scores, oddsOf(scores, settings), settings, () => []);
  return [{ sure, right: feeling === feelings[felt] }];
}

function digits(value: number): number {
  return Number(value.toPrecision(5));
}
