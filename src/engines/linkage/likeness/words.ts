import type { Dictionary } from '../dictionary.ts';
import { edits } from './edits.ts';
import { jaroWinkler } from './jaro-winkler.ts';

/** How two different values of one column resemble each other: 2 and up, the more the less alike. */
export type Resemble = (one: number, other: number) => number;

/** Asks for each pair in the order of its contents, so that an answer never depends on which row came first. */
export function inOrder({ starts, hashes }: Dictionary, resemble: Resemble): Resemble {
  return (one, other) => {
    const longer = starts[one + 1]! - starts[one]! - (starts[other + 1]! - starts[other]!);
    const isFirst = longer < 0 || (longer === 0 && hashes[one]! < hashes[other]!);
    return isFirst ? resemble(one, other) : resemble(other, one);
  };
}

/** Remembers the last answers for pairs of values. */
export function remembered(dictionary: Dictionary, resemble: Resemble, bits = 14): Resemble {
  const ones = new Uint32Array(2 ** bits);
  const others = new Uint32Array(2 ** bits);
  const answers = new Uint8Array(2 ** bits);
  const ordered = inOrder(dictionary, resemble);
  return (left, right) => {
    const one = left < right ? left : right;
    const other = left < right ? right : left;
    const slot = Math.imul(Math.imul(one, 0x9e3779b1) ^ other, 0x85ebca6b) >>> (32 - bits);
    if (ones[slot] === one && others[slot] === other) return answers[slot]!;
    ones[slot] = one;
    others[slot] = other;
    return (answers[slot] = ordered(one, other));
  };
}

/** Which of 32 classes of bytes a word holds: what one has and the other lacks costs at least one edit each. */
export function letterMask(bytes: Uint8Array, from: number, to: number): number {
  let mask = 0;
  for (let at = from; at < to; at += 1) mask |= 1 << (bytes[at]! & 31);
  return mask;
}

/** Names and words: 2 one letter off or nearly, 3 similar, 4 different. */
export function resembleWords(dictionary: Dictionary): Resemble {
  const { bytes, starts } = dictionary;
  const masks = new Int32Array(dictionary.count + 1);
  for (let code = 1; code <= dictionary.count; code += 1)
    masks[code] = letterMask(bytes, starts[code]!, starts[code + 1]!);
  return (one, other) => {
    const from = starts[one]!;
    const to = starts[one + 1]!;
    const start = starts[other]!;
    const end = starts[other + 1]!;
    const long = to - from;
    const wide = end - start;
    const least = Math.min(long, wide);
    if (least < 3) return 4;
    const alone = Math.max(bits(masks[one]! & ~masks[other]!), bits(masks[other]! & ~masks[one]!));
    if (alone > 1 && !mayBeAlike(long, wide, alone, prefixOf(bytes, from, start, least), similar)) return 4;
    const likeness = jaroWinkler(bytes, from, to, bytes, start, end);
    if (likeness >= near) return 2;
    const apart = alone > 2 ? 3 : edits(bytes, from, to, bytes, start, end, 2);
    if (apart <= 1 && least >= 4) return 2;
    return likeness >= similar || (apart <= 2 && least >= 6) || startsWith(bytes, from, start, least) ? 3 : 4;
  };
}

/** The published steps of name comparison (Winkler 1990 and what followed) lie at 0.92 and between 0.8 and 0.88. */
const [near, similar] = [0.92, 0.85];

/** Whether Jaro-Winkler can still reach `likeness` when `alone` letters of one of the words have no partner. */
export function mayBeAlike(
  long: number,
  wide: number,
  alone: number,
  prefix: number,
  likeness: number,
): boolean {
  const common = Math.min(Math.max(long, wide) - alone, long, wide);
  const jaro = (common / long + common / wide + 1) / 3;
  return jaro + prefix * 0.1 * (1 - jaro) >= likeness;
}

/** Letters that two words have in common from the start, up to the four that Jaro-Winkler looks at. */
export function prefixOf(bytes: Uint8Array, from: number, start: number, least: number): number {
  let prefix = 0;
  while (prefix < 4 && prefix < least && bytes[from + prefix] === bytes[start + prefix]) prefix += 1;
  return prefix;
}

/** `anna maria` and `anna`: all of the shorter one, and then a new word. */
function startsWith(bytes: Uint8Array, from: number, start: number, least: number): boolean {
  for (let at = 0; at < least; at += 1) if (bytes[from + at] !== bytes[start + at]) return false;
  return bytes[from + least] === 32 || bytes[start + least] === 32;
}

export function bits(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
