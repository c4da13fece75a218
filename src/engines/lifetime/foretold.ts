import type { Fit } from './fit.ts';
import { models } from './model.ts';

/**
 * Repeat visits to expect of all guests until each day, from nothing but when each came first (Fader, Hardie and Lee
 * 2005, section 5: the tracking plot).
 * @param firstVisits guests whose first visit fell on each day, day 0 first
 * @param days how many days to foretell
 * @param perUnit days in the unit of time of the fit
 * @returns the sum so far at the end of each day
 */
export function foretoldVisits(
  { model, parameters }: Pick<Fit, 'model' | 'parameters'>,
  firstVisits: ArrayLike<number>,
  days: number,
  perUnit: number,
): Float64Array {
  const begun = Float64Array.from({ length: days }, (_, day) =>
    models[model].begun(parameters, day / perUnit),
  );
  return Float64Array.from({ length: days }, (_, day) => {
    let sum = 0;
    for (let first = 0; first <= day && first < firstVisits.length; first += 1) {
      if (firstVisits[first]! > 0) sum += firstVisits[first]! * begun[day - first]!;
    }
    return sum;
  });
}
