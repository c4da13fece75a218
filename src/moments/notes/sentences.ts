/** Counting sentences as a reader would: for the page, which counts and refuses nobody a fourth. Pure. */

/** Behind these a stop ends no sentence. */
const abbreviations = new Set(
  'mr mrs ms mx dr prof st sr jr rev hon mme mlle hr fr frl dott sig sra approx ca vs etc no nr vol dept est eg ie bzw usw evtl'.split(
    ' ',
  ),
);
/** One of these is no sentence: a name below a letter, a greeting above it. */
const fewWords = 4;

export function countSentences(text: string): number {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(hasWords);
  if (lines.length === 1) return inLine(lines[0]!);
  return lines.filter((line) => !isFrame(line)).reduce((sum, line) => sum + inLine(line), 0);
}

/** A line that greets or closes: "Dear Dorothea," and "Warmly, Mei". */
export function isFrame(line: string): boolean {
  const ended =
    /[.!?…。！？]\P{L}*$/u.test(line) &&
    !/^(?:dear|hello|hi|hallo|liebe[rs]?|cara|caro|chère|cher|querid[ao])\b/i.test(line);
  return !ended && wordsIn(line).length <= fewWords;
}

function inLine(line: string): number {
  const pieces = [...line.matchAll(/[.!?…]+["'”’»)\]]*(?=\s|$|\p{Extended_Pictographic})|[。！？]+/gu)];
  const ends = pieces.filter((end) =>
    isEnd(line.slice(0, end.index), end[0], line.slice(end.index + end[0].length)),
  );
  const last = ends.at(-1);
  const rest = last ? line.slice(last.index + last[0].length) : line;
  return ends.length + (hasWords(rest) ? 1 : 0);
}

function isEnd(before: string, stop: string, after: string): boolean {
  if (!hasWords(before)) return false;
  const rest = /^[^\p{L}\p{N}]*(\p{L})?/u.exec(after)?.[1] ?? '';
  const goesOn = rest !== '' && rest === rest.toLowerCase() && rest !== rest.toUpperCase();
  // "So … do come back": what trails off or is counted and goes on small is one sentence.
  if (/^(?:\.{2,}|…)/.test(stop)) return !goesOn;
  if (stop[0] !== '.') return true;
  const word = /([\p{L}.]+)$/u.exec(before)?.[1] ?? '';
  const isShort = /^\p{L}$/u.test(word) || /^\p{L}(?:\.\p{L})+$/u.test(word);
  // "J. Okafor" is a name; "at 5 p.m." may stand at the end.
  if (isShort) return rest === '' ? true : word.includes('.') && !goesOn;
  return !abbreviations.has(word.toLowerCase().replaceAll('.', '')) || (rest === '' && !hasWords(after));
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];
}
