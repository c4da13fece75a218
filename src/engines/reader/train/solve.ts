import { chance } from './chance.ts';

/** Sparse rows, end to end: row r holds `columns[starts[r]..starts[r+1])` with their values. */
export type Rows = { count: number; starts: Int32Array; columns: Int32Array; values: Float32Array };

/** For each row and head +1, -1, or 0 where the label is not known, and how much the row counts for it. */
export type Labels = { heads: number; signs: Int8Array; weights: Float32Array };

/**
 * Linear support vector machines with squared hinge loss, all heads at once, by dual coordinate descent (Hsieh et al.
 * 2008, A Dual Coordinate Descent Method for Large-scale Linear SVM, algorithm 1 for L2 loss).
 * @param width number of columns
 * @param cost C of a row of weight one
 * @returns weights, column by column: `weights[column * heads + head]`
 */
export function solve(
  rows: Rows,
  { heads, signs, weights }: Labels,
  { width, cost, epochs, seed }: { width: number; cost: number; epochs: number; seed: number },
): Float32Array {
  const { count, starts, columns, values } = rows;
  const w = new Float32Array(width * heads);
  const alpha = new Float32Array(count * heads);
  const lengths = new Float32Array(count);
  for (let r = 0; r < count; r += 1) {
    let sum = 0;
    for (let k = starts[r]!; k < starts[r + 1]!; k += 1) sum += values[k]! * values[k]!;
    lengths[r] = sum;
  }
  const draw = chance(seed);
  const order = Int32Array.from({ length: count }, (_, r) => r);
  const scores = new Float64Array(heads);
  const moves = new Float64Array(heads);
  const moved = new Int32Array(heads);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let r = count - 1; r > 0; r -= 1) {
      const other = draw.below(r + 1);
      [order[r], order[other]] = [order[other]!, order[r]!];
    }
    for (let n = 0; n < count; n += 1) {
      const r = order[n]!;
      const [from, to] = [starts[r]!, starts[r + 1]!];
      scores.fill(0);
      for (let k = from; k < to; k += 1) {
        const value = values[k]!;
        const base = columns[k]! * heads;
        for (let h = 0; h < heads; h += 1) scores[h]! += value * w[base + h]!;
      }
      let movedCount = 0;
      for (let h = 0; h < heads; h += 1) {
        const sign = signs[r * heads + h]!;
        if (sign === 0) continue;
        const slack = 1 / (2 * cost * weights[r * heads + h]!);
        const was = alpha[r * heads + h]!;
        const gradient = sign * scores[h]! - 1 + slack * was;
        if (was === 0 && gradient >= 0) continue;
        const now = Math.max(0, was - gradient / (lengths[r]! + slack));
        if (now === was) continue;
        alpha[r * heads + h] = now;
        moves[movedCount] = (now - was) * sign;
        moved[movedCount] = h;
        movedCount += 1;
      }
      if (movedCount === 0) continue;
      for (let k = from; k < to; k += 1) {
        const value = values[k]!;
        const base = columns[k]! * heads;
        for (let m = 0; m < movedCount; m += 1) w[base + moved[m]!]! += value * moves[m]!;
      }
    }
  }
  return w;
}
