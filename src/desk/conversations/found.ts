const longest = 160;

/** The sentence of a text in which most of the words that were looked for stand, shortened around the first of them. */
export function foundIn(text: string, words: string): string | null {
  const begun = wordsOf(words).map(({ word }) => word);
  let best: { sentence: string; hits: number; at: number } | null = null;
  for (const [sentence] of text.matchAll(/[^.!?\n]+[.!?]*/g)) {
    const there = wordsOf(sentence);
    const hits = begun.filter((start) => there.some(({ word }) => word.startsWith(start))).length;
    if (hits <= (best?.hits ?? 0)) continue;
    const at = there.find(({ word }) => begun.some((start) => word.startsWith(start)))!.at;
    best = { sentence, hits, at };
    if (hits === begun.length) break;
  }
  return best && around(best.sentence, best.at);
}

function wordsOf(text: string): { word: string; at: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: plain(word),
    at: index,
  }));
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function around(sentence: string, at: number): string {
  const line = sentence.replace(/\s/g, ' ');
  if (line.trim().length <= longest) return line.trim();
  const from = Math.max(0, Math.min(at - longest / 3, line.length - longest));
  const begins = from === 0 ? 0 : line.indexOf(' ', from) + 1 || from;
  const cut = line.slice(begins, begins + longest);
  const ends = begins + longest >= line.length ? cut : cut.slice(0, cut.lastIndexOf(' ') + 1 || longest);
  return `${begins > 0 ? '… ' : ''}${ends.trim().toWellFormed()}${ends === cut ? '' : ' …'}`;
}
