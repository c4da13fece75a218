import type { Scratch } from './text.ts';

const [at, dot, plus] = [64, 46, 43];

/**
 * The form under which one mailbox is always the same: lower case, without `+tag`; Gmail ignores dots and answers to
 * googlemail too.
 * @returns how many bytes of `into` hold it, 0 when the cell holds no address or one that stands for none
 */
export function email(from: Uint8Array, start: number, end: number, into: Scratch): number {
  let [first, last] = [start, Math.min(end, start + 254)];
  while (first < last && (from[first]! <= 32 || from[first] === 60)) first += 1;
  while (last > first && (from[last - 1]! <= 32 || from[last - 1] === 62)) last -= 1;
  let length = 0;
  let local = -1;
  let tagged = false;
  for (let read = first; read < last; read += 1) {
    const byte = from[read]!;
    if (byte <= 32 || byte === 44 || byte === 59) return 0;
    if (byte === at) {
      if (local >= 0) return 0;
      local = length;
      tagged = false;
    } else if (byte === plus && local < 0 && length > 0) tagged = true;
    if (!tagged) into[length++] = byte >= 65 && byte <= 90 ? byte + 32 : byte;
  }
  if (local < 1 || length - local < 4) return 0;
  if (isGmail(into, local, length)) length = withoutDots(into, local);
  return standsForNothing(into, length) ? 0 : length;
}

const gmail = bytesOf('@gmail.com');
const googlemail = bytesOf('@googlemail.com');

function isGmail(into: Scratch, from: number, length: number): boolean {
  return endsAs(into, from, length, gmail) || endsAs(into, from, length, googlemail);
}

function withoutDots(into: Scratch, local: number): number {
  let length = 0;
  for (let read = 0; read < local; read += 1) if (into[read] !== dot) into[length++] = into[read]!;
  into.set(gmail, length);
  return length + gmail.length;
}

function endsAs(into: Scratch, from: number, length: number, end: Uint8Array): boolean {
  if (length - from !== end.length) return false;
  for (let index = 0; index < end.length; index += 1) if (into[from + index] !== end[index]) return false;
  return true;
}

const nobody = /^(none?|no|na|n\.a|null|noemail|no\.?mail|nomail|unknown|anonymous|test|x+|-+)@/;

function standsForNothing(into: Scratch, length: number): boolean {
  const first = into[0]!;
  const mayBe =
    first === 110 || first === 117 || first === 97 || first === 116 || first === 120 || first === 45;
  return mayBe && nobody.test(String.fromCharCode(...into.subarray(0, Math.min(length, 12))));
}

function bytesOf(word: string): Uint8Array {
  return Uint8Array.from(word, (letter) => letter.charCodeAt(0));
}
