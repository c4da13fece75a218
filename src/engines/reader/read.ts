import { decode } from './model.ts';
import { readSentence } from './read-sentence.ts';
import type { Reading, Span } from './reading.ts';
import { roster, type Roster } from './roster.ts';
import { scanner } from './scan.ts';
import { sentences } from './sentences.ts';

export type ReadOptions = {
  /** Who works here, so that a name in a text is known. */
  roster?: readonly string[];
  /** Takes the text for one sentence: for those who cut it before, and for sets that label whole texts. */
  whole?: boolean;
};

export type Reader = {
  /**
   * Reads a text of any length, sentence by sentence. A sentence reads the same alone and in a text.
   * @param text whatever a guest wrote
   * @param options.roster names of staff, first names or full names; pass the same array again, it is prepared once
   * @returns a reading for each sentence, in order; none for a text without words
   */
  read(text: string, options?: ReadOptions): Reading[];
};

/** Where the weights that come with the reader lie. Whoever opens a reader reads the file. */
export const weightsFile = new URL('./weights.bin', import.meta.url);

/** @param weights the bytes of `weights.bin` @throws when they are not weights of this version */
export function openReader(weights: Uint8Array): Reader {
  const model = decode(weights);
  const scan = scanner(model);
  const rosters = new WeakMap<readonly string[], Roster>();
  const rosterOf = (names: readonly string[]): Roster => {
    const known = rosters.get(names) ?? roster(names);
    rosters.set(names, known);
    return known;
  };
  return {
    read(text, options = {}) {
      const list = options.roster ? rosterOf(options.roster) : null;
      return (options.whole ? wholeText(text) : sentences(text)).map((span) =>
        readSentence({ text, span, list, model, scan }),
      );
    },
  };
}

function wholeText(text: string): Span[] {
  return sentences(text).length > 0 ? [{ start: 0, end: text.length }] : [];
}
