import type { Stretch } from './clauses.ts';
import { dense, denseWorth, gather, share } from './evidence.ts';
import { counts, ofPair, ofSubject, ofWord } from './features.ts';
import { subjects } from './heads.ts';
import { subjectWidth, type Heads, type Model } from './model.ts';
import { aspects, polarities } from './reading.ts';
import type { Token } from './tokens.ts';

/** Raw scores of a sentence. */
export type Scores = {
  review: Float64Array;
  emotion: Float64Array;
  /** `polarity[subject * 4 + polarity]` */
  polarity: Float64Array;
  /** For each clause, what the review heads say of it alone. */
  clauses: Float64Array[];
  /** For each clause, the polarity it has for each subject by itself. */
  clausePolarity: Float64Array[];
};

/** A judgement that can be explained: one head, or the difference of two polarities for a subject. */
export type Judgement =
  | { kind: 'review' | 'emotion'; head: number }
  | { kind: 'polarity'; subject: number; polarity: number };

/** How far a subject's polarity is heard in the clauses that speak of it, the rest in the whole sentence. */
export const clauseShare = 0.65;
/** How strongly the clause that speaks of a subject most is preferred. */
export const clauseHeat = 2;

export const polarityCount = polarities.length;
const subjectSums = subjects.length * polarityCount;

/** What a word adds to every head, so that it is looked up once and not piece by piece each time. */
type Worth = { square: number; sums: Float32Array };

export type Scanner = {
  scan(tokens: readonly Token[], stretches: readonly Stretch[]): Scores;
  /**
   * How much each token of a stretch spoke for a judgement: its own features, half of each pair it is in, and its part in
   * the mean of the vectors and in the facets. Pools of extremes are left out, so that the sum is near the score, not it.
   */
  weigh(tokens: readonly Token[], stretch: Stretch, judgement: Judgement): Float64Array;
};

/** Words kept at hand: a bound on memory, no more; what is read does not depend on it. */
const shelf = 40_000;

export function scanner(model: Model): Scanner {
  const { review, emotion, polarity } = model;
  const [reviewFrom, polarityFrom, emotionFrom] = [0, review.count, review.count + polarityCount];
  const subjectFrom = emotionFrom + emotion.count;
  const width = subjectFrom + subjectSums;
  const plain = new Map<string, Worth>();
  const denied = new Map<string, Worth>();

  const add = (into: Float32Array | Float64Array, bucket: number, value: number) => {
    const weighed = value * model.idf[bucket]!;
    addRow(into, reviewFrom, review, bucket, weighed);
    addRow(into, polarityFrom, polarity, bucket, weighed);
    addRow(into, emotionFrom, emotion, bucket, weighed);
    return weighed * weighed;
  };

  function worth(token: Token): Worth {
    const known = token.negated ? denied : plain;
    const found = known.get(token.word);
    if (found) return found;
    const sums = new Float32Array(width);
    let square = 0;
    ofWord(token.word, token.negated, (bucket, value) => {
      square += add(sums, bucket, value);
    });
    for (const [s, subject] of subjects.entries()) {
      const bucket = ofSubject(token.word, token.negated, subject);
      addRow(sums, subjectFrom + s * polarityCount, polarity, bucket, model.idf[bucket]!);
    }
    if (known.size >= shelf) known.clear();
    const made = { square, sums };
    known.set(token.word, made);
    return made;
  }

  const sums = new Float64Array(width);
  const total = new Float64Array(width);
  const features = new Float32Array(dense.size);

  return {
    scan(tokens, stretches) {
      total.fill(0);
      let totalSquare = 0;
      const parts: { review: Float64Array; polarity: Float64Array }[] = [];
      for (const { from, to } of stretches) {
        sums.fill(0);
        let square = 0;
        let before: Token | null = null;
        for (let at = from; at < to; at += 1) {
          const token = tokens[at]!;
          if (!counts(token)) continue;
          const one = worth(token);
          square += one.square;
          for (let h = 0; h < width; h += 1) sums[h]! += one.sums[h]!;
          if (before) {
            ofPair(before, token, (bucket, value) => {
              square += add(sums, bucket, value);
            });
          }
          before = token;
        }
        for (let h = 0; h < width; h += 1) total[h]! += sums[h]!;
        totalSquare += square;
        if (stretches.length > 1) {
          gather(features, tokens, from, to, model.lexicon);
          parts.push(part(sums, square, features));
        }
      }
      gather(features, tokens, 0, tokens.length, model.lexicon);
      const whole = part(total, totalSquare, features);
      const felt = new Float64Array(emotion.count);
      finish(felt, total, emotionFrom, totalSquare, emotion, features);
      return {
        review: whole.review,
        emotion: felt,
        polarity: heard(whole.polarity, parts),
        clauses: parts.length > 0 ? parts.map((one) => one.review) : [whole.review],
        clausePolarity: parts.length > 0 ? parts.map((one) => one.polarity) : [whole.polarity],
      };
    },

    weigh(tokens, { from, to }, judgement) {
      const heads = judgement.kind === 'review' ? review : judgement.kind === 'emotion' ? emotion : polarity;
      const start =
        judgement.kind === 'review' ? reviewFrom : judgement.kind === 'emotion' ? emotionFrom : polarityFrom;
      const head = judgement.kind === 'polarity' ? judgement.polarity : judgement.head;
      const scale = heads.scales[head]!;
      const found = new Float64Array(to - from);
      let square = 0;
      let before = -1;
      for (let at = from; at < to; at += 1) {
        const token = tokens[at]!;
        if (!counts(token)) continue;
        const one = worth(token);
        square += one.square;
        found[at - from]! += one.sums[start + head]! * scale;
        if (judgement.kind === 'polarity') {
          found[at - from]! += one.sums[subjectFrom + judgement.subject * polarityCount + head]! * scale;
        }
        if (before >= 0) {
          ofPair(tokens[before]!, token, (bucket, value) => {
            const weighed = value * model.idf[bucket]!;
            square += weighed * weighed;
            const half = (heads.table[bucket * heads.count + head]! * scale * weighed) / 2;
            found[before - from]! += half;
            found[at - from]! += half;
          });
        }
        before = at;
      }
      const length = Math.sqrt(square) || 1;
      const seen = share(tokens, from, to, model.lexicon);
      for (let at = from; at < to; at += 1) {
        found[at - from]! /= length;
        if (seen > 0) found[at - from]! += denseWorth(tokens[at]!, heads, head, seen, model.lexicon);
      }
      return found;
    },
  };

  function part(from: Float64Array, square: number, evidence: Float32Array) {
    const judged = new Float64Array(review.count);
    finish(judged, from, reviewFrom, square, review, evidence);
    const sided = new Float64Array(subjectSums);
    const shared = new Float64Array(polarityCount);
    finish(shared, from, polarityFrom, square, polarity, evidence);
    const length = Math.sqrt(square) || 1;
    for (let n = 0; n < subjectSums; n += 1) {
      const p = n % polarityCount;
      sided[n] =
        shared[p]! +
        (from[subjectFrom + n]! * polarity.scales[p]!) / length +
        model.subject[n * subjectWidth]!;
    }
    for (let m = 1; m < subjectWidth; m += 1) {
      const mood = evidence[dense.mood + m - 1]!;
      if (mood !== 0)
        for (let n = 0; n < subjectSums; n += 1) sided[n]! += mood * model.subject[n * subjectWidth + m]!;
    }
    return { review: judged, polarity: sided };
  }
}

/** Mixes what the clauses say of a subject, by how much each speaks of it, with what the sentence says. */
function heard(whole: Float64Array, parts: { review: Float64Array; polarity: Float64Array }[]): Float64Array {
  if (parts.length === 0) return whole;
  const mixed = Float64Array.from(whole);
  for (let s = 0; s < aspects.length; s += 1) {
    const shares = clauseShares(parts.map((one) => one.review[s]!));
    for (let p = 0; p < polarityCount; p += 1) {
      let sum = 0;
      for (const [c, one] of parts.entries()) sum += shares[c]! * one.polarity[s * polarityCount + p]!;
      mixed[s * polarityCount + p] = clauseShare * sum + (1 - clauseShare) * whole[s * polarityCount + p]!;
    }
  }
  return mixed;
}

export function clauseShares(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(clauseHeat * (score - top)));
  const sum = raised.reduce((all, one) => all + one, 0);
  return raised.map((one) => one / sum);
}

function addRow(
  into: Float32Array | Float64Array,
  from: number,
  { table, count }: Heads,
  bucket: number,
  value: number,
): void {
  const base = bucket * count;
  for (let h = 0; h < count; h += 1) into[from + h]! += table[base + h]! * value;
}

function finish(
  into: Float64Array,
  sums: Float64Array,
  from: number,
  square: number,
  heads: Heads,
  evidence: Float32Array,
): void {
  const { count, scales, bias, dense: weights } = heads;
  const length = Math.sqrt(square) || 1;
  for (let h = 0; h < count; h += 1) into[h] = (sums[from + h]! * scales[h]!) / length + bias[h]!;
  for (let f = 0; f < evidence.length; f += 1) {
    const value = evidence[f]!;
    if (value === 0) continue;
    const base = f * count;
    for (let h = 0; h < count; h += 1) into[h]! += value * weights[base + h]!;
  }
}
