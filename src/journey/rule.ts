/** So much of a message is read for words: who complains at more length has said it by then. */
const readAtMost = 20_000;

/**
 * The first of these protocols one of whose words stands in a text; they come gravest first, so that an allergy is
 * not missed behind a long wait. Case, accents and apostrophes make no difference; a star stands for any ending.
 */
export function ruleFor<Ruled extends { rule: readonly string[] }>(
  text: string,
  protocols: readonly Ruled[],
): Ruled | null {
  const words = ` ${plain(text.slice(0, readAtMost))} `;
  return protocols.find(({ rule }) => rule.some((phrase) => stands(phrase, words))) ?? null;
}

function stands(phrase: string, words: string): boolean {
  const looked = plain(phrase);
  if (looked === '') return false;
  return words.includes(phrase.trimEnd().endsWith('*') ? ` ${looked}` : ` ${looked} `);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
