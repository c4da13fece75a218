/** Chance that comes out the same for the same seed: one stream a guest, so that one guest never changes another. */
export type Chance = {
  /** Uniform in [0, 1). */
  next: () => number;
};

/**
 * SFC32 (Chris Doty-Humphrey, PractRand): 128 bits of state, so that of a million streams no two ever meet.
 * @param seed two whole numbers; streams of different numbers have nothing to do with each other
 */
export function chance(seed: number, stream = 0): Chance {
  let [a, b, c, counter] = [seed | 0, stream | 0, Math.floor(seed / 2 ** 32) | 0, 1];
  const draw = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return t >>> 0;
  };
  for (let warming = 0; warming < 12; warming += 1) draw();
  return { next: () => draw() / 2 ** 32 };
}

export function happens(by: Chance, probability: number): boolean {
  return by.next() < probability;
}

/** A whole number from `from` to `to`, both included. */
export function between(by: Chance, from: number, to: number): number {
  return from + Math.floor(by.next() * (to - from + 1));
}

export function oneOf<Thing>(by: Chance, things: readonly Thing[]): Thing {
  return things[Math.floor(by.next() * things.length)]!;
}

/** The first of a list often, the last of it rarely: the popularity of names, about Zipf's law. */
export function fewOften<Thing>(by: Chance, things: readonly Thing[]): Thing {
  const rank = 6 * ((things.length + 6) / 6) ** by.next() - 6;
  return things[Math.min(things.length - 1, Math.floor(rank))]!;
}

export function weighted<Thing extends { weight: number }>(by: Chance, things: readonly Thing[]): Thing {
  let at = by.next() * things.reduce((sum, thing) => sum + thing.weight, 0);
  return things.find((thing) => (at -= thing.weight) < 0) ?? things.at(-1)!;
}

export function exponential(by: Chance, rate: number): number {
  return -Math.log(1 - by.next()) / rate;
}

function normal(by: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - by.next())) * Math.cos(2 * Math.PI * by.next());
}

/** Gamma with a rate, by Marsaglia and Tsang (2000), section 6; below a shape of one by their boost. */
export function gamma(by: Chance, shape: number, rate: number): number {
  if (shape < 1) return gamma(by, shape + 1, rate) * (1 - by.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(by);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - by.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v) / rate;
  }
}

export function beta(by: Chance, a: number, b: number): number {
  const one = gamma(by, a, 1);
  return one / (one + gamma(by, b, 1));
}

/** A UUID of version 7 for something that happened at a moment; its random part comes from the seed. */
export function idAt(by: Chance, at: number): string {
  const time = Math.floor(at).toString(16).padStart(12, '0');
  const bits = (digits: number) =>
    Math.floor(by.next() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const variant = (8 + Math.floor(by.next() * 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${bits(3)}-${variant}${bits(3)}-${bits(6)}${bits(6)}`;
}
