import type { Token } from './tokens.ts';

/**
 * What the reader knows of words before it reads: vectors (GloVe, 100 numbers a word), facets (how much a word speaks
 * of food, of dirt, of praise …, 0 to 255, learned from the vectors) and VADER's valence (-4 to 4).
 */
export type Lexicon = {
  row: (word: string) => number | undefined;
  vectors: Int8Array;
  /** One step of a vector's byte. */
  step: number;
  facets: Uint8Array;
  facetCount: number;
  valence: (word: string) => number | undefined;
};

export const dimensions = 100;
export const facetLimit = 32;

/** The dense features of a stretch: pooled vectors, facets at their most and in sum, valence, and how it is written. */
export const dense = {
  mean: 0,
  most: dimensions,
  least: 2 * dimensions,
  facetMost: 3 * dimensions,
  facetSum: 3 * dimensions + facetLimit,
  facetDenied: 3 * dimensions + 2 * facetLimit,
  mood: 3 * dimensions + 3 * facetLimit,
  size: 3 * dimensions + 3 * facetLimit + 20,
} as const;

const boosters = new Map([
  ['very', 1.3],
  ['so', 1.25],
  ['really', 1.25],
  ['extremely', 1.4],
  ['incredibly', 1.4],
  ['absolutely', 1.35],
  ['truly', 1.25],
  ['super', 1.3],
  ['totally', 1.3],
  ['completely', 1.3],
  ['too', 1.1],
  ['quite', 1.05],
  ['pretty', 1.0],
  ['somewhat', 0.7],
  ['slightly', 0.6],
  ['bit', 0.7],
  ['little', 0.8],
  ['kinda', 0.7],
  ['fairly', 0.9],
]);

/** Words without content: they would only pull every mean to the same middle. */
const empty = new Set(
  (
    "the a an and or of to in on at for with from by as is are was were be been being am it its it's this that these those " +
    'i we you he she they me us him her them my our your his their there here have has had do does did will would can could ' +
    'should may might must not no nor so very really too just also then than when while if but because about into out up ' +
    'down over after before again once who which what where how all any some each more most other such only own same'
  ).split(' '),
);

/**
 * @param into `dense.size` numbers, overwritten
 * @param tokens of the sentence; the stretch is `from` up to, not with, `to`
 */
export function gather(
  into: Float32Array,
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
): void {
  into.fill(0);
  const { vectors, step, facets, facetCount } = lexicon;
  let seen = 0;
  let [plus, minus, top, bottom, last, faces] = [0, 0, 0, 0, 0, 0];
  let [exclaims, asks, loud, words, denials, numbers, coins] = [0, 0, 0, 0, 0, 0, 0];
  let boost = 1;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    const { word, kind, negated } = token;
    if (kind === 'mark') {
      if (word.charAt(0) === '!') exclaims += word.length;
      else if (word.charAt(0) === '?') asks += word.length;
      else if (word === '$' || word === '€' || word === '£') coins += 1;
      continue;
    }
    words += 1;
    if (kind === 'number') numbers += 1;
    if (token.loud) loud += 1;
    if (negated) denials += 1;
    let valence = lexicon.valence(word);
    if (valence !== undefined) {
      valence *= boost * (token.loud ? 1.2 : 1);
      if (negated) valence *= -0.74;
      if (valence > 0) plus += valence;
      else minus += valence;
      if (valence > top) top = valence;
      if (valence < bottom) bottom = valence;
      last = valence;
      if (kind === 'face') faces += valence;
    }
    boost = boosters.get(word) ?? 1;
    if (empty.has(word)) continue;
    const row = lexicon.row(word);
    if (row === undefined) continue;
    seen += 1;
    const base = row * dimensions;
    for (let d = 0; d < dimensions; d += 1) {
      const value = vectors[base + d]!;
      into[d]! += value;
      if (seen === 1 || value > into[dense.most + d]!) into[dense.most + d] = value;
      if (seen === 1 || value < into[dense.least + d]!) into[dense.least + d] = value;
    }
    const shelf = row * facetCount;
    for (let f = 0; f < facetCount; f += 1) {
      const value = facets[shelf + f]! / 255;
      if (value < 0.1) continue;
      if (negated) into[dense.facetDenied + f]! += value;
      if (value > into[dense.facetMost + f]!) into[dense.facetMost + f] = value;
      into[dense.facetSum + f]! += value;
    }
  }
  if (seen > 0) {
    for (let d = 0; d < dimensions; d += 1) {
      into[d]! *= step / seen;
      into[dense.most + d]! *= step;
      into[dense.least + d]! *= step;
    }
    const crowd = 1 / Math.sqrt(seen);
    for (let f = 0; f < facetCount; f += 1) into[dense.facetSum + f]! *= crowd;
  }
  const total = plus + minus;
  const mood = dense.mood;
  into[mood] = total / Math.sqrt(total * total + 15);
  into[mood + 1] = plus / (plus + 4);
  into[mood + 2] = minus / (4 - minus);
  into[mood + 3] = top / 4;
  into[mood + 4] = bottom / 4;
  into[mood + 5] = last / 4;
  into[mood + 6] = total > 0.3 ? 1 : 0;
  into[mood + 7] = total < -0.3 ? 1 : 0;
  into[mood + 8] = plus > 0 && minus < 0 ? 1 : 0;
  into[mood + 9] = plus === 0 && minus === 0 ? 1 : 0;
  into[mood + 10] = Math.min(exclaims, 4) / 4;
  into[mood + 11] = Math.min(asks, 3) / 3;
  into[mood + 12] = words > 0 ? loud / words : 0;
  into[mood + 13] = Math.log2(1 + words) / 6;
  into[mood + 14] = denials > 0 ? 1 : 0;
  into[mood + 15] = numbers > 0 ? 1 : 0;
  into[mood + 16] = coins > 0 ? 1 : 0;
  into[mood + 17] = faces / 4;
  into[mood + 18] = words > 0 ? seen / words : 0;
  into[mood + 19] = 1;
}

/** How many words of a stretch have a vector: what the means are taken over. */
export function share(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): number {
  let seen = 0;
  for (let at = from; at < to; at += 1) if (rowOf(tokens[at]!, lexicon) !== undefined) seen += 1;
  return seen;
}

/** What one word adds to a head through the mean of the vectors and the sums of the facets, among `seen` such words. */
export function denseWorth(
  token: Token,
  { dense: weights, count }: { dense: Float32Array; count: number },
  head: number,
  seen: number,
  lexicon: Lexicon,
): number {
  const row = rowOf(token, lexicon);
  if (row === undefined) return 0;
  let sum = 0;
  for (let d = 0; d < dimensions; d += 1)
    sum += lexicon.vectors[row * dimensions + d]! * weights[d * count + head]!;
  sum *= lexicon.step / seen;
  const crowd = 1 / Math.sqrt(seen);
  for (let f = 0; f < lexicon.facetCount; f += 1) {
    const value = lexicon.facets[row * lexicon.facetCount + f]! / 255;
    if (value < 0.1) continue;
    sum += value * crowd * weights[(dense.facetSum + f) * count + head]!;
    if (token.negated) sum += value * weights[(dense.facetDenied + f) * count + head]!;
  }
  return sum;
}

function rowOf({ kind, word }: Token, lexicon: Lexicon): number | undefined {
  return kind === 'mark' || empty.has(word) ? undefined : lexicon.row(word);
}
