import type { Scratch } from './text.ts';

const [plus, zero] = [43, 48];

/**
 * The digits of a phone number: `+` and all of them when it names its country (`+44 (0)20 …`, `0044 20 …`), else the
 * digits as dialled at home; `settlePhones` brings both to E.164 once the file's own country is known.
 * @returns how many bytes of `into` hold it, 0 when it is none: under six or over fifteen digits, or one digit repeated
 */
export function phone(from: Uint8Array, start: number, end: number, into: Scratch): number {
  let length = 0;
  let named = false;
  for (let at = start; at < end; at += 1) {
    const byte = from[at]!;
    if (byte >= zero && byte <= 57) {
      if (length > 17) return 0;
      into[length++] = byte;
    } else if (byte === plus && length === 0) {
      named = true;
      into[length++] = plus;
    } else if (byte === 40 && named && from[at + 1] === zero && from[at + 2] === 41) at += 2;
    else if ((byte | 32) >= 97 && (byte | 32) <= 122) {
      if (length < 7) return 0;
      break;
    }
  }
  if (!named && into[0] === zero && into[1] === zero && length > 9) {
    into[0] = plus;
    into.copyWithin(1, 2, length);
    length -= 1;
    named = true;
  }
  const digits = named ? length - 1 : length;
  return digits < 6 || digits > 15 || isOneDigit(into, named ? 1 : 0, length) ? 0 : length;
}

function isOneDigit(into: Scratch, from: number, length: number): boolean {
  const last = into[length - 1];
  for (let at = length - 7; at < length; at += 1) if (at >= from && into[at] !== last) return false;
  return true;
}

/** Calling codes of ITU-T E.164, by their first digits; every other one has three. */
const short = new Set(
  '1,7,20,27,30,31,32,33,34,36,39,40,41,43,44,45,46,47,48,49,51,52,53,54,55,56,57,58,60,61,62,63,64,65,66,81,82,84,86,90,91,92,93,94,95,98'.split(
    ',',
  ),
);

/** @param digits after the plus */
export function callingCode(digits: string): string {
  if (short.has(digits.slice(0, 1))) return digits.slice(0, 1);
  return short.has(digits.slice(0, 2)) ? digits.slice(0, 2) : digits.slice(0, 3);
}

/** Dialled before a number at home and dropped abroad; Italy and a few others have none to drop. */
export function trunkOf(code: string): string {
  const others: Record<string, string> = {
    '1': '1',
    '7': '8',
    '36': '06',
    '39': '',
    '34': '',
    '30': '',
    '45': '',
    '47': '',
    '48': '',
    '351': '',
    '420': '',
    '852': '',
    '65': '',
    '378': '',
  };
  return others[code] ?? '0';
}
