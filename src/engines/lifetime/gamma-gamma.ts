import { digamma, lnGamma, lnRising, trigamma } from './gamma.ts';
import type { Likelihood } from './likelihood.ts';
import { byLogarithms } from './likelihood.ts';

/** Guests with `repeats` of at least 1 and what a repeat visit of theirs brought on average, above 0. */
export type Spenders = { repeats: Int32Array; mean: Float64Array };

/**
 * Log-likelihood of the Gamma-Gamma model of spend (Fader and Hardie 2013, "The Gamma-Gamma model of monetary value",
 * eq. 1a): lnL = ln G(px+q) - ln G(px) - ln G(q) + q ln(g) + (px-1) ln(z) + px ln(x) - (px+q) ln(g+xz).
 * @param spenders sorted by repeats
 * @returns a function of the logarithms of p, q, gamma (in the currency of the means)
 */
export function gammaGamma({ repeats, mean }: Spenders): Likelihood {
  const groups = groupsOf(repeats, mean);
  return (logs) => {
    const [p, q, g] = logs.map(Math.exp) as [number, number, number];
    let value = 0;
    const slope = [0, 0, 0];
    const curve = [0, 1, 2].map(() => [0, 0, 0]);
    for (const { x, from, to, lnMean } of groups) {
      const many = to - from;
      let [ln, inverse, square] = [0, 0, 0];
      for (let k = from; k < to; k += 1) {
        const sum = g + x * mean[k]!;
        const one = 1 / sum;
        ln += Math.log(sum);
        inverse += one;
        square += one * one;
      }
      const n = p * x + q;
      const [atN, atP, atQ] = [digamma(n), digamma(p * x), digamma(q)];
      const [bendN, bendP, bendQ] = [trigamma(n), trigamma(p * x), trigamma(q)];
      value +=
        many * (lnRising(p * x, q) - lnGamma(q) + q * logs[2]! + p * x * Math.log(x)) +
        (p * x - 1) * lnMean -
        n * ln;
      slope[0]! += x * (many * (atN - atP + Math.log(x)) + lnMean - ln);
      slope[1]! += many * (atN - atQ + logs[2]!) - ln;
      slope[2]! += (many * q) / g - n * inverse;
      curve[0]![0]! += many * x * x * (bendN - bendP);
      curve[0]![1]! += many * x * bendN;
      curve[0]![2]! -= x * inverse;
      curve[1]![1]! += many * (bendN - bendQ);
      curve[1]![2]! += many / g - inverse;
      curve[2]![2]! += n * square - (many * q) / (g * g);
    }
    return byLogarithms({ value, slope, curve }, [p, q, g]);
  };
}

function groupsOf(repeats: Int32Array, mean: Float64Array) {
  const groups: { x: number; from: number; to: number; lnMean: number }[] = [];
  for (let from = 0, to = 0; from < repeats.length; from = to) {
    let lnMean = 0;
    for (to = from; repeats[to] === repeats[from]; to += 1) lnMean += Math.log(mean[to]!);
    groups.push({ x: repeats[from]!, from, to, lnMean });
  }
  return groups;
}
