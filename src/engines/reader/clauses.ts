import type { Token } from './tokens.ts';

/** Tokens from `from` up to, not with, `to`. */
export type Stretch = { from: number; to: number };

const turns = new Set('but however although though while whereas yet except despite otherwise'.split(' '));
const subjects = new Set(
  'the our my their his her its it we they i you he she this that these staff service food everyone everything there'.split(
    ' ',
  ),
);

/**
 * Cuts a sentence where it may change its subject or its mind: at "but" and its kin, at semicolons and dashes, at a comma
 * or an "and" that has a thought on either side.
 * @returns stretches that cover all tokens, in order; one for a plain sentence
 */
export function clauses(tokens: readonly Token[]): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    if (cuts(tokens, at) && words(tokens, from, at) >= 2 && words(tokens, at, tokens.length) >= 2) {
      found.push({ from, to: at });
      from = at;
    }
  }
  found.push({ from, to: tokens.length });
  return found;
}

function cuts(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.word;
  if (turns.has(word)) return true;
  if (word === ';' || word === '–' || word === '—' || word === '(' || word === ':') return true;
  if (word === '.' || word === '!' || word === '!!' || word === '…') return true;
  if (word === ',') return true;
  if (word !== 'and' && word !== 'so') return false;
  const next = tokens[at + 1]?.word;
  return next !== undefined && subjects.has(next) && tokens[at - 1]!.word !== ',';
}

function words(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && count < 2; at += 1) if (tokens[at]!.kind !== 'mark') count += 1;
  return count;
}
