/** Where each byte stands in the word that is being compared; filled and emptied for every word. */
const masks = new Int32Array(256);

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours that turn one word into
 * the other, bit-parallel (Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances", 2003,
 * fig. 9). Words over 32 bytes are compared by their first 32.
 * @param most above it the answer is `most + 1`
 */
export function edits(
  one: Uint8Array,
  from: number,
  to: number,
  other: Uint8Array,
  start: number,
  end: number,
  most: number,
): number {
  const long = Math.min(to - from, 32);
  const wide = Math.min(end - start, 32);
  if (Math.abs(long - wide) > most) return most + 1;
  if (long === 0 || wide === 0) return Math.min(Math.max(long, wide), most + 1);
  for (let at = 0; at < long; at += 1) masks[one[from + at]!]! |= 1 << at;
  const last = 1 << (long - 1);
  let up = -1;
  let down = 0;
  let straight = 0;
  let before = 0;
  let distance = long;
  for (let at = 0; at < wide; at += 1) {
    const same = masks[other[start + at]!]!;
    const swapped = ((~straight & same) << 1) & before;
    straight = swapped | (((same & up) + up) ^ up) | same | down;
    const right = down | ~(straight | up);
    const left = straight & up;
    if (right & last) distance += 1;
    if (left & last) distance -= 1;
    const shifted = (right << 1) | 1;
    up = (left << 1) | ~(straight | shifted);
    down = shifted & straight;
    before = same;
  }
  for (let at = 0; at < long; at += 1) masks[one[from + at]!] = 0;
  return Math.min(distance, most + 1);
}
