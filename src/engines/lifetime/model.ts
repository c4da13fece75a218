import type { Base } from './base.ts';
import { aheadBetaGeometric, aliveBetaGeometric, begunBetaGeometric } from './beta-geometric-guest.ts';
import { betaGeometric } from './beta-geometric.ts';
import type { Guest } from './guest.ts';
import type { Likelihood } from './likelihood.ts';
import { aheadPareto, alivePareto } from './pareto-guest.ts';
import { pareto } from './pareto.ts';

export type ModelName = 'mbg-nbd' | 'bg-nbd' | 'pareto-nbd';

/** A model of when guests come and when they stop coming. Parameters come in the order of their names. */
export type Model = {
  title: string;
  parameters: readonly [string, string, string, string];
  /** Where the weak prior has its middle; parameters that are times are in shares of the mean age. */
  usual: readonly number[];
  isTime: readonly boolean[];
  likelihood: (base: Base) => Likelihood;
  alive: (parameters: readonly number[], guest: Guest) => number;
  /** Visits to expect within `time` from a guest who still is one; times P(alive) they are those of any guest. */
  ahead: (parameters: readonly number[], guest: Pick<Guest, 'repeats' | 'age'>, time: number) => number;
  /** Visits to expect of somebody new within `time` after the first. */
  begun: (parameters: readonly number[], time: number) => number;
};

/** The first is the default: under the BG/NBD every one-time guest counts as alive, under the others not. */
export const models: Readonly<Record<ModelName, Model>> = {
  'mbg-nbd': { title: 'MBG/NBD', ...betaGeometricModel(true) },
  'bg-nbd': { title: 'BG/NBD', ...betaGeometricModel(false) },
  'pareto-nbd': {
    title: 'Pareto/NBD',
    parameters: ['r', 'alpha', 's', 'beta'],
    usual: [0.6, 0.3, 0.6, 0.4],
    isTime: [false, true, false, true],
    likelihood: pareto,
    alive: alivePareto,
    ahead: aheadPareto,
    begun: (parameters, time) => aheadPareto(parameters, { repeats: 0, age: 0 }, time),
  },
};

function betaGeometricModel(coinAtStart: boolean): Omit<Model, 'title'> {
  return {
    parameters: ['r', 'alpha', 'a', 'b'],
    usual: [0.6, 0.2, 0.8, 2],
    isTime: [false, true, false, false],
    likelihood: (base) => betaGeometric(base, coinAtStart),
    alive: (parameters, guest) => aliveBetaGeometric(parameters, guest, coinAtStart),
    ahead: (parameters, guest, time) => aheadBetaGeometric(parameters, guest, time, coinAtStart),
    begun: (parameters, time) => begunBetaGeometric(parameters, time, coinAtStart),
  };
}
