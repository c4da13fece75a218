import type { Base } from './base.ts';
import type { ModelName } from './model.ts';
import { models } from './model.ts';

/** One element for each group of the base: a guest's are those of `base.of[guest]`. */
export type Scores = {
  /** P(alive), 0 to 1. */
  alive: Float64Array;
  /** Visits to expect within the horizon. */
  visits: Float64Array;
};

/**
 * Whether each guest still is one, and how often each will come.
 * @param horizon in the unit of time of the base, from its end on; any length
 */
export function score(
  base: Base,
  { model: name, parameters }: { model: ModelName; parameters: readonly number[] },
  horizon: number,
): Scores {
  const model = models[name];
  const length = base.repeats.length;
  const [alive, visits] = [new Float64Array(length), new Float64Array(length)];
  // What is ahead depends on repeats and age alone, and groups with both alike stand together.
  let [lastX, lastAge, ahead] = [-1, -1, 0];
  const guest = { repeats: 0, recency: 0, age: 0 };
  for (let k = 0; k < length; k += 1) {
    guest.repeats = base.repeats[k]!;
    guest.recency = base.times[base.recency[k]!]!;
    guest.age = base.times[base.age[k]!]!;
    if (guest.repeats !== lastX || base.age[k] !== lastAge) {
      [lastX, lastAge] = [guest.repeats, base.age[k]!];
      ahead = model.ahead(parameters, guest, horizon);
    }
    alive[k] = model.alive(parameters, guest);
    visits[k] = alive[k]! * ahead;
  }
  return { alive, visits };
}

/** Visits to expect of all guests together. */
export function together(base: Base, { visits }: Scores): number {
  let sum = 0;
  for (let k = 0; k < visits.length; k += 1) sum += base.weight[k]! * visits[k]!;
  return sum;
}
