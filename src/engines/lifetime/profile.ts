import type { Likelihood } from './likelihood.ts';
import { dot, eigen, inverse, times } from './symmetric.ts';

/** Half the 95 % point of chi-square with one degree of freedom. */
const drop = 1.920729410347062;
const mostSteps = 25;

/**
 * How far one parameter may go to a side before even the best of the others make the data too unlikely: a bound of the
 * profile likelihood, by the steps of Venzon and Moolgavkar (1988, section 3).
 * @param likelihood of the logarithms, with the prior that was used
 * @param top where it is highest, with the covariance there
 * @param i which parameter
 * @param side 1 upwards, -1 downwards
 * @returns the bound in the logarithm, or null where none was found
 */
export function profileBound(
  likelihood: Likelihood,
  {
    logs,
    value,
    covariance,
  }: { logs: readonly number[]; value: number; covariance: readonly (readonly number[])[] },
  i: number,
  side: 1 | -1,
): number | null {
  const error = Math.sqrt(covariance[i]![i]!);
  const target = value - drop;
  let at = logs.map((log, j) => log + (side * Math.sqrt(2 * drop) * covariance[j]![i]!) / error);
  for (let step = 0; step < mostSteps; step += 1) {
    const point = likelihood(at, true);
    const free = at.map((_, j) => j).filter((j) => j !== i);
    const slope = free.map((j) => point.gradient[j]!);
    const cross = free.map((j) => point.hessian[j]![i]!);
    const block = eigen(free.map((j) => free.map((k) => -point.hessian[j]![k]!)));
    if (block.values.some((one) => !(one > 0))) return null;
    const turned = inverse(block);
    // The best of the others, as a parabola over this one: height + lean d + curve d^2 / 2.
    const [up, follow] = [times(turned, slope), times(turned, cross)];
    const height = point.value + dot(slope, up) / 2;
    const lean = point.gradient[i]! + dot(cross, up);
    const curve = point.hessian[i]![i]! + dot(cross, follow);
    const d = crossing(height - target, lean, curve, side, error);
    at = at.map((log, j) => {
      const k = free.indexOf(j);
      return log + (k < 0 ? d : up[k]! + follow[k]! * d);
    });
    const isBeyond = (at[i]! - logs[i]!) * side <= 0 || Math.abs(at[i]! - logs[i]!) > 12;
    if (isBeyond || !Number.isFinite(d)) return null;
    if (Math.abs(d) < 1e-4 * error && Math.abs(height - target) < 1e-3) return at[i]!;
  }
  return null;
}

/** Where a parabola falls to 0 on the given side, no farther than a standard error away. */
function crossing(height: number, lean: number, curve: number, side: 1 | -1, error: number): number {
  const root = lean * lean - 2 * curve * height;
  const d = root < 0 ? -lean / curve : (-lean - side * Math.sqrt(root)) / curve;
  return Math.sign(d) * Math.min(Math.abs(d), error);
}
