/** A sentence without these names in any spelling of case and accents: "The song … sang to her sister". */
export function nameless(said: string, names: readonly string[]): string {
  const hidden = new Set(names.flatMap((name) => wordsOf(name).map(bare)).filter((word) => word.length > 1));
  return said
    .replace(/\p{L}[\p{L}\p{M}’'-]*/gu, (word) => (parts(word).some((part) => hidden.has(part)) ? '…' : word))
    .replace(/…(?:\s+…)+/g, '…')
    .trim();
}

function wordsOf(name: string): string[] {
  return name.split(/[^\p{L}\p{M}]+/u);
}

/** "Dorothea’s" is Dorothea, and Anna-Lena is both. */
function parts(word: string): string[] {
  return [word, ...wordsOf(word)].map(bare);
}

function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
