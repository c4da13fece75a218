import { dimensions } from '../evidence.ts';
import type { Facets } from '../lexicon.ts';
import type { AllVectors } from './facets.ts';

/** Facets whose words are kept however rare: dishes, drinks, cloth and creams. */
const kept = new Set([
  'food',
  'drink',
  'room',
  'amenity',
  'beauty',
  'staff',
  'ambience',
  'dirt',
  'clean',
  'mannerly',
  'rude',
  'received',
]);
const most = 20_000;
const everyday = 9_000;
/** Beyond this rank of frequency, vectors of newspapers know little of a word. */
const rarest = 160_000;

/** One byte of a vector. */
export const step = 1 / 32;

/**
 * Chooses whose vectors are shipped: everyday words, words of the training text, then the words nearest to what houses
 * do, until `most` are found.
 */
export function vocabulary(
  vectors: AllVectors,
  used: ReadonlySet<string>,
  facets: Facets,
): { words: string[]; vectors: Int8Array } {
  const chosen = new Set<string>();
  const rest: { word: string; score: number }[] = [];
  for (const [rank, word] of vectors.words.entries()) {
    if (!/^\p{L}+$/u.test(word) || rank > rarest) continue;
    if (rank < everyday || used.has(word)) chosen.add(word);
    else rest.push({ word, score: nearest(vectors.of(word)!, facets) });
  }
  rest.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
  for (const { word } of rest) {
    if (chosen.size >= most) break;
    chosen.add(word);
  }
  const words = [...chosen].toSorted();
  const bytes = new Int8Array(words.length * dimensions);
  for (const [row, word] of words.entries()) {
    const vector = vectors.of(word)!;
    for (let d = 0; d < dimensions; d += 1) {
      bytes[row * dimensions + d] = Math.max(-127, Math.min(127, Math.round(vector[d]! / step)));
    }
  }
  return { words, vectors: bytes };
}

function nearest(vector: readonly number[], { names, weights }: Facets): number {
  const length = Math.sqrt(vector.slice(0, dimensions).reduce((sum, value) => sum + value * value, 0));
  let best = -Infinity;
  for (const [f, name] of names.entries()) {
    if (!kept.has(name)) continue;
    let sum = weights[f * (dimensions + 1) + dimensions]!;
    for (let d = 0; d < dimensions; d += 1) sum += (weights[f * (dimensions + 1) + d]! * vector[d]!) / length;
    if (sum > best) best = sum;
  }
  return best;
}
