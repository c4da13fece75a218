import type { Likelihood, Point } from './likelihood.ts';
import { dot, eigen, inverse, times } from './symmetric.ts';

export type Top = {
  logs: number[];
  point: Point;
  /** What a further step would still gain, in units of the logarithm of the likelihood; settled below 1e-6. */
  gain: number;
  settled: boolean;
};

const mostSteps = 50;
/** Steps that gain hardly anything and come no nearer: a ridge without a top. */
const mostCrawled = 4;
const enough = 1e-14;
/** A step multiplies no parameter by more than about e^1.5: further away the parabola tells nothing. */
const longestStep = 1.5;

/**
 * Climbs to the top of a likelihood by Newton's method over the logarithms of the parameters. Where the hill is not
 * curved downwards the eigenvalues are turned, where a step goes too far it is halved; a Hessian is used again as
 * long as every step with it takes most of the gradient away.
 * @param start logarithms; the likelihood there is finite
 * @param known a Hessian that is near enough to begin with
 * @returns the top, with its Hessian
 */
export function climb(
  likelihood: Likelihood,
  start: readonly number[],
  known: readonly (readonly number[])[] = [],
): Top {
  let logs = [...start];
  let bend = known.length === 0;
  let point = likelihood(logs, bend);
  let downhill = upwards(bend ? point.hessian : known);
  let gain = Infinity;
  for (let step = 0, crawled = 0; step < mostSteps && crawled < mostCrawled; step += 1) {
    const way = times(downhill, point.gradient);
    const before = gain;
    gain = dot(way, point.gradient) / 2;
    if (gain < enough) break;
    const next = stepped(likelihood, { logs, point, way });
    if (next === null && bend) break;
    if (gain > before / 3 && (next?.point.value ?? 0) - point.value < 0.01) crawled += 1;
    const slow = next === null || gainLeft(downhill, next.point) > gain / 10;
    if (next !== null) ({ logs, point } = next);
    bend = slow;
    if (!bend) continue;
    point = likelihood(logs, true);
    downhill = upwards(point.hessian);
  }
  if (point.hessian.length === 0) point = likelihood(logs, true);
  return { logs, point, gain, settled: gain < 1e-6 };
}

function gainLeft(downhill: number[][], { gradient }: Point): number {
  return dot(times(downhill, gradient), gradient) / 2;
}

/** The inverse of minus the Hessian, every eigenvalue made positive. */
function upwards(hessian: readonly (readonly number[])[]): number[][] {
  const { values, vectors } = eigen(hessian.map((row) => row.map((value) => -value)));
  const largest = Math.max(...values.map(Math.abs), 1e-300);
  return inverse({ values: values.map(Math.abs), vectors }, largest * 1e-12);
}

function stepped(
  likelihood: Likelihood,
  { logs, point, way }: { logs: number[]; point: Point; way: number[] },
): { logs: number[]; point: Point } | null {
  const length = Math.max(...way.map(Math.abs));
  const expected = dot(way, point.gradient);
  // Where what is left to gain drowns in the rounding of the sum, the step is taken on trust.
  const rounding = 1e-13 * Math.abs(point.value);
  for (let part = Math.min(1, longestStep / length); part > 1e-9; part /= 3) {
    const there = logs.map((at, i) => at + part * way[i]!);
    const next = likelihood(there, false);
    if (next.value >= point.value + 1e-4 * part * expected - rounding) return { logs: there, point: next };
  }
  return null;
}
