import { dense } from '../evidence.ts';
import { counts, ofSubject } from '../features.ts';
import { subjects, type Subject } from '../heads.ts';
import { subjectWidth } from '../model.ts';
import { aspects, polarities, type Aspect, type Polarity } from '../reading.ts';
import { clauseShare, clauseShares, polarityCount } from '../scan.ts';
import { basicOf, moodOf } from './emotion-signs.ts';
import { addDense, addHashed, constant, scoresOf, spread, unfolded, type Fitted } from './fit.ts';
import type { Example, Material } from './material.ts';
import { rowWriter, type RowWriter } from './row-writer.ts';
import { evidenceOf, sheet } from './sheet.ts';
import { solve } from './solve.ts';

/** One question put to a sentence: how does it speak of this subject? */
type Asked = Example & { subject: Subject; polarity: Polarity; weight: number };

const recipe = { cost: 0.3, epochs: 8, denseShare: 0.02, seed: 12 };

/** Of GoEmotions every third sentence, for the feel of everyday words. */
const talk = { every: 3, weight: 0.25 };
/** A word of VADER is a sentence of one word. */
const word = { weight: 0.3, least: 10 };

/** The mood features of a subject are few and dense: half weight keeps them beside the words. */
const moodShare = 0.5;

export type FittedPolarity = { shared: Fitted; subject: Float32Array };

/**
 * One set of weights for all subjects, with a few of each subject's own. A sentence of several clauses is seen as it will
 * be read: each clause by how much it speaks of the subject, and the whole.
 * @param review fitted before: says which clause speaks of what
 */
export function fitPolarity(given: Material, review: Fitted): FittedPolarity {
  const list = asked(given);
  const shape = { ...spread(list), share: recipe.denseShare };
  const writer = rowWriter();
  for (const one of list) {
    const clausal = one.subject !== 'whole' && one.parts.length > 1;
    const add = (from: number, to: number, evidence: Float32Array, share: number) =>
      addPart(writer, { one, from, to, evidence, share, shape, idf: given.idf });
    if (clausal) {
      const head = aspects.indexOf(one.subject as Aspect);
      const scores = one.parts.map(
        (part, c) => scoresOf(review, [one.sheet.hashed[c]!], part, given.idf)[head]!,
      );
      for (const [c, share] of clauseShares(scores).entries())
        add(c, c + 1, one.parts[c]!, clauseShare * share);
    }
    add(0, one.parts.length, one.whole, clausal ? 1 - clauseShare : 1);
    writer.add(constant, 1);
    writer.end();
  }
  const signs = new Int8Array(list.length * polarityCount).fill(-1);
  const weights = new Float32Array(list.length * polarityCount);
  for (const [r, { polarity, weight }] of list.entries()) {
    signs[r * polarityCount + polarities.indexOf(polarity)] = 1;
    weights.fill(weight, r * polarityCount, (r + 1) * polarityCount);
  }
  const width = ownFrom + subjects.length * subjectWidth;
  const w = solve(writer.rows(), { heads: polarityCount, signs, weights }, { ...recipe, width });
  return { shared: unfolded(w, polarityCount, shape), subject: subjectWeights(w) };
}

const ownFrom = constant + 1;

type Part = {
  one: Asked;
  from: number;
  to: number;
  evidence: Float32Array;
  share: number;
  shape: Parameters<typeof addDense>[2];
  idf: Float32Array;
};

function addPart(writer: RowWriter, { one, from, to, evidence, share, shape, idf }: Part): void {
  const factor = addHashed(writer, one.sheet.hashed.slice(from, to), idf, share);
  for (const stretch of one.sheet.stretches.slice(from, to)) {
    for (const token of one.sheet.tokens.slice(stretch.from, stretch.to)) {
      if (!counts(token)) continue;
      const bucket = ofSubject(token.word, token.negated, one.subject);
      writer.add(bucket, idf[bucket]! * factor);
    }
  }
  addDense(writer, evidence, { ...shape, share: shape.share * share });
  const own = ownFrom + subjects.indexOf(one.subject) * subjectWidth;
  writer.add(own, share);
  for (let m = 0; m < subjectWidth - 1; m += 1)
    writer.add(own + 1 + m, evidence[dense.mood + m]! * share * moodShare);
}

function subjectWeights(w: Float32Array): Float32Array {
  const found = new Float32Array(subjects.length * polarityCount * subjectWidth);
  for (let s = 0; s < subjects.length; s += 1) {
    for (let p = 0; p < polarityCount; p += 1) {
      for (let m = 0; m < subjectWidth; m += 1) {
        const weight = w[(ownFrom + s * subjectWidth + m) * polarityCount + p]!;
        found[(s * polarityCount + p) * subjectWidth + m] = m === 0 ? weight : weight * moodShare;
      }
    }
  }
  return found;
}

function asked({ own, mams, goEmotions, labelled, kept, lexicon, mask }: Material): Asked[] {
  const list: Asked[] = [];
  for (const one of own) {
    if (one.part !== 'train') continue;
    for (const [subject, polarity] of one.says.aspects) list.push({ ...one, subject, polarity, weight: 1 });
    list.push({ ...one, subject: 'whole', polarity: one.says.whole, weight: 1 });
  }
  for (const one of mams.train) {
    for (const [subject, polarity] of one.aspects) {
      if (polarity) list.push({ ...one, subject, polarity, weight: polarity === 'neutral' ? 0.5 : 1 });
    }
  }
  for (const one of labelled) {
    if (one.part !== 'train' || one.hospitalityAlone || one.sides.length === 0) continue;
    const [good, bad] = [
      one.sides.some((side) => side.endsWith('+')),
      one.sides.some((side) => side.endsWith('-')),
    ];
    list.push({
      ...one,
      subject: 'service',
      polarity: good && bad ? 'mixed' : good ? 'positive' : 'negative',
      weight: 1,
    });
  }
  for (const [n, one] of goEmotions.train.entries()) {
    if (n % talk.every !== 0) continue;
    const moods = new Set(one.emotions.map((emotion) => moodOf[basicOf[emotion]]));
    const [mood] = moods;
    if (moods.size === 1 && mood && mood !== 'ambiguous')
      list.push({ ...one, subject: 'whole', polarity: mood, weight: talk.weight });
  }
  for (const [text, tenths] of kept.valences) {
    if (Math.abs(tenths) < word.least || !/^\p{L}+$/u.test(text)) continue;
    const one = sheet(text, mask);
    const polarity = tenths > 0 ? 'positive' : 'negative';
    list.push({
      text,
      sheet: one,
      ...evidenceOf(one, lexicon),
      subject: 'whole',
      polarity,
      weight: word.weight,
    });
  }
  return list;
}
