import type { Span } from './reading.ts';

const abbreviations = new Set(
  (
    'mr mrs ms dr st prof sr jr vs etc e.g i.e approx no nr tel fig min mins hr hrs a.m p.m u.s u.k ave blvd rd dept inc ' +
    'ltd co est max incl excl'
  ).split(' '),
);

/** Longer than any sentence of a review; a text without a full stop is cut at the next space. */
const longest = 1200;

/**
 * Cuts a text into sentences. A sentence that is cut again stays whole, so that it reads the same alone and in its text.
 * @param text of any length; linear in it
 * @returns spans without the space around them, none without a letter, a digit or an emoji
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === newline || code === carriage) {
      keep(text, start, at, found);
      start = at + 1;
    } else if (isStop(code)) {
      const end = pastStop(text, at);
      if (isEnd(text, start, at, end)) {
        keep(text, start, end, found);
        start = end;
      }
      at = end - 1;
    } else if (at - start >= longest && code === space) {
      keep(text, start, at, found);
      start = at;
    }
  }
  keep(text, start, text.length, found);
  return found;
}

const newline = 10;
const carriage = 13;
const space = 32;

function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x3002;
}

/** The end of a run of stops with the quotes and brackets that close behind it. */
function pastStop(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isStop(text.charCodeAt(end))) end += 1;
  while (end < text.length && `"'”’)]`.includes(text.charAt(end))) end += 1;
  return end;
}

function isEnd(text: string, start: number, at: number, end: number): boolean {
  if (end >= text.length) return true;
  const next = text.charAt(end);
  const dots = text.charCodeAt(at) === 46 || text.charCodeAt(at) === 0x2026;
  if (next.trim() !== '') {
    // "great.The" is two sentences written in haste; "3.50", "a.m." and "site.com" are not.
    return text.charAt(at) === '.'
      ? end - at === 1 &&
          /\p{Ll}{2}$/u.test(text.slice(Math.max(start, at - 2), at)) &&
          /^\p{Lu}\p{Ll}/u.test(text.slice(end, end + 2))
      : !/[\p{L}\p{N}]/u.test(next) || /\p{Lu}/u.test(next);
  }
  if (!dots) return true;
  const follows = text
    .slice(end, end + 40)
    .trimStart()
    .charAt(0);
  if (end - at > 1 || text.charCodeAt(at) === 0x2026) return !/\p{Ll}/u.test(follows);
  if (/\p{Ll}/u.test(follows) && /\b(?:\p{L}|\p{L}\.\p{L})$/u.test(text.slice(Math.max(start, at - 3), at)))
    return false;
  const last = /[\p{L}.]+$/u.exec(text.slice(Math.max(start, at - 12), at))?.[0].toLowerCase() ?? '';
  if (abbreviations.has(last)) return false;
  return true;
}

function keep(text: string, start: number, end: number, found: Span[]): void {
  let [from, to] = [start, end];
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  if (from < to && /[\p{L}\p{N}\p{Extended_Pictographic}]|[:;]-?[()D]/u.test(text.slice(from, to))) {
    found.push({ start: from, end: to });
  }
}

function isBlank(code: number): boolean {
  return (
    code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0xfeff || code === 0x2028
  );
}
