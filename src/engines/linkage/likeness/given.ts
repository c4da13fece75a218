import { type Dictionary, valueOf } from '../dictionary.ts';
import { families } from './nicknames.ts';
import { type Resemble, resembleWords } from './words.ts';

/** Given names: 2 short form or initial of one another, 3 one letter off or nearly, 4 similar, 5 different. */
export function resembleGiven(dictionary: Dictionary): Resemble {
  const { bytes, starts } = dictionary;
  const kin = kinOf(dictionary);
  const asWords = resembleWords(dictionary);
  return (one, other) => {
    if (shareKin(kin[one]!, kin[other]!)) return 2;
    const short = Math.min(starts[one + 1]! - starts[one]!, starts[other + 1]! - starts[other]!);
    if (short === 1) return bytes[starts[one]!] === bytes[starts[other]!] ? 2 : 5;
    return asWords(one, other) + 1;
  };
}

/** Up to four families of nicknames for each name, a byte each. */
function kinOf(dictionary: Dictionary): Uint32Array {
  const kin = new Uint32Array(dictionary.count + 1);
  for (let code = 1; code <= dictionary.count; code += 1) {
    const [first = ''] = valueOf(dictionary, code).split(' ', 1);
    for (const family of families.get(first) ?? []) kin[code] = ((kin[code]! << 8) | family) >>> 0;
  }
  return kin;
}

function shareKin(one: number, other: number): boolean {
  for (let mine = one; mine !== 0; mine >>>= 8) {
    for (let theirs = other; theirs !== 0; theirs >>>= 8) if ((mine & 255) === (theirs & 255)) return true;
  }
  return false;
}
