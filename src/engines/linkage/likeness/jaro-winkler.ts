const masks = new Int32Array(256);

/**
 * Jaro-Winkler likeness of two words, 0 to 1: letters in common within half the longer word, less half the swaps among
 * them, a bonus for a common beginning of up to four letters (Winkler, "String Comparator Metrics", 1990). Bit-parallel;
 * words over 32 bytes are compared by their first 32.
 */
export function jaroWinkler(
  one: Uint8Array,
  from: number,
  to: number,
  other: Uint8Array,
  start: number,
  end: number,
): number {
  const long = Math.min(to - from, 32);
  const wide = Math.min(end - start, 32);
  if (long === 0 || wide === 0) return long === wide ? 1 : 0;
  const reach = Math.max(0, (Math.max(long, wide) >> 1) - 1);
  for (let at = 0; at < long; at += 1) masks[one[from + at]!]! |= 1 << at;
  let taken = 0;
  let met = 0;
  for (let at = 0; at < wide; at += 1) {
    const free = masks[other[start + at]!]! & window(at - reach, at + reach) & ~taken;
    if (free === 0) continue;
    taken |= free & -free;
    met |= 1 << at;
  }
  for (let at = 0; at < long; at += 1) masks[one[from + at]!] = 0;
  if (taken === 0) return 0;
  let common = 0;
  let swaps = 0;
  let rest = taken;
  for (let at = 0; at < wide; at += 1) {
    if (((met >>> at) & 1) === 0) continue;
    const place = 31 - Math.clz32(rest & -rest);
    rest &= rest - 1;
    common += 1;
    if (one[from + place] !== other[start + at]) swaps += 1;
  }
  const jaro = (common / long + common / wide + (common - (swaps >> 1)) / common) / 3;
  let start4 = 0;
  while (start4 < 4 && start4 < long && start4 < wide && one[from + start4] === other[start + start4])
    start4 += 1;
  return jaro + start4 * 0.1 * (1 - jaro);
}

/** Bits from `low` to `high`, both included, as far as 32 bits reach. */
function window(low: number, high: number): number {
  const below = high >= 31 ? -1 : (1 << (high + 1)) - 1;
  return low <= 0 ? below : low > 31 ? 0 : below & (-1 << low);
}
