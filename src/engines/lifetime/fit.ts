import type { Base } from './base.ts';
import { thinned } from './base.ts';
import type { Likelihood } from './likelihood.ts';
import type { ModelName } from './model.ts';
import { models } from './model.ts';
import type { Top } from './newton.ts';
import { climb } from './newton.ts';
import { spread, wall, withPrior } from './prior.ts';
import { eigen, inverse } from './symmetric.ts';

export type Fit = Estimate & { model: ModelName };

/** What a fit found, of whatever model. */
export type Estimate = {
  names: readonly string[];
  parameters: number[];
  /** Of the data alone, without the prior. */
  logLikelihood: number;
  /** Of the logarithms of the parameters: the inverse of the curvature at the top (Laplace). */
  covariance: number[][];
  guests: number;
  /** How much of the weak prior stood beside the data: 0 none, 1 all of it. */
  prior: number;
  /** Parameters that the data cannot tell apart: along this ridge their logarithms are unsure by more than 2. */
  flat: string[];
  settled: boolean;
};

/** A base as large as this is climbed on a sample first, whose curvature then leads the few steps of all. */
const large = 20_000;
const sample = 16_000;

/**
 * Fits a model to a base by the highest likelihood, beside a weak prior while the house is small.
 * @param base any, down to nobody at all
 * @returns parameters in the unit of time of the base; it never fails, and says in `flat` where it does not know
 */
export function fit(name: ModelName, base: Base): Fit {
  const model = models[name];
  const nth = base.repeats.length > large ? Math.max(2, Math.floor(base.guests / sample)) : 1;
  const found = estimate({
    names: model.parameters,
    guests: base.guests,
    few,
    usual: usualLogs(name, base),
    likelihood: model.likelihood(base),
    ...(nth > 1 ? { rough: { likelihood: model.likelihood(thinned(base, nth)), nth } } : {}),
  });
  return { model: name, ...found };
}

/** The middle of the prior for a base: times in shares of the mean age, so that no unit of time is preferred. */
export function usualLogs(name: ModelName, base: Base): number[] {
  const { usual, isTime } = models[name];
  const scale = meanAge(base);
  return usual.map((value, i) => Math.log(isTime[i] ? value * scale : value));
}

export type Task = {
  names: readonly string[];
  guests: number;
  /** Below this many guests the prior begins to count, in full where there are hardly any. */
  few: number;
  /** Logarithms of usual parameters: the middle of the prior and the first start. */
  usual: readonly number[];
  likelihood: Likelihood;
  /** The likelihood of every nth guest, to begin with. */
  rough?: { likelihood: Likelihood; nth: number };
};

/** The parameters of a small house are known to within a factor of two or three at best. */
const few = 2000;
/** Two in the logarithm: a parameter that may be a seventh or seven times as much is not known. */
const unknown = 2;

/** Climbs from several places and tells how sure the top is; a ridge is climbed again with the whole prior. */
export function estimate(task: Task): Estimate {
  const prior = Math.max(0, 1 - task.guests / task.few);
  const found = topOf(task, prior);
  return found.flat.length > 0 && prior < 1 ? topOf(task, 1, found.flat) : found;
}

function topOf(
  { names, guests, usual, likelihood, rough }: Task,
  prior: number,
  knownFlat: string[] = [],
): Estimate {
  const belief = { usual, strength: prior, guests };
  const all = withPrior(likelihood, belief);
  const top = rough
    ? higher(all, best(withPrior(rough.likelihood, belief), { names, usual }), rough.nth)
    : best(all, { names, usual });
  // Without a prior the point stands for the data alone; the second look at a large base would cost as much as a step.
  const own = rough && prior === 0 ? top.point : likelihood(top.logs, true);
  return {
    names,
    parameters: top.logs.map(Math.exp),
    logLikelihood: own.value,
    covariance: covarianceOf(own.hessian, prior),
    guests,
    prior,
    flat: knownFlat.length > 0 ? knownFlat : unsure(own.hessian, top, { names, usual }),
    settled: top.settled,
  };
}

/** From the top of a sample to that of all, whose curvature is about `nth` times as strong. */
function higher(likelihood: Likelihood, { logs, point }: Top, nth: number): Top {
  return climb(
    likelihood,
    logs,
    point.hessian.map((row) => row.map((value) => nth * value)),
  );
}

/** The highest of the tops reached from the usual place and from two around it; a ridge has none, from anywhere. */
function best(likelihood: Likelihood, { names, usual }: Pick<Task, 'names' | 'usual'>): Top {
  let highest: Top | null = null;
  for (const by of [0, 1.2, -1.2]) {
    const top = climb(
      likelihood,
      usual.map((at, i) => at + (i < 2 ? by : -by)),
    );
    if (highest === null || top.point.value > highest.point.value + 1e-9) highest = top;
    if (top.settled && unsure(top.point.hessian, top, { names, usual }).length > 0) break;
  }
  return highest!;
}

/** The parameters with a part in a direction in which the likelihood is all but flat, or that ran into a wall. */
function unsure(
  hessian: readonly (readonly number[])[],
  { logs, settled }: Top,
  { names, usual }: Pick<Task, 'names' | 'usual'>,
): string[] {
  if (!settled) return [...names];
  const { values, vectors } = eigen(negative(hessian));
  const flat = values.flatMap((value, k) => (value < 1 / unknown ** 2 ? [vectors[k]!] : []));
  return names.filter(
    (_, i) => Math.abs(logs[i]! - usual[i]!) > wall || flat.some((vector) => Math.abs(vector[i]!) > 0.3),
  );
}

/** Of data and prior; a wall that the top leans on makes nothing surer. */
function covarianceOf(hessian: readonly (readonly number[])[], prior: number): number[][] {
  const pull = prior / spread ** 2;
  const curved = negative(hessian).map((row, i) => row.map((one, j) => (i === j ? one + pull : one)));
  return inverse(eigen(curved), Math.max(pull, 1e-9));
}

function negative(matrix: readonly (readonly number[])[]): number[][] {
  return matrix.map((row) => row.map((value) => -value));
}

/** In the unit of the base; guests who came on the last day alone leave a day to speak of. */
function meanAge({ age, weight, guests, times }: Base): number {
  let sum = 0;
  for (let k = 0; k < age.length; k += 1) sum += weight[k]! * times[age[k]!]!;
  return guests === 0 ? 1 : Math.max(sum / guests, 1e-3);
}
