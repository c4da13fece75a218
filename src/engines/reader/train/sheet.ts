import { clauses, type Stretch } from '../clauses.ts';
import { dense, gather, type Lexicon } from '../evidence.ts';
import { counts, ofPair, ofWord } from '../features.ts';
import { tokens, type Token } from '../tokens.ts';

/** A sentence as training sees it: the same features that reading sums up, listed. */
export type Sheet = {
  tokens: Token[];
  stretches: Stretch[];
  /** For each stretch its buckets and values, before idf. */
  hashed: { buckets: Int32Array; values: Float32Array }[];
};

export function sheet(text: string, mask: (tokens: Token[]) => void): Sheet {
  const found = tokens(text);
  mask(found);
  const stretches = clauses(found);
  return { tokens: found, stretches, hashed: stretches.map((stretch) => listed(found, stretch)) };
}

function listed(all: readonly Token[], { from, to }: Stretch) {
  const found: number[] = [];
  const values: number[] = [];
  const emit = (bucket: number, value: number) => {
    found.push(bucket);
    values.push(value);
  };
  let before: Token | null = null;
  for (let at = from; at < to; at += 1) {
    const token = all[at]!;
    if (!counts(token)) continue;
    ofWord(token.word, token.negated, emit);
    if (before) ofPair(before, token, emit);
    before = token;
  }
  return { buckets: Int32Array.from(found), values: Float32Array.from(values) };
}

/** Dense features of the whole sentence and, where there are several, of each clause. */
export function evidenceOf(
  { tokens: all, stretches }: Sheet,
  lexicon: Lexicon,
): { whole: Float32Array; parts: Float32Array[] } {
  const whole = new Float32Array(dense.size);
  gather(whole, all, 0, all.length, lexicon);
  const parts = stretches.map(({ from, to }) => {
    const one = new Float32Array(dense.size);
    gather(one, all, from, to, lexicon);
    return one;
  });
  return { whole, parts };
}
