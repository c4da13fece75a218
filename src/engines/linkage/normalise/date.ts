import type { Scratch } from './text.ts';

const zero = 48;
/** What follows the digits until the file's order is settled. */
export const order = { unsure: 63, dayFirst: 46, monthFirst: 33 };

/**
 * A date of birth as eight digits, year first. Where day and month cannot be told apart by the cell alone (`3/4/1980`) it
 * is written year, first, second and a question mark; `settleDates` decides for the whole file, by the cells that leave
 * no doubt (`25/4/1980`, `4/25/1980`), which carry a mark too. A day that no calendar
 * has stays as it is: a slip of the pen is compared digit by digit.
 * @returns how many bytes of `into` hold it, 0 when the cell holds no full date
 */
export function date(from: Uint8Array, start: number, end: number, into: Scratch): number {
  const part = [0, 0, 0];
  const width = [0, 0, 0];
  let parts = 0;
  let inside = false;
  for (let at = start; at < end; at += 1) {
    const byte = from[at]!;
    const isDigit = byte >= zero && byte <= 57;
    if (isDigit) {
      if (!inside) parts += 1;
      if (parts > 3) break;
      part[parts - 1] = part[parts - 1]! * 10 + byte - zero;
      width[parts - 1]! += 1;
    } else if ((byte | 32) >= 97 && (byte | 32) <= 122 && byte !== 84 && parts < 3) {
      return dateInWords(from, start, end, into);
    }
    inside = isDigit;
  }
  if (parts === 1 && width[0] === 8) {
    const [value] = part as [number];
    const yearLast = Math.floor(value / 10_000) % 100 > 12 && value % 10_000 >= 1800 && value % 10_000 < 2100;
    return yearLast
      ? write(into, value % 10_000, Math.floor(value / 1_000_000), Math.floor(value / 10_000) % 100, true)
      : write(into, Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100, false);
  }
  if (parts < 3) return 0;
  if (width[0] === 4) return write(into, part[0]!, part[1]!, part[2]!, false);
  if (width[2] === 4) return write(into, part[2]!, part[0]!, part[1]!, true);
  return width[2] === 2
    ? write(into, part[2]! > 29 ? 1900 + part[2]! : 2000 + part[2]!, part[0]!, part[1]!, true)
    : 0;
}

function write(into: Scratch, year: number, first: number, second: number, open: boolean): number {
  if (year < 1000 || first > 99 || second > 99 || (year === 1900 && first === 1 && second === 1)) return 0;
  const sure = open && first > 12 ? [second, first] : [first, second];
  let rest = year * 10_000 + sure[0]! * 100 + sure[1]!;
  for (let at = 7; at >= 0; at -= 1) {
    into[at] = zero + (rest % 10);
    rest = Math.floor(rest / 10);
  }
  if (!open) return 8;
  into[8] = first > 12 ? order.dayFirst : second > 12 ? order.monthFirst : order.unsure;
  return 9;
}

const months = 'jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec'.split(',');

function dateInWords(from: Uint8Array, start: number, end: number, into: Scratch): number {
  const cell = String.fromCharCode(...from.subarray(start, Math.min(end, start + 40))).toLowerCase();
  const month = months.findIndex((name) => new RegExp(`\\b${name}`).test(cell)) + 1;
  const numbers = cell.match(/\d+/g) ?? [];
  const year = numbers.find((digits) => digits.length === 4);
  const day = numbers.find((digits) => digits.length < 3);
  if (month === 0 || !year || !day) return 0;
  return write(into, Number(year), month, Number(day), false);
}
