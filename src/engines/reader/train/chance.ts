/** Chance that repeats itself: the same seed, the same draws. */
export type Chance = {
  /** 0 up to, not with, 1. */
  next(): number;
  /** A whole number, 0 up to, not with, `limit`. */
  below(limit: number): number;
  of<T>(list: readonly T[]): T;
};

/** Mulberry32 (Ettinger): 32 bits of state, enough to shuffle and to draw sentences. */
export function chance(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, of: (list) => list[below(list.length)]! };
}

/** A number for a name, the same everywhere: which part of a split it falls into. */
export function lot(name: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) value = Math.imul(value ^ name.charCodeAt(at), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  value ^= value >>> 12;
  return (value >>> 0) / 4294967296;
}
