import { subjects, type Subject } from './heads.ts';
import type { Token } from './tokens.ts';

/** Buckets of the hashed features: a power of two. */
export const buckets = 1 << 15;

/** Called once for each feature of a word: the bucket, and the value before its idf. */
export type Emit = (bucket: number, value: number) => void;

/** No word is longer; what is, is noise, and would cost by the letter. */
const longest = 40;

/** Pieces of words weigh less than words: there are five times as many. */
const pieceValue = 0.45;

/** The features of one word: itself, itself denied, and its pieces of three to five letters. */
export function ofWord(word: string, negated: boolean, emit: Emit): void {
  if (negated) {
    emit(hash(word, seeds.denied), 1);
    emit(hash(word, seeds.word), 0.5);
  } else emit(hash(word, seeds.word), 1);
  if (word.length < 3) return;
  const framed = `<${word.length > longest ? word.slice(0, longest) : word}>`;
  for (let from = 0; from + 3 <= framed.length; from += 1) {
    let piece = seeds.piece;
    for (let to = from; to < framed.length && to < from + 5; to += 1) {
      piece = Math.imul(piece ^ framed.charCodeAt(to), prime);
      if (to - from >= 2) emit(mixed(piece), pieceValue);
    }
  }
}

/** Two neighbours of a clause. */
export function ofPair(left: Token, right: Token, emit: Emit): void {
  const seed = right.negated ? seeds.deniedPair : seeds.pair;
  emit(mixed(hashOn(hashOn(0x811c9dc5 ^ Math.imul(seed, 0x85ebca6b), left.word) ^ 32, right.word)), 1);
}

/** A word as it speaks of one subject: "cold" is bad news of a dish and none of a drink. */
export function ofSubject(word: string, negated: boolean, subject: Subject): number {
  return hash(word, (negated ? seeds.deniedSubject : seeds.subject) + subjects.indexOf(subject) * 0x9e3779b1);
}

/** Marks that only part words carry nothing. */
export function counts(token: Token): boolean {
  return (
    token.kind !== 'mark' ||
    token.word === '!' ||
    token.word === '!!' ||
    token.word === '?' ||
    token.word === '??' ||
    token.word === '?!'
  );
}

const seeds = { word: 1, denied: 2, pair: 3, deniedPair: 4, piece: 5, subject: 6, deniedSubject: 7 };
const prime = 0x01000193;

function hash(word: string, seed: number): number {
  return mixed(hashOn(0x811c9dc5 ^ Math.imul(seed, 0x85ebca6b), word) | 0);
}

function hashOn(seed: number, word: string): number {
  let value = seed | 0;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), prime);
  return value;
}

/** The finaliser of MurmurHash3, so that near words fall far apart. */
function mixed(value: number): number {
  let h = value;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h & (buckets - 1);
}
