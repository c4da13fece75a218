import { type Dictionary, intern, openDictionary, type OpenDictionary, valueOf } from './dictionary.ts';
import { order } from './normalise/date.ts';
import { callingCode, trunkOf } from './normalise/phone.ts';

/** What only a whole file can tell of its cells: where its phones are dialled, and whether its dates put the month first. */
export type Customs = { home: string | null; monthFirst: boolean };

/** Values as they are once the customs are known, and for each old code its new one. */
export type Settled = { dictionary: OpenDictionary; codes: Uint32Array } | null;

/** Numbers dialled as at home get the calling code that most numbers of the file name. What comes out is E.164. */
export function settlePhones(open: Dictionary, home: string | null): Settled {
  return home === null ? null : settled(open, (value) => settlePhone(value, home));
}

/** @param value as `phone` leaves it */
export function settlePhone(value: string, home: string | null): string {
  if (home === null || value.startsWith('+')) return value;
  const trunk = trunkOf(home);
  return `+${home}${trunk !== '' && value.startsWith(trunk) ? value.slice(trunk.length) : value}`;
}

/** The calling code that most rows name, null when none does. */
export function homeCode(open: Dictionary): string | null {
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
export function settleDates(open: Dictionary, monthFirst: boolean): Settled {
  const marks = marksOf(open);
  if (marks.unsure + marks.dayFirst + marks.monthFirst === 0) return null;
  return settled(open, (value) => settleDate(value, monthFirst));
}

/** @param value as `date` leaves it */
export function settleDate(value: string, monthFirst: boolean): string {
  const digits = value.slice(0, 8);
  if (monthFirst || !value.endsWith(String.fromCharCode(order.unsure))) return digits;
  return digits.slice(0, 4) + digits.slice(6, 8) + digits.slice(4, 6);
}

export function putsMonthFirst(open: Dictionary): boolean {
  const marks = marksOf(open);
  return marks.monthFirst > marks.dayFirst;
}

function marksOf(open: Dictionary): typeof order {
  const rows = { unsure: 0, dayFirst: 0, monthFirst: 0 };
  for (let code = 1; code <= open.count; code += 1) {
    const mark = open.bytes[open.starts[code + 1]! - 1]!;
    for (const name of ['unsure', 'dayFirst', 'monthFirst'] as const)
      if (order[name] === mark) rows[name] += open.tally[code]!;
  }
  return rows;
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
