/** What a record was found by, as the search says it. */
export type Hit =
  | { how: 'email' | 'email_begins' | 'phone' | 'phone_ends' | 'name' }
  | { how: 'external'; word: string }
  | { how: 'word'; word: string; token: string };

/** Why this one, in words: "same phone", "sounds like Lindqvist". */
export function reasonsOf(hits: readonly Hit[], name: string): string[] {
  return [...new Set(hits.map((hit) => reason(hit, name)))];
}

function reason(hit: Hit, name: string): string {
  switch (hit.how) {
    case 'email':
      return 'same e-mail';
    case 'email_begins':
      return 'e-mail begins so';
    case 'phone':
      return 'same phone';
    case 'phone_ends':
      return 'phone ends with the same digits';
    case 'name':
      return 'same name';
    case 'external':
      return hit.word ? `known so in ${hit.word}` : 'same number in another system';
    case 'word':
      return ofWord(hit, asWritten(hit.word, name));
  }
}

function ofWord({ word, token }: { word: string; token: string }, written: string): string {
  if (word === token) return `named ${written}`;
  return word.startsWith(token) ? `name begins with ${token}` : `sounds like ${written}`;
}

/** The word as it stands in the name, with its accents and capitals. */
function asWritten(word: string, name: string): string {
  const written = name.split(/[\s-]+/).find((part) => plain(part) === word);
  return written ?? word.slice(0, 1).toUpperCase() + word.slice(1);
}

function plain(part: string): string {
  return part
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
