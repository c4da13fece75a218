import { plainly } from '../letters.ts';
import { isFrame, wordsIn } from './sentences.ts';

/**
 * From here on two notes are nearly the same words. A thank-you that could have gone to anybody is what the automatic
 * ones were that did nothing (Voorhees 2014); where the line lies is the house's judgement.
 */
export const tooAlike = 0.8;

/** A note, and the names in it that tell nothing: of whom it is to, and whom it is from. */
export type Written = { text: string; names: readonly string[] };

/** How much of the heart of two notes is the same, 0 to 1: words of either that are in both (Jaccard 1912). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const common = one.intersection(other).size;
  return common / (one.size + other.size - common);
}

/** The words of a note without its greeting, its closing and the names, in whatever order. */
export function heartOf({ text, names }: Written): Set<string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const said = lines.filter((line) => !isFrame(line.trim()));
  const called = new Set(names.flatMap(folded));
  const words = folded((said.length > 0 ? said : lines).join(' ')).filter(
    (word) => !called.has(word) && !greetings.has(word),
  );
  return new Set(words);
}

const greetings = new Set('dear hello hi hallo liebe lieber cara caro chere cher querida querido'.split(' '));

function folded(text: string): string[] {
  return wordsIn(plainly(text));
}
