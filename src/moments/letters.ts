/** What a text says, whatever signs it is written with. Pure. */

/** In small letters without accents, invisible signs and wide forms; of other alphabets, what nobody tells from these. */
export function plainly(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase()
    .replace(/[^\0-\x7f]/gu, (sign) => looksLike.get(sign) ?? sign);
}

type Read = {
  /** As `plainly`; a line that wraps is a space. */
  letters: string;
  /** For each of them, where what it was read from begins and ends in the text. */
  places: readonly (readonly [from: number, to: number])[];
};

/** The letters of a text, each with its place in it. */
export function asRead(text: string): Read {
  const letters: string[] = [];
  const places: [number, number][] = [];
  for (const { 0: sign, index: from } of text.matchAll(signs)) {
    const read = /\s/u.test(sign) ? spaceOf(sign) : plainly(sign);
    for (let at = 0; at < read.length; at += 1) {
      letters.push(read[at]!);
      places.push([from, from + sign.length]);
    }
  }
  return { letters: letters.join(''), places };
}

/** The space between two words with all that is invisible in it, or one sign with its accents. */
const signs = /[\s\p{Default_Ignorable_Code_Point}]*\s[\s\p{Default_Ignorable_Code_Point}]*|.\p{M}*/gsu;

/** What stands in another paragraph goes on nothing. */
function spaceOf(sign: string): string {
  return /\n\s*\n/u.test(sign) ? '\n' : ' ';
}

const looksLike = new Map(
  [
    ['аеорсухіјѕԁһԛԝαορνικτυ', 'aeopcyxijsdhqwaopviktu'],
    ['ß’‘ʼ٪⁄∕‐‑–', "s'''%//---"],
  ].flatMap(([from, to]) => Array.from(from!, (sign, at) => [sign, to![at]!] as const)),
);
