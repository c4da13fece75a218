import type { Token } from './tokens.ts';

/** What stands for any name, so that nobody's name is learned. GoEmotions writes it so. */
export const maskedName = '[name]';

export type Names = { sure: ReadonlySet<string>; unsure: ReadonlySet<string> };

/**
 * Whether a token is a first name: one that is nothing else, or one that is also a word ("Grace", "Will") where a capital
 * cannot come from the start of a sentence.
 */
export function isName(all: readonly Token[], at: number, { sure, unsure }: Names): boolean {
  const token = all[at]!;
  if (token.kind !== 'word' || !token.capital || token.loud) return false;
  const bare = token.word.endsWith("'s") ? token.word.slice(0, -2) : token.word;
  if (sure.has(bare)) return true;
  if (!unsure.has(bare) || at === 0) return false;
  const before = all[at - 1]!;
  return before.kind === 'word' || before.word === ',' || before.word === '&';
}

/** Puts `[name]` for every first name. */
export function maskNames(all: Token[], names: Names): void {
  for (let at = 0; at < all.length; at += 1) if (isName(all, at, names)) all[at]!.word = maskedName;
}
