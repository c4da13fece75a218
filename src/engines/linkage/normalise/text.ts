import { transliterate } from './transliterate.ts';

/** Cells longer than this are cut: no name, street or e-mail address is. */
export const longestValue = 255;

/** Normalised bytes are written here; a value is `scratch.subarray(0, length)`. */
export type Scratch = Uint8Array;

const space = 32;

/**
 * Words in lower case without accents and marks, one blank between them: `  Saint-Étienne ` is `saint etienne`.
 * @returns how many bytes of `into` hold the value, 0 when nothing is left or it stands for nothing (`n/a`)
 */
export function text(from: Uint8Array, start: number, end: number, into: Scratch): number {
  let length = 0;
  const stop = Math.min(end, start + longestValue);
  for (let at = start; at < stop; at += 1) {
    const byte = from[at]!;
    if (byte >= 128) return textByLetters(from, start, end, into);
    const kept = keeps[byte]!;
    if (kept !== space) into[length++] = kept;
    else if (byte !== apostrophe && length > 0 && into[length - 1] !== space) into[length++] = space;
  }
  while (length > 0 && into[length - 1] === space) length -= 1;
  return length <= longestNothing && standsForNothing(into, length) ? 0 : length;
}

const apostrophe = 39;

/** Letters in lower case and digits stay; everything else parts words, but the apostrophe of O'Brien joins. */
const keeps = Uint8Array.from({ length: 128 }, (_, byte) => {
  if (byte >= 65 && byte <= 90) return byte + 32;
  const isWord = (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57);
  return isWord ? byte : space;
});

const decoder = new TextDecoder();
const encoder = new TextEncoder();

function textByLetters(from: Uint8Array, start: number, end: number, into: Scratch): number {
  const letters = transliterate(decoder.decode(from.slice(start, Math.min(end, start + 4 * longestValue))))
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const { written } = encoder.encodeInto(letters.slice(0, longestValue), into);
  return standsForNothing(into, written) ? 0 : written;
}

/** What people write where a form insists. */
const nothings = new Set(
  'na,n a,none,null,nil,nan,unknown,unbekannt,inconnu,desconocido,sconosciuto,onbekend,not given,not known,no name,anonymous,test,tbc,tbd,x,xx,xxx'.split(
    ',',
  ),
);
const longestNothing = 12;

function standsForNothing(into: Scratch, length: number): boolean {
  if (length === 0 || length > longestNothing) return length === 0;
  const first = into[0]!;
  if (!nothingStarts[first]) return false;
  return nothings.has(String.fromCharCode(...into.subarray(0, length)));
}

const nothingStarts = Uint8Array.from({ length: 256 }, (_, byte) =>
  [...nothings].some((word) => word.charCodeAt(0) === byte) ? 1 : 0,
);
