import type { Platt } from '../model.ts';

/**
 * Fits the probability of yes to a score by Newton's method on the log-likelihood, with Platt's (1999) softened targets.
 * @param scores and whether each was a yes; weights of one where none are given
 */
export function platt(scores: readonly number[], yes: readonly boolean[]): Platt {
  const positives = yes.filter(Boolean).length;
  const [high, low] = [(positives + 1) / (positives + 2), 1 / (yes.length - positives + 2)];
  let [slope, shift] = [0, Math.log((positives + 1) / (yes.length - positives + 1))];
  let loss = lossOf(scores, yes, high, low, slope, shift);
  for (let step = 0; step < 100; step += 1) {
    let [gs, gb, ss, sb, bb] = [0, 0, 1e-9, 0, 1e-9];
    for (const [n, score] of scores.entries()) {
      const p = 1 / (1 + Math.exp(-(slope * score + shift)));
      const error = p - (yes[n] ? high : low);
      const w = p * (1 - p);
      gs += error * score;
      gb += error;
      ss += w * score * score;
      sb += w * score;
      bb += w;
    }
    const det = ss * bb - sb * sb;
    const [ds, db] = [(bb * gs - sb * gb) / det, (ss * gb - sb * gs) / det];
    let size = 1;
    let next = lossOf(scores, yes, high, low, slope - ds, shift - db);
    while (next > loss && size > 1e-6) {
      size /= 2;
      next = lossOf(scores, yes, high, low, slope - size * ds, shift - size * db);
    }
    if (next >= loss) break;
    [slope, shift] = [slope - size * ds, shift - size * db];
    const better = loss - next;
    loss = next;
    if (better < 1e-9) break;
  }
  return [slope, shift];
}

function lossOf(
  scores: readonly number[],
  yes: readonly boolean[],
  high: number,
  low: number,
  slope: number,
  shift: number,
): number {
  let sum = 0;
  for (const [n, score] of scores.entries()) {
    const at = slope * score + shift;
    const target = yes[n] ? high : low;
    sum += Math.max(at, 0) + Math.log1p(Math.exp(-Math.abs(at))) - target * at;
  }
  return sum;
}

/** The score from which saying yes gives the best F1. */
export function bestLine(scores: readonly number[], yes: readonly boolean[]): { line: number; f1: number } {
  const order = scores.map((_, n) => n).toSorted((a, b) => scores[b]! - scores[a]!);
  const positives = yes.filter(Boolean).length;
  let [hits, best, line] = [0, 0, Infinity];
  for (const [rank, n] of order.entries()) {
    if (yes[n]) hits += 1;
    const next = order[rank + 1];
    if (next !== undefined && scores[next] === scores[n]) continue;
    const f1 = (2 * hits) / (rank + 1 + positives);
    if (f1 > best) {
      best = f1;
      line = next === undefined ? scores[n]! - 1e-6 : (scores[n]! + scores[next]!) / 2;
    }
  }
  return { line, f1: best };
}
