import { dimensions } from '../evidence.ts';
import type { Facets } from '../lexicon.ts';
import { chance } from './chance.ts';
import { rowWriter } from './row-writer.ts';
import { solve } from './solve.ts';

/** All vectors there are, by word. */
export type AllVectors = { words: readonly string[]; of: (word: string) => readonly number[] | undefined };

/** Everyday words that seed no facet: what a facet is told apart from. */
const background = 4000;

/**
 * Learns one direction for each list of seed words, and two for praise and blame from VADER.
 * @param seeds `name: word word …`, a line each
 */
export function learnFacets(
  seeds: string,
  valences: ReadonlyMap<string, number>,
  vectors: AllVectors,
): Facets {
  const lists = seeds
    .split('\n')
    .filter((line) => line.includes(': '))
    .map((line) => ({
      name: line.slice(0, line.indexOf(': ')),
      words: new Set(line.slice(line.indexOf(': ') + 2).split(' ')),
    }));
  lists.push({ name: 'bright', words: wordsWhere(valences, (valence) => valence >= 1.3) });
  lists.push({ name: 'dark', words: wordsWhere(valences, (valence) => valence <= -1.3) });
  const draw = chance(17);
  const everyday = new Set(
    Array.from(
      { length: background },
      () => vectors.words[draw.below(Math.min(20_000, vectors.words.length))]!,
    ),
  );
  const pool = [...new Set([...lists.flatMap(({ words }) => [...words]), ...everyday])].filter((word) =>
    vectors.of(word),
  );
  const writer = rowWriter();
  const signs = new Int8Array(pool.length * lists.length);
  const weights = new Float32Array(pool.length * lists.length);
  for (const [r, word] of pool.entries()) {
    const vector = vectors.of(word)!;
    const length = Math.sqrt(vector.slice(0, dimensions).reduce((sum, value) => sum + value * value, 0));
    for (let d = 0; d < dimensions; d += 1) writer.add(d, vector[d]! / length);
    writer.add(dimensions, 1);
    writer.end();
    for (const [f, { words }] of lists.entries()) {
      const inside = words.has(word);
      signs[r * lists.length + f] = inside ? 1 : -1;
      weights[r * lists.length + f] = inside ? Math.min(20, (pool.length / words.size) * 0.25) : 1;
    }
  }
  const learned = solve(
    writer.rows(),
    { heads: lists.length, signs, weights },
    { width: dimensions + 1, cost: 1, epochs: 30, seed: 3 },
  );
  const turned = new Float32Array(learned.length);
  for (let f = 0; f < lists.length; f += 1) {
    for (let d = 0; d <= dimensions; d += 1)
      turned[f * (dimensions + 1) + d] = learned[d * lists.length + f]!;
  }
  return { names: lists.map(({ name }) => name), weights: turned };
}

function wordsWhere(valences: ReadonlyMap<string, number>, holds: (valence: number) => boolean): Set<string> {
  return new Set(
    [...valences].filter(([word, valence]) => /^\p{L}+$/u.test(word) && holds(valence)).map(([word]) => word),
  );
}
