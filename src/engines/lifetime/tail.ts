import { halfLine } from './quadrature.ts';

/** The exponents p, q and the shifts alpha, beta of the integrand below; all above 0, p + q above 1. */
export type Powers = { p: number; q: number; alpha: number; beta: number };

/** How many figures `tail` writes: ln I and its derivatives by p, alpha, q, beta. */
export const figures = 5;

/**
 * ln I with I = integral over u from t to infinity of (alpha+u)^-p (beta+u)^-q, and its derivatives, written to `into`
 * from place `at`. By Euler's transformation of Gauss's series (Abramowitz and Stegun 15.3.1, 15.3.3): with M the larger
 * shift, m the smaller, e their exponents, c = p + q and z = (M-m)/(M+t),
 * ln I = -e_M ln(M+t) - (e_m - 1) ln(m+t) - ln(c-1) + ln 2F1(1, e_M; c; z).
 * Where z is so near 1 that the series creeps, the integral itself is summed.
 */
export function tail({ p, q, alpha, beta }: Powers, t: number, into: Float64Array, at: number): void {
  const swap = alpha < beta;
  const [large, small] = swap ? [beta, alpha] : [alpha, beta];
  const [byLarge, bySmall] = swap ? [q, p] : [p, q];
  // The derivative by the exponent of the larger shift stands two places on when that is beta's.
  const [atLarge, atSmall] = swap ? [at + 3, at + 1] : [at + 1, at + 3];
  const write = (large - small) / (large + t) < 0.98 ? series : summed;
  write({ large, small, byLarge, bySmall }, t, into, [at, atLarge, atSmall]);
}

type Ordered = { large: number; small: number; byLarge: number; bySmall: number };
type Places = readonly [value: number, large: number, small: number];

function series(
  { large, small, byLarge: e, bySmall }: Ordered,
  t: number,
  into: Float64Array,
  [at, atLarge, atSmall]: Places,
): void {
  const c = e + bySmall;
  const [far, near] = [large + t, small + t];
  const z = (large - small) / far;
  let [sum, byE, byC, byZ] = [1, 0, 0, 0];
  let [term, perE, perC] = [1, 0, 0];
  for (let k = 0; term * (k + 1) > 1e-16 * sum; k += 1) {
    const [ownE, ownC] = [1 / (e + k), 1 / (c + k)];
    term *= z * (e + k) * ownC;
    perE += ownE;
    perC += ownC;
    sum += term;
    byE += term * perE;
    byC -= term * perC;
    byZ += term * (k + 1);
  }
  const turn = z === 0 ? e / c : byZ / (z * sum);
  const [lnFar, lnNear] = [Math.log(far), Math.log(near)];
  into[at] = -e * lnFar - (bySmall - 1) * lnNear - Math.log(c - 1) + Math.log(sum);
  into[atLarge] = -lnFar - 1 / (c - 1) + (byE + byC) / sum;
  into[atLarge + 1] = (-e + turn * (1 - z)) / far;
  into[atSmall] = -lnNear - 1 / (c - 1) + byC / sum;
  into[atSmall + 1] = -(bySmall - 1) / near - turn / far;
}

/**
 * The integral over w with small + u = (small + t) e^w; every derivative is a mean under the integrand, whose logarithm
 * is concave: it rises to its top, falls, and is left where nothing of it remains.
 */
function summed(
  { large, small, byLarge, bySmall }: Ordered,
  t: number,
  into: Float64Array,
  [at, atLarge, atSmall]: Places,
): void {
  const [near, apart] = [small + t, large - small];
  const lnFar = (w: number) => w + Math.log(near + apart * Math.exp(-w));
  const height = (w: number, ln: number) => (1 - bySmall) * w - byLarge * ln;
  const share = (1 - bySmall) / byLarge;
  const summit = share > 0 && share < 1 ? Math.max(0, Math.log((apart / near) * (share / (1 - share)))) : 0;
  const top = height(summit, lnFar(summit));
  let [whole, meanW, meanFar, perFar, perNear] = [0, 0, 0, 0, 0];
  for (const { at: w, weight } of halfLine) {
    const ln = lnFar(w);
    const fallen = height(w, ln) - top;
    if (fallen < -50 && w > summit) break;
    const mass = weight * Math.exp(fallen);
    whole += mass;
    meanW += mass * w;
    meanFar += mass * ln;
    perFar += mass * Math.exp(-ln);
    perNear += mass * Math.exp(-w);
  }
  const lnNear = Math.log(near);
  into[at] = (1 - bySmall) * lnNear + top + Math.log(whole);
  into[atLarge] = -meanFar / whole;
  into[atLarge + 1] = (-byLarge * perFar) / whole;
  into[atSmall] = -lnNear - meanW / whole;
  into[atSmall + 1] = (-bySmall * perNear) / (whole * near);
}
