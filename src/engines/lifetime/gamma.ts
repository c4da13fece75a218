/** Stirling's series is good to the last digit from here on (Abramowitz and Stegun 6.1.41). */
const far = 12;
const halfLnTau = 0.5 * Math.log(2 * Math.PI);

/**
 * Logarithm of the gamma function.
 * @param z above 0
 */
export function lnGamma(z: number): number {
  let [at, below] = [z, 1];
  for (; at < far; at += 1) below *= at;
  return (at - 0.5) * Math.log(at) - at + halfLnTau + stirling(at) - Math.log(below);
}

/**
 * lnGamma(z + n) - lnGamma(z) without the digits that the difference of two large logarithms loses.
 * @param z above 0
 * @param n from 0 on, whole or not
 */
export function lnRising(z: number, n: number): number {
  let [at, ratio] = [z, 1];
  for (; at < far; at += 1) ratio *= at / (at + n);
  return (
    (at + n - 0.5) * Math.log1p(n / at) +
    n * (Math.log(at) - 1) +
    stirling(at + n) -
    stirling(at) +
    Math.log(ratio)
  );
}

/** First derivative of lnGamma; z above 0 (Abramowitz and Stegun 6.3.18). */
export function digamma(z: number): number {
  let [at, below] = [z, 0];
  for (; at < far; at += 1) below += 1 / at;
  const w = 1 / (at * at);
  const tail =
    w * (1 / 12 - w * (1 / 120 - w * (1 / 252 - w * (1 / 240 - w * (1 / 132 - (w * 691) / 32760)))));
  return Math.log(at) - 0.5 / at - tail - below;
}

/** Second derivative of lnGamma; z above 0 (Abramowitz and Stegun 6.4.12). */
export function trigamma(z: number): number {
  let [at, below] = [z, 0];
  for (; at < far; at += 1) below += 1 / (at * at);
  const w = 1 / (at * at);
  const tail = w * (1 / 6 - w * (1 / 30 - w * (1 / 42 - w * (1 / 30 - w * (5 / 66 - (w * 691) / 2730)))));
  return 1 / at + 0.5 * w + tail / at + below;
}

/** What Stirling's formula leaves out, for z of at least `far`. */
function stirling(z: number): number {
  const w = 1 / (z * z);
  return (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360360))))) / z;
}
