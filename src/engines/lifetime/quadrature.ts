const step = 1 / 64;

type Node = { at: number; weight: number };

/**
 * Nodes of the double exponential rule over (0, infinity), w = exp(pi/2 sinh(u)) (Takahasi and Mori 1974, section 3):
 * good for what is smooth inside, finite at 0 and falls off exponentially. From small to large.
 */
export const halfLine: readonly Node[] = Array.from({ length: 7 / step }, (_, n) => {
  const u = n * step - 4.1;
  const at = Math.exp((Math.PI / 2) * Math.sinh(u));
  return { at, weight: step * at * (Math.PI / 2) * Math.cosh(u) };
}).filter(({ at }) => at < 1e5);
