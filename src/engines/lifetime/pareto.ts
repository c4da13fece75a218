import type { Base } from './base.ts';
import type { Likelihood, Point } from './likelihood.ts';
import { bentByDifferences, byLogarithms } from './likelihood.ts';
import { figures, tail } from './tail.ts';

/**
 * Log-likelihood of the Pareto/NBD (Schmittlein, Morrison and Colombo 1987; Fader and Hardie 2005, "A note on deriving
 * the Pareto/NBD model", eq. 19), in a form without a difference. A guest seen x times, last at t, has either left
 * between t and T or never until T; the integral over the leaving splits at T into
 *   G(t) = s I(r+x, s+1; t)    left at any time after t, and
 *   K(T) = (r+x) I(r+x+1, s; T)    what the survival to T has above the leaving after T,
 * so that lnL = ln[G(r+x)/G(r)] + r ln(alpha) + s ln(beta) + ln[K(T) + G(t)] adds two positive figures, each of them
 * a table over the few pairs of repeats and time. I is the integral of tail.ts.
 * @returns a function of the logarithms of r, alpha, s, beta (alpha and beta in units of time)
 */
export function pareto(base: Base): Likelihood {
  const pairs = pairsOf(base);
  return bentByDifferences((logs) => slopeAt(base, pairs, logs));
}

/** Distinct pairs of repeats and time, and which of them each group of guests has. */
type Pairs = {
  last: { repeats: Int32Array; time: Int32Array; of: Int32Array; figures: Float64Array };
  end: { repeats: Int32Array; time: Int32Array; of: Int32Array; figures: Float64Array };
};

function pairsOf({ repeats, recency, age }: Base): Pairs {
  const distinct = (time: Int32Array) => {
    const of = new Int32Array(time.length);
    const pairs = new Map<number, number>();
    const [xs, ticks]: [number[], number[]] = [[], []];
    for (let k = 0; k < time.length; k += 1) {
      const key = repeats[k]! * 2 ** 20 + time[k]!;
      let pair = pairs.get(key);
      if (pair === undefined) {
        pair = xs.length;
        pairs.set(key, pair);
        xs.push(repeats[k]!);
        ticks.push(time[k]!);
      }
      of[k] = pair;
    }
    return {
      repeats: Int32Array.from(xs),
      time: Int32Array.from(ticks),
      of,
      figures: new Float64Array(figures * xs.length),
    };
  };
  return { last: distinct(recency), end: distinct(age) };
}

function slopeAt(base: Base, { last, end }: Pairs, logs: readonly number[]): Omit<Point, 'hessian'> {
  const [r, alpha, s, beta] = logs.map(Math.exp) as [number, number, number, number];
  const { repeats, weight, starts, times } = base;
  for (let pair = 0; pair < last.time.length; pair += 1) {
    const at = figures * pair;
    tail({ p: r + last.repeats[pair]!, q: s + 1, alpha, beta }, times[last.time[pair]!]!, last.figures, at);
    last.figures[at]! += logs[2]!;
    last.figures[at + 3]! += 1 / s;
  }
  for (let pair = 0; pair < end.time.length; pair += 1) {
    const at = figures * pair;
    const n = r + end.repeats[pair]!;
    tail({ p: n + 1, q: s, alpha, beta }, times[end.time[pair]!]!, end.figures, at);
    end.figures[at]! += Math.log(n);
    end.figures[at + 1]! += 1 / n;
  }

  let value = 0;
  let [byR, byAlpha, byS, byBeta] = [0, 0, 0, 0];
  const visits = { done: 0, ln: 0, first: 0 };
  for (let group = 0; group + 1 < starts.length; group += 1) {
    const [from, to] = [starts[group]!, starts[group + 1]!];
    for (; visits.done < repeats[from]!; visits.done += 1) {
      visits.ln += Math.log(r + visits.done);
      visits.first += 1 / (r + visits.done);
    }
    let many = 0;
    for (let k = from; k < to; k += 1) {
      const count = weight[k]!;
      const [g, h] = [figures * last.of[k]!, figures * end.of[k]!];
      const apart = end.figures[h]! - last.figures[g]!;
      const power = Math.exp(-Math.abs(apart));
      value += count * (Math.max(end.figures[h]!, last.figures[g]!) + Math.log1p(power));
      const stayed = (count * (apart > 0 ? 1 : power)) / (1 + power);
      const left = count - stayed;
      byR += stayed * end.figures[h + 1]! + left * last.figures[g + 1]!;
      byAlpha += stayed * end.figures[h + 2]! + left * last.figures[g + 2]!;
      byS += stayed * end.figures[h + 3]! + left * last.figures[g + 3]!;
      byBeta += stayed * end.figures[h + 4]! + left * last.figures[g + 4]!;
      many += count;
    }
    value += many * (visits.ln + r * logs[1]! + s * logs[3]!);
    byR += many * (visits.first + logs[1]!);
    byAlpha += (many * r) / alpha;
    byS += many * logs[3]!;
    byBeta += (many * s) / beta;
  }
  return byLogarithms({ value, slope: [byR, byAlpha, byS, byBeta], curve: [] }, [r, alpha, s, beta]);
}
