/** A text as it reads, whatever signs it is written with. Pure. */
export type Read = {
  /** In small letters without accents, invisible signs and wide forms; a line that wraps is a space. */
  letters: string;
  /** For each of them, where what it was read from begins and ends in the text. */
  places: readonly (readonly [from: number, to: number])[];
};

export function asRead(text: string): Read {
  const letters: string[] = [];
  const places: [number, number][] = [];
  for (const { 0: sign, index: from } of text.matchAll(signs)) {
    for (const letter of lettersOf(sign)) {
      letters.push(letter);
      places.push([from, from + sign.length]);
    }
  }
  return { letters: letters.join(''), places };
}

/** The space between two words with all that is invisible in it, or one sign with its accents. */
const signs = /[\s\p{Default_Ignorable_Code_Point}]*\s[\s\p{Default_Ignorable_Code_Point}]*|.\p{M}*/gsu;

function lettersOf(sign: string): string[] {
  if (/\s/u.test(sign)) return [/\n\s*\n/u.test(sign) ? '\n' : ' '];
  const plain = sign
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase();
  return Array.from(plain, (letter) => looksLike.get(letter) ?? letter).filter(
    // A sign outside the first plane takes two places in a text.
    (letter) => letter.length === 1,
  );
}

/** Letters of other alphabets and signs that nobody tells from these. */
const looksLike = new Map(
  [
    ['аеорсухіјѕԁһԛԝαορνικτυ', 'aeopcyxijsdhqwaopviktu'],
    ['ß’‘ʼ٪⁄∕‐‑–', "s'''%//---"],
  ].flatMap(([from, to]) => Array.from(from!, (sign, at) => [sign, to![at]!] as const)),
);
