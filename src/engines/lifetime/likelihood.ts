/** A log-likelihood with its derivatives by the logarithms of the parameters. */
export type Point = { value: number; gradient: number[]; hessian: number[][] };

/**
 * @param logs logarithms of the parameters
 * @param bend whether the Hessian is wanted; without it `hessian` is empty
 */
export type Likelihood = (logs: readonly number[], bend: boolean) => Point;

/** Derivatives by the parameters turned into derivatives by their logarithms; of `curve` the upper half is read. */
export function byLogarithms(
  { value, slope, curve }: { value: number; slope: readonly number[]; curve: readonly (readonly number[])[] },
  parameters: readonly number[],
): Point {
  const gradient = slope.map((one, i) => one * parameters[i]!);
  const hessian = curve.map((_, i) =>
    curve.map((_, j) => {
      const second = i <= j ? curve[i]![j]! : curve[j]![i]!;
      return second * parameters[i]! * parameters[j]! + (i === j ? gradient[i]! : 0);
    }),
  );
  return { value, gradient, hessian };
}

/** The Hessian of a likelihood that only knows its gradient, by forward differences: good to five digits. */
export function bentByDifferences(slope: (logs: readonly number[]) => Omit<Point, 'hessian'>): Likelihood {
  const step = 1e-5;
  return (logs, bend) => {
    const point = slope(logs);
    if (!bend) return { ...point, hessian: [] };
    const rows = logs.map((at, i) => {
      const { gradient } = slope(logs.with(i, at + step));
      return gradient.map((one, j) => (one - point.gradient[j]!) / step);
    });
    return { ...point, hessian: rows.map((row, i) => row.map((one, j) => (one + rows[j]![i]!) / 2)) };
  };
}
