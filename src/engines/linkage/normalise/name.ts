import { type Scratch, text } from './text.ts';

/**
 * A given or family name: words in lower case, without accents, and without a title before another word (`Dr. Ada`).
 * @returns how many bytes of `into` hold it
 */
export function name(from: Uint8Array, start: number, end: number, into: Scratch): number {
  const length = text(from, start, end, into);
  const blank = into.subarray(0, Math.min(length, longestTitle + 1)).indexOf(32);
  if (blank < 2 || !titles.has(String.fromCharCode(...into.subarray(0, blank)))) return length;
  into.copyWithin(0, blank + 1, length);
  return length - blank - 1;
}

const titles = new Set(
  'mr,mrs,ms,miss,mx,dr,prof,sir,madam,rev,herr,frau,monsieur,madame,mme,mlle,signor,signora,sig,dott,senor,senora,sra,dhr,mevr,dom,dona'.split(
    ',',
  ),
);
const longestTitle = 8;

/** Words that begin a family name of several words. */
const particles = new Set(
  'van,von,de,der,den,del,della,di,da,dos,du,la,le,el,al,bin,ibn,ben,ter,ten,zu,zum,st,mac,o'.split(','),
);

/**
 * Where a whole name parts: `Okafor, Amara` at the comma, `Amara van der Berg` before the first particle, else before the
 * last word; one word alone is a given name.
 */
export function splitName(whole: string): { given: string; family: string } {
  const [before = '', after = ''] = whole.split(',', 2).map((part) => part.trim());
  if (after !== '') return { given: after, family: before };
  const words = before.split(/\s+/);
  const particle = words.findIndex((word, index) => index > 0 && particles.has(word.toLowerCase()));
  const at = particle > 0 && particle < words.length - 1 ? particle : Math.max(1, words.length - 1);
  return { given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
}
