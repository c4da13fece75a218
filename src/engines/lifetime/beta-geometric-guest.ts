import { lnGamma, lnRising } from './gamma.ts';
import type { Guest } from './guest.ts';
import { growth } from './guest.ts';
import { halfLine } from './quadrature.ts';

/** r, alpha, a, b; alpha in units of time. */
type Parameters = readonly number[];

/**
 * P(alive): BG/NBD after Fader, Hardie and Lee 2008 ("Computing P(alive) using the BG/NBD model"), MBG/NBD after
 * Batislam and others 2007, eq. 6. One-time guests of the BG/NBD are all alive.
 * @returns a share of 0 to 1; below 1e-308 it is 0
 */
export function aliveBetaGeometric(parameters: Parameters, guest: Guest, coinAtStart: boolean): number {
  const x = guest.repeats;
  const y = coinAtStart ? x + 1 : x;
  if (y === 0) return 1;
  // By index: this is counted for every guest of a house, and taking arrays apart by pattern takes as long as it.
  const since = parameters[1]! + guest.recency;
  const quiet = (parameters[0]! + x) * Math.log1p((guest.age - guest.recency) / since);
  return 1 / (1 + (parameters[2]! / (parameters[3]! + y - 1)) * Math.exp(quiet));
}

/**
 * Visits to expect within `time` from a guest who still is one: Fader, Hardie and Lee 2005, eq. 10 without its factor
 * P(alive). After x visits the rate is gamma (r+x, alpha+T) and the coin beta (a, b+y), so that it is the expectation
 * of somebody new under these (ibid., eq. 9): in Euler's form with e = a-1, c = a+b+y-1, z = t/(alpha+T+t),
 *   E = -(c/e) [(1-z)^e 2F1(c-r-x, e; c; z) - 1],
 * summed so that e may be 0 and c may be below it.
 */
export function aheadBetaGeometric(
  [r, alpha, a, b]: Parameters,
  { repeats, age }: Pick<Guest, 'repeats' | 'age'>,
  time: number,
  coinAtStart: boolean,
): number {
  const y = coinAtStart ? repeats + 1 : repeats;
  if (time <= 0) return 0;
  const scale = alpha! + age;
  const z = time / (scale + time);
  const lnStay = -Math.log1p(time / scale);
  const e = a! - 1;
  const c = e + b! + y;
  const first = e + b! - r! + (y - repeats);
  // The series creeps near z = 1, and loses its digits where its terms change sign and grow, or outgrow everything.
  const lost = z > 0.995 || first * z < -4 || e * lnStay < -30;
  if (lost) return summed({ n: r! + repeats, scale, a: a!, b: b! + y }, time);

  let term = first * z;
  let sum = term;
  for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum) || k < first; k += 1) {
    term *= ((first + k) * (e + k) * z) / ((c + k) * (k + 1));
    sum += term;
    if (term === 0) break;
  }
  if (e > 0.5) return -(c / e) * Math.expm1(e * lnStay + Math.log1p((e * sum) / c));
  return -(lnStay * growth(e * lnStay) * (c + e * sum) + sum);
}

/** Visits to expect of somebody new within `time` of the first visit (BG: Fader, Hardie and Lee 2005, eq. 9). */
export function begunBetaGeometric(parameters: Parameters, time: number, coinAtStart: boolean): number {
  const [, , a, b] = parameters as [number, number, number, number];
  const stays = coinAtStart ? b / (a + b) : 1;
  return stays * aheadBetaGeometric(parameters, { repeats: 0, age: 0 }, time, coinAtStart);
}

/**
 * The same expectation as a mean over the coin p: [1 - (scale/(scale + p t))^n] / p under beta (a, b), for horizons so
 * long that the series creeps. What it is at p = 1 is taken out, so that b may be as small as it likes.
 */
function summed(
  { n, scale, a, b }: { n: number; scale: number; a: number; b: number },
  time: number,
): number {
  const at = (p: number) =>
    p < 1e-290 ? (n * time) / scale : -Math.expm1(-n * Math.log1p((p * time) / scale)) / p;
  const certain = at(1);
  const lnBeta = lnGamma(a) - lnRising(b, a);
  let sum = 0;
  for (const { at: s, weight } of halfLine) {
    const lnMass = -a * s + (b - 1) * Math.log(-Math.expm1(-s)) - lnBeta;
    if (lnMass > -745) sum += weight * Math.exp(lnMass) * (at(Math.exp(-s)) - certain);
  }
  return certain + sum;
}

/**
 * The chance that somebody new comes exactly `visits` times again within `time` (Fader, Hardie and Lee 2005, eq. 8).
 * @param visits a whole number
 */
export function chanceBetaGeometric(
  [r, alpha, a, b]: Parameters,
  visits: number,
  time: number,
  coinAtStart: boolean,
): number {
  const y = coinAtStart ? visits + 1 : visits;
  const stay = alpha! / (alpha! + time);
  let [none, upTo, coins] = [stay ** r!, 0, 1];
  for (let j = 0; j < visits; j += 1) {
    upTo += none;
    none *= ((r! + j) / (j + 1)) * (1 - stay);
  }
  for (let j = 0; j < y; j += 1) coins *= (b! + j) / (a! + b! + j);
  const left = y === 0 ? 0 : coins * (a! / (b! + y - 1)) * (1 - upTo);
  return coins * none + left;
}
