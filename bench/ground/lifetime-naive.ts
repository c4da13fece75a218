import type { Base } from '#engines/lifetime/base.ts';
import { lnGamma } from '#engines/lifetime/gamma.ts';

/**
 * The yardstick: the BG/NBD as anybody would write it down who has understood that guests with equal figures may stand
 * together. Tables for what depends on visits or days alone, one exponential and one logarithm a group, the gradient by
 * differences, quasi-Newton steps, every 16th guest first. No errors, no restarts, no care for far parameters.
 */
export function naiveFit(base: Base): { parameters: number[]; logLikelihood: number } {
  const every16th = { ...base, weight: thinnedWeights(base.weight) };
  const rough = climbed((logs) => naive(compact(every16th), logs), [0, 0, 0, 0], 1e-4);
  const logs = climbed((at) => naive(base, at), rough, 1e-6);
  return { parameters: logs.map(Math.exp), logLikelihood: naive(base, logs) * total(base.weight) };
}

type Grouped = Pick<Base, 'repeats' | 'recency' | 'age' | 'weight' | 'times'>;

/** Mean log-likelihood of a guest. */
function naive({ repeats, recency, age, weight, times }: Grouped, logs: readonly number[]): number {
  const [r, alpha, a, b] = logs.map(Math.exp) as [number, number, number, number];
  const lns = Float64Array.from(times, (time) => Math.log(alpha + time));
  const most = repeats.at(-1)!;
  const byVisits = Float64Array.from({ length: most + 1 }, (_, x) => {
    const coins = lnGamma(a + b) + lnGamma(b + x) - lnGamma(b) - lnGamma(a + b + x);
    return lnGamma(r + x) - lnGamma(r) + coins + r * logs[1]!;
  });
  let sum = 0;
  let guests = 0;
  for (let k = 0; k < repeats.length; k += 1) {
    const x = repeats[k]!;
    const [atLast, atEnd] = [lns[recency[k]!]!, lns[age[k]!]!];
    const stays =
      x === 0 ? r * (atLast - atEnd) : Math.log(Math.exp((r + x) * (atLast - atEnd)) + a / (b + x - 1));
    sum += weight[k]! * (byVisits[x]! - (r + x) * atLast + stays);
    guests += weight[k]!;
  }
  return sum / guests;
}

function thinnedWeights(weight: Float64Array): Float64Array {
  let before = 0;
  return weight.map((count) => {
    const kept = Math.floor((before + count) / 16) - Math.floor(before / 16);
    before += count;
    return kept;
  });
}

const compacts = new WeakMap<object, Grouped>();

function compact(base: Base): Grouped {
  const known = compacts.get(base);
  if (known) return known;
  const kept = base.weight
    .keys()
    .filter((k) => base.weight[k]! > 0)
    .toArray();
  const of = (column: Int32Array) => Int32Array.from(kept, (k) => column[k]!);
  const smaller = {
    times: base.times,
    repeats: of(base.repeats),
    recency: of(base.recency),
    age: of(base.age),
    weight: Float64Array.from(kept, (k) => base.weight[k]!),
  };
  compacts.set(base, smaller);
  return smaller;
}

/** BFGS (Nocedal and Wright, algorithm 6.1) with forward differences and halved steps. */
function climbed(height: (logs: number[]) => number, start: readonly number[], enough: number): number[] {
  let at = [...start];
  let value = height(at);
  const slopeAt = (point: number[], there: number) =>
    point.map((one, i) => (height(point.with(i, one + 1e-6)) - there) / 1e-6);
  let slope = slopeAt(at, value);
  let inverse = unit(start.length);
  for (let step = 0; step < 200 && Math.max(...slope.map(Math.abs)) > enough; step += 1) {
    const way = inverse.map((row) => row.reduce((sum, one, j) => sum + one * slope[j]!, 0));
    let part = Math.min(1, 1 / Math.max(...way.map(Math.abs)));
    let next = at.map((one, i) => one + part * way[i]!);
    let reached = height(next);
    for (; reached < value && part > 1e-9; part /= 2, reached = height(next))
      next = at.map((one, i) => one + (part / 2) * way[i]!);
    const turned = slopeAt(next, reached);
    const s = next.map((one, i) => one - at[i]!);
    const y = turned.map((one, i) => slope[i]! - one);
    const sy = s.reduce((sum, one, i) => sum + one * y[i]!, 0);
    if (sy > 1e-14) {
      const hy = inverse.map((row) => row.reduce((sum, one, j) => sum + one * y[j]!, 0));
      const yhy = y.reduce((sum, one, i) => sum + one * hy[i]!, 0);
      inverse = inverse.map((row, i) =>
        row.map(
          (one, j) => one + ((sy + yhy) * s[i]! * s[j]!) / (sy * sy) - (hy[i]! * s[j]! + s[i]! * hy[j]!) / sy,
        ),
      );
    } else inverse = unit(start.length);
    if (reached - value < 1e-13 * Math.abs(value)) return next;
    [at, value, slope] = [next, reached, turned];
  }
  return at;
}

function unit(n: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
}

function total(weight: Float64Array): number {
  return weight.reduce((sum, one) => sum + one, 0);
}
