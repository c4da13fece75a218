import type { Base } from './base.ts';
import type { Estimate, Fit } from './fit.ts';
import { usualLogs } from './fit.ts';
import { models } from './model.ts';
import { withPrior } from './prior.ts';
import { profileBound } from './profile.ts';
import type { Scores } from './score.ts';
import { score, together } from './score.ts';
import { dot, times } from './symmetric.ts';

/** A figure with the bounds that hold it in 95 of 100 houses. */
export type Sure = { value: number; low: number; high: number };

const z95 = 1.959963984540054;

/** Up to this many guests the likelihood leans visibly; above, its parabola is as good and costs nothing. */
const leaning = 50_000;

/**
 * Every parameter of a model with its interval: by the profile likelihood, in large houses and where that has no bound
 * by the curvature at the top.
 */
export function parameterIntervals(base: Base, fit: Fit): Sure[] {
  const curved = curvedIntervals(fit);
  if (base.guests > leaning || fit.flat.length > 0 || base.guests === 0) return curved;
  const belief = { usual: usualLogs(fit.model, base), strength: fit.prior, guests: base.guests };
  const likelihood = withPrior(models[fit.model].likelihood(base), belief);
  const logs = fit.parameters.map(Math.log);
  const top = { logs, value: likelihood(logs, false).value, covariance: fit.covariance };
  return curved.map(({ value, low, high }, i) => {
    const [down, up] = ([-1, 1] as const).map((side) => profileBound(likelihood, top, i, side));
    return { value, low: down === null ? low : Math.exp(down!), high: up === null ? high : Math.exp(up!) };
  });
}

/** Intervals by the curvature at the top alone, even in the logarithm, so that they never reach 0. */
export function curvedIntervals({ parameters, covariance }: Estimate): Sure[] {
  return parameters.map((value, i) => around(value, Math.sqrt(covariance[i]![i]!)));
}

/** Standard errors of the parameters themselves, as papers print them. */
export function standardErrors({ parameters, covariance }: Estimate): number[] {
  return parameters.map((value, i) => value * Math.sqrt(covariance[i]![i]!));
}

/**
 * The visits to expect of the whole house within a horizon (delta method over the logarithms). What is unsure here is
 * the parameters; the dice of every single visit come on top.
 */
export function visitsInterval(base: Base, fit: Fit, horizon: number): Sure {
  const at = (parameters: number[]) => together(base, score(base, { ...fit, parameters }, horizon));
  const slope = neighbours(fit, (parameters) => Math.log(at(parameters))).map(
    ({ up, down }) => (up - down) / (2 * step),
  );
  return around(at(fit.parameters), Math.sqrt(Math.abs(dot(slope, times(fit.covariance, slope)))));
}

/** Bounds of `score`, one element a group: P(alive) even in the log-odds, visits in the logarithm. */
export function scoreBounds(base: Base, fit: Fit, horizon: number): { low: Scores; high: Scores } {
  const middle = score(base, fit, horizon);
  const steps = neighbours(fit, (parameters) => score(base, { ...fit, parameters }, horizon));
  const bounds = (
    of: keyof Scores,
    inward: (value: number) => number,
    outward: (value: number) => number,
  ) => {
    const [low, high] = [new Float64Array(middle[of].length), new Float64Array(middle[of].length)];
    for (let k = 0; k < low.length; k += 1) {
      const at = inward(middle[of][k]!);
      const slope = steps.map(({ up, down }) => (inward(up[of][k]!) - inward(down[of][k]!)) / (2 * step));
      const spread = z95 * Math.sqrt(Math.abs(dot(slope, times(fit.covariance, slope))));
      // A share of exactly 0 or 1 is sure, whatever the parameters.
      const sure = !Number.isFinite(at) || !Number.isFinite(spread);
      low[k] = sure ? middle[of][k]! : outward(at - spread);
      high[k] = sure ? middle[of][k]! : outward(at + spread);
    }
    return { low, high };
  };
  const alive = bounds(
    'alive',
    (share) => Math.log(share / (1 - share)),
    (odds) => 1 / (1 + Math.exp(-odds)),
  );
  const visits = bounds('visits', Math.log, Math.exp);
  return {
    low: { alive: alive.low, visits: visits.low },
    high: { alive: alive.high, visits: visits.high },
  };
}

const step = 1e-4;

/** What a figure is a step to either side of each parameter, in its logarithm. */
function neighbours<Figure>(
  { parameters }: Estimate,
  at: (parameters: number[]) => Figure,
): { up: Figure; down: Figure }[] {
  return parameters.map((value, i) => ({
    up: at(parameters.with(i, value * Math.exp(step))),
    down: at(parameters.with(i, value * Math.exp(-step))),
  }));
}

/** What is 0 whatever the parameters has no logarithm to be unsure in. */
function around(value: number, spread: number): Sure {
  if (!Number.isFinite(spread)) return { value, low: value, high: value };
  return { value, low: value * Math.exp(-z95 * spread), high: value * Math.exp(z95 * spread) };
}
