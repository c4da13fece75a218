import { dimensions, type Lexicon } from './evidence.ts';

/** A facet is a direction among the vectors: `dimensions` weights and a bias each, one after another. */
export type Facets = { names: readonly string[]; weights: Float32Array };

/** How steeply a facet's score becomes a share of 255. */
const slope = 2.5;

/**
 * @param words in the order of their vectors
 * @param vectors `dimensions` bytes a word, of `step` each
 * @param valences word → valence in tenths, -40 to 40
 */
export function lexicon(given: {
  words: readonly string[];
  vectors: Int8Array;
  step: number;
  facets: Facets;
  valences: ReadonlyMap<string, number>;
}): Lexicon {
  const { words, vectors, step, facets, valences } = given;
  const rows = new Map(words.map((word, row) => [word, row]));
  return {
    row: (word) => rows.get(word),
    vectors,
    step,
    facets: shares(facets, vectors, step, words.length),
    facetCount: facets.names.length,
    valence: (word) => valences.get(word),
  };
}

function shares({ names, weights }: Facets, vectors: Int8Array, step: number, count: number): Uint8Array {
  const found = new Uint8Array(count * names.length);
  for (let row = 0; row < count; row += 1) {
    for (let f = 0; f < names.length; f += 1) {
      found[row * names.length + f] = Math.round(
        255 / (1 + Math.exp(-slope * facetScore(weights, f, vectors, row, step))),
      );
    }
  }
  return found;
}

/** The word's score, of its vector at unit length. */
function facetScore(
  weights: Float32Array,
  facet: number,
  vectors: Int8Array,
  row: number,
  step: number,
): number {
  const from = facet * (dimensions + 1);
  let [sum, square] = [0, 0];
  for (let d = 0; d < dimensions; d += 1) {
    const value = vectors[row * dimensions + d]! * step;
    sum += weights[from + d]! * value;
    square += value * value;
  }
  return sum / Math.sqrt(square + 1e-9) + weights[from + dimensions]!;
}
