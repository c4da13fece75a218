import { type Dictionary, intern, openDictionary, type OpenDictionary, valueOf } from './dictionary.ts';
import { order } from './normalise/date.ts';
import { callingCode, trunkOf } from './normalise/phone.ts';

/** Values as they are once the whole file is known, and for each old code its new one. */
export type Settled = { dictionary: OpenDictionary; codes: Uint32Array } | null;

/**
 * Numbers dialled as at home get the calling code that most numbers of the file name; a file that names none stays as it
 * is. What comes out is E.164.
 */
export function settlePhones(open: Dictionary): Settled {
  const home = homeCode(open);
  if (home === null) return null;
  const trunk = trunkOf(home);
  return settled(open, (value) => {
    if (value.startsWith('+')) return value;
    return `+${home}${trunk !== '' && value.startsWith(trunk) ? value.slice(trunk.length) : value}`;
  });
}

function homeCode(open: Dictionary): string | null {
  const rows = new Map<string, number>();
  for (let code = 1; code <= open.count; code += 1) {
    const at = open.starts[code]!;
    if (open.bytes[at] !== 43) continue;
    const prefix = callingCode(String.fromCharCode(...open.bytes.subarray(at + 1, at + 4)));
    rows.set(prefix, (rows.get(prefix) ?? 0) + open.tally[code]!);
  }
  const [most] = [...rows].toSorted(([one, many], [other, few]) => few - many || one.localeCompare(other));
  return most?.[0] ?? null;
}

/** Dates without a sure order follow the ones that leave no doubt; without any the day comes first. */
export function settleDates(open: Dictionary): Settled {
  const rows = new Map<number, number>();
  for (let code = 1; code <= open.count; code += 1) {
    const mark = open.bytes[open.starts[code + 1]! - 1]!;
    rows.set(mark, (rows.get(mark) ?? 0) + open.tally[code]!);
  }
  const count = (mark: number) => rows.get(mark) ?? 0;
  if (count(order.unsure) + count(order.dayFirst) + count(order.monthFirst) === 0) return null;
  const monthFirst = count(order.monthFirst) > count(order.dayFirst);
  const unsure = String.fromCharCode(order.unsure);
  return settled(open, (value) => {
    const digits = value.slice(0, 8);
    if (monthFirst || !value.endsWith(unsure)) return digits;
    return digits.slice(0, 4) + digits.slice(6, 8) + digits.slice(4, 6);
  });
}

function settled(open: Dictionary, say: (value: string) => string): Settled {
  const dictionary = openDictionary();
  const codes = new Uint32Array(open.count + 1);
  const encoder = new TextEncoder();
  const scratch = new Uint8Array(64);
  for (let code = 1; code <= open.count; code += 1) {
    const { written } = encoder.encodeInto(say(valueOf(open, code)), scratch);
    codes[code] = intern(dictionary, scratch, 0, written);
    dictionary.tally[codes[code]!]! += open.tally[code]! - 1;
  }
  return { dictionary, codes };
}
