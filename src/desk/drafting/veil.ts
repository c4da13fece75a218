import { sensitivityOf } from '#guests/memory.ts';

/** What stands in the place of a sentence that is nobody's to pass on. */
export const veiled = '[something personal]';

/**
 * A text as it may be shown outside the house: sentences that touch health, faith, loss or money, by the same words
 * by which memories are held to be delicate, are left out, and so are addresses and long numbers.
 */
export function veil(text: string): string {
  const sentences = text.split(/(?<=[.!?…]\s)|(?<=\n)/);
  return sentences
    .map((sentence) =>
      isPlain(sentence) ? withoutHandles(sentence) : `${veiled}${/\s*$/.exec(sentence)![0]}`,
    )
    .join('')
    .trim();
}

/** What one cannot eat is of the body too. */
const notEaten = /\b(?:gluten|wheat|dairy|lactose|nuts?|peanuts?|shellfish|fodmap|vegan)\b/i;

function isPlain(sentence: string): boolean {
  return sensitivityOf({ kind: 'detail', text: sentence }) === 'plain' && !notEaten.test(sentence);
}

function withoutHandles(sentence: string): string {
  return sentence
    .replace(/[^\s<>,;]+@[^\s<>,;]+\.\w+/g, '[e-mail]')
    .replace(/\+?\d[\d\s().\-/]{5,}\d/g, '[number]');
}
