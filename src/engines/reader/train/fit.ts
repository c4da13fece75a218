import { dense } from '../evidence.ts';
import { buckets } from '../features.ts';
import type { Heads } from '../model.ts';
import type { Example } from './material.ts';
import { rowWriter, type RowWriter } from './row-writer.ts';
import type { Sheet } from './sheet.ts';
import { solve, type Labels } from './solve.ts';

/** Heads before they are made small: floats for values that carry their idf. */
export type Fitted = { count: number; table: Float32Array; dense: Float32Array; bias: Float32Array };

export type Row = Example & { signs: Int8Array; weight: number };

export type Recipe = {
  heads: number;
  /** C of the support vector machines. */
  cost: number;
  epochs: number;
  /** How much a dense feature of one standard deviation weighs against a hashed row of length one. */
  denseShare: number;
  /** The rarer side counts for more: by the ratio of the sides to this power, at most `liftMost`. */
  lift: number;
  liftMost: number;
  seed: number;
};

/** Column of the constant: behind the hashed and the dense. */
export const constant = buckets + dense.size;

export function fit(list: readonly Row[], idf: Float32Array, recipe: Recipe): Fitted {
  const { mean, scale } = spread(list);
  const writer = rowWriter();
  for (const one of list) {
    addHashed(writer, one.sheet.hashed, idf, 1);
    addDense(writer, one.whole, { mean, scale, share: recipe.denseShare });
    writer.add(constant, 1);
    writer.end();
  }
  const w = solve(writer.rows(), balanced(list, recipe), { ...recipe, width: constant + 1 });
  return unfolded(w, recipe.heads, { mean, scale, share: recipe.denseShare });
}

/** Adds hashed features at a length of `share`. @returns what each value was multiplied by */
export function addHashed(
  writer: RowWriter,
  hashed: Sheet['hashed'],
  idf: Float32Array,
  share: number,
): number {
  const factor = share / lengthOf(hashed, idf);
  for (const { buckets: columns, values } of hashed) {
    for (let k = 0; k < columns.length; k += 1)
      writer.add(columns[k]!, values[k]! * idf[columns[k]!]! * factor);
  }
  return factor;
}

export type Spread = { mean: Float32Array; scale: Float32Array; share: number };

export function addDense(writer: RowWriter, evidence: Float32Array, { mean, scale, share }: Spread): void {
  for (let f = 0; f < dense.size; f += 1) {
    const value = (evidence[f]! - mean[f]!) * scale[f]! * share;
    if (value !== 0) writer.add(buckets + f, value);
  }
}

export function spread(list: readonly Example[]): { mean: Float32Array; scale: Float32Array } {
  const [sum, square] = [new Float64Array(dense.size), new Float64Array(dense.size)];
  for (const { whole } of list) {
    for (let f = 0; f < dense.size; f += 1) {
      sum[f]! += whole[f]!;
      square[f]! += whole[f]! ** 2;
    }
  }
  const mean = Float32Array.from(sum, (one) => one / list.length);
  const scale = Float32Array.from(
    square,
    (one, f) => 1 / Math.max(0.05, Math.sqrt(Math.max(0, one / list.length - mean[f]! ** 2))),
  );
  return { mean, scale };
}

/** Takes the scaling of the dense features into their weights and the constant. */
export function unfolded(w: Float32Array, heads: number, { mean, scale, share }: Spread): Fitted {
  const flat = new Float32Array(dense.size * heads);
  const bias = w.slice(constant * heads, (constant + 1) * heads);
  for (let f = 0; f < dense.size; f += 1) {
    for (let h = 0; h < heads; h += 1) {
      const weight = w[(buckets + f) * heads + h]! * scale[f]! * share;
      flat[f * heads + h] = weight;
      bias[h]! -= weight * mean[f]!;
    }
  }
  return { count: heads, table: w.slice(0, buckets * heads), dense: flat, bias };
}

function balanced(list: readonly Row[], { heads, lift, liftMost }: Recipe): Labels {
  const signs = new Int8Array(list.length * heads);
  const weights = new Float32Array(list.length * heads);
  const [yes, no] = [new Float64Array(heads), new Float64Array(heads)];
  for (const [r, one] of list.entries()) {
    signs.set(one.signs, r * heads);
    for (let h = 0; h < heads; h += 1) {
      if (one.signs[h]! > 0) yes[h]! += one.weight;
      else if (one.signs[h]! < 0) no[h]! += one.weight;
    }
  }
  for (const [r, one] of list.entries()) {
    for (let h = 0; h < heads; h += 1) {
      const rarity = yes[h]! > 0 ? Math.max(1, Math.min(liftMost, (no[h]! / yes[h]!) ** lift)) : 1;
      weights[r * heads + h] = one.weight * (one.signs[h]! > 0 ? rarity : 1);
    }
  }
  return { heads, signs, weights };
}

/** What fitted heads say of hashed features and evidence: the sums that reading makes, in floats. */
export function scoresOf(
  heads: Fitted,
  hashed: Sheet['hashed'],
  evidence: Float32Array,
  idf: Float32Array,
): Float64Array {
  const found = Float64Array.from(heads.bias);
  const length = lengthOf(hashed, idf);
  for (const { buckets: columns, values } of hashed) {
    for (let k = 0; k < columns.length; k += 1) {
      const value = (values[k]! * idf[columns[k]!]!) / length;
      for (let h = 0; h < heads.count; h += 1)
        found[h]! += value * heads.table[columns[k]! * heads.count + h]!;
    }
  }
  for (let f = 0; f < dense.size; f += 1) {
    if (evidence[f] === 0) continue;
    for (let h = 0; h < heads.count; h += 1) found[h]! += evidence[f]! * heads.dense[f * heads.count + h]!;
  }
  return found;
}

function lengthOf(hashed: Sheet['hashed'], idf: Float32Array): number {
  let square = 0;
  for (const { buckets: columns, values } of hashed) {
    for (let k = 0; k < columns.length; k += 1) square += (values[k]! * idf[columns[k]!]!) ** 2;
  }
  return Math.sqrt(square) || 1;
}

/** Makes the hashed weights bytes, each head by its largest. */
export function quantised({ count, table, dense: flat, bias }: Fitted): Heads {
  const largest = new Float32Array(count);
  for (let k = 0; k < table.length; k += 1)
    largest[k % count] = Math.max(largest[k % count]!, Math.abs(table[k]!));
  const scales = largest.map((one) => (one || 1) / 127);
  return {
    count,
    table: Int8Array.from(table, (value, k) => Math.round(value / scales[k % count]!)),
    scales,
    dense: flat,
    bias,
  };
}
