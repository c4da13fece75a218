import type { Guests } from './base.ts';
import type { ModelName } from './model.ts';
import { gammaDraw } from './random.ts';

export type World = {
  model: ModelName;
  parameters: readonly number[];
  guests: number;
  /** First visits fall evenly on these ticks before the end. */
  ages: { from: number; to: number };
  perUnit: number;
};

/** Guests of a world in which a model is true. Every visit counts, and its time is seen to the nearest tick. */
export function simulate({ model, parameters, guests, ages, perUnit }: World, next: () => number): Guests {
  const [repeats, recency, age] = [0, 1, 2].map(() => new Int32Array(guests)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const [r, alpha, third, fourth] = parameters as [number, number, number, number];
  const pareto = model === 'pareto-nbd';
  for (let guest = 0; guest < guests; guest += 1) {
    const watched = ages.from + Math.floor(next() * (ages.to - ages.from + 1));
    age[guest] = watched;
    const rate = gammaDraw(next, r) / alpha / perUnit;
    const one = gammaDraw(next, third);
    const coin = pareto ? 0 : one / (one + gammaDraw(next, fourth));
    const leaves = pareto ? -Math.log(next()) / (one / fourth / perUnit) : Infinity;
    if (model === 'mbg-nbd' && next() < coin) continue;
    for (let at = -Math.log(next()) / rate; at < Math.min(watched, leaves); at -= Math.log(next()) / rate) {
      repeats[guest]! += 1;
      recency[guest] = Math.max(1, Math.round(at));
      if (!pareto && next() < coin) break;
    }
  }
  return { repeats, recency, age, perUnit };
}
