import type { Guest } from './guest.ts';
import { growth } from './guest.ts';
import { figures, tail } from './tail.ts';

/** r, alpha, s, beta; alpha and beta in units of time. */
type Parameters = readonly number[];

const room = new Float64Array(figures);

/**
 * P(alive) of the Pareto/NBD (Schmittlein, Morrison and Colombo 1987, eq. 11 to 13; Fader and Hardie 2005, eq. 20),
 * over the sum of two positive figures that pareto.ts explains.
 */
export function alivePareto([r, alpha, s, beta]: Parameters, { repeats, recency, age }: Guest): number {
  const n = r! + repeats;
  const [shifts, here] = [
    { alpha: alpha!, beta: beta! },
    -n * Math.log(alpha! + age) - s! * Math.log(beta! + age),
  ];
  tail({ p: n, q: s! + 1, ...shifts }, recency, room, 0);
  const left = Math.log(s!) + room[0]!;
  tail({ p: n + 1, q: s!, ...shifts }, age, room, 0);
  const stayed = Math.log(n) + room[0]!;
  const both = Math.max(left, stayed) + Math.log1p(Math.exp(-Math.abs(left - stayed)));
  return Math.min(1, Math.exp(here - both));
}

/** Visits to expect within `time` from a guest who still is one (Fader and Hardie 2005, eq. 41 without P(alive)). */
export function aheadPareto(
  [r, alpha, s, beta]: Parameters,
  { repeats, age }: Pick<Guest, 'repeats' | 'age'>,
  time: number,
): number {
  const ln = Math.log1p(time / (beta! + age));
  return ((r! + repeats) / (alpha! + age)) * (beta! + age) * ln * growth((1 - s!) * ln);
}
