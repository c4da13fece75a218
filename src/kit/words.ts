/** Sentences with places for parameters: "{count} of {total}". */
export type Sentences = Record<string, string>;

export type RefusalSentences = Readonly<Record<string, string>>;

/** What a house calls our words; the code keeps its own. */
export type Vocabulary = Readonly<Partial<Record<VocabularyWord, string>>>;

export const vocabularyWords = [
  'guest',
  'guests',
  'visit',
  'visits',
  'party',
  'place',
  'places',
  'host',
  'first visit',
] as const;
export type VocabularyWord = (typeof vocabularyWords)[number];

/**
 * Fills `{param}` from the parameters and `<guest>` from the house's vocabulary, keeping a capital:
 * `<Guest>` becomes "Client" in a salon.
 */
export function fill(
  sentence: string,
  params: Readonly<Record<string, string | number>> = {},
  vocabulary: Vocabulary = {},
): string {
  return sentence
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
    .replace(/<([A-Za-z ]+)>/g, (_, word: string) => spoken(word, vocabulary));
}

function spoken(word: string, vocabulary: Vocabulary): string {
  const ours = word.toLowerCase() as VocabularyWord;
  const theirs = vocabulary[ours] ?? ours;
  return word[0] === word[0]?.toUpperCase() ? theirs[0]!.toUpperCase() + theirs.slice(1) : theirs;
}

/** "3 visits", "1 visit". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
