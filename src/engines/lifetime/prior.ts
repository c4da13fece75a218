import type { Likelihood } from './likelihood.ts';

/** In the logarithm: nine houses of ten lie within twelve times more or less than the usual. */
export const spread = 1.5;
/** Three thousand times more or less than usual is no house. */
export const wall = 8;

export type Prior = {
  /** Logarithms of usual parameters. */
  usual: readonly number[];
  /** 0 to 1: how much of the prior counts. */
  strength: number;
  guests: number;
};

/**
 * A likelihood with a normal prior on the logarithms of the parameters, and with walls far out that hold even where it
 * rises without end, as it does for guests who are all alike. Between the walls a strength of 0 leaves it as it is.
 */
export function withPrior(likelihood: Likelihood, { usual, strength, guests }: Prior): Likelihood {
  const pull = strength / spread ** 2;
  const push = 10 * (guests + 1);
  return (logs, bend) => {
    const point = likelihood(logs, bend);
    const away = logs.map((at, i) => at - usual[i]!);
    const beyond = away.map((one) => Math.sign(one) * Math.max(0, Math.abs(one) - wall));
    if (strength === 0 && beyond.every((one) => one === 0)) return point;
    const { value, gradient, hessian } = point;
    const squares = (list: readonly number[]) => list.reduce((sum, one) => sum + one * one, 0);
    return {
      value: value - (pull * squares(away) + push * squares(beyond)) / 2,
      gradient: gradient.map((one, i) => one - pull * away[i]! - push * beyond[i]!),
      hessian: hessian.map((row, i) =>
        row.map((one, j) => (i === j ? one - pull - (beyond[i] === 0 ? 0 : push) : one)),
      ),
    };
  };
}
