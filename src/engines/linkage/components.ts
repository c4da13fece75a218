import { together } from './verdicts.ts';
import type { Links } from './threads.ts';

/** The first row of the group a row is in, along `of`. */
export function root(of: Uint32Array, row: number): number {
  let at = row;
  while (of[at] !== at) at = of[at] = of[of[at]!]!;
  return at;
}

export function rowsUpTo(size: number): Uint32Array {
  const rows = new Uint32Array(size);
  for (let row = 0; row < size; row += 1) rows[row] = row;
  return rows;
}

/** For each row the first row that strong links lead to. */
export function componentsOf({ ones, others, weights }: Links, threshold: number, size: number): Uint32Array {
  const of = rowsUpTo(size);
  for (let link = 0; link < weights.length; link += 1) {
    if (weights[link]! < threshold) continue;
    const [one, other] = [root(of, ones[link]!), root(of, others[link]!)];
    if (one !== other) of[Math.max(one, other)] = Math.min(one, other);
  }
  for (let row = 0; row < size; row += 1) of[row] = of[of[row]!]!;
  return of;
}

/**
 * Components in which every two records are strongly linked stand as they are. The links of all others are given, those of
 * one component together, and their rows are taken apart again.
 */
export function doubtful(
  { ones, weights }: Links,
  threshold: number,
  of: Uint32Array,
  verdict: Uint8Array,
): { order: Uint32Array; ends: Uint32Array } {
  const [rows, many] = [new Uint32Array(of.length), new Uint32Array(of.length)];
  for (let row = 0; row < of.length; row += 1) rows[of[row]!]! += 1;
  for (let link = 0; link < weights.length; link += 1)
    if (weights[link]! >= threshold) many[of[ones[link]!]!]! += 1;
  const ends = new Uint32Array(of.length);
  let [components, total] = [0, 0];
  for (let first = 0; first < of.length; first += 1) {
    const links = many[first]!;
    if (links === (rows[first]! * (rows[first]! - 1)) / 2) {
      many[first] = whole;
      continue;
    }
    many[first] = total;
    total += links;
    ends[components++] = total;
  }
  const order = new Uint32Array(total);
  for (let link = 0; link < weights.length; link += 1) {
    if (weights[link]! < threshold) continue;
    const first = of[ones[link]!]!;
    if (many[first] === whole) verdict[link] = together!;
    else order[many[first]!++] = link;
  }
  for (let row = of.length - 1; row >= 0; row -= 1) if (many[of[row]!] !== whole) of[row] = row;
  return { order, ends: ends.subarray(0, components) };
}

const whole = 0xffffffff;
