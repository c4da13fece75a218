/** Words without case, accents and points, with a space at either end: " oat flat white ". */
export function plain(text: string): string {
  return ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Whether plain words hold others as whole words: tea is in "black teas" and not in "steak". */
export function says(words: string, part: string): boolean {
  return words.includes(part) || words.includes(`${part.trimEnd()}s `);
}

const notWanted =
  /\b(?:no|not|never|without|nothing|instead of|rather than|away from|hates?|dislikes?|avoids?|anything but)\b[^,.;:()]*/gi;

/** Of quiet music it is the quiet that is wanted. */
const lessOf =
  /\b(quiet(?:er)?|less|low(?:er)?|little)\s+(?:music|radio|sounds?|volume|talk|lights?|sugar|salt|spice|ice|milk|heat)\b/gi;

/** What somebody wants of "tea, never coffee", and what they do not. */
export function wantedOf(text: string): { wanted: string; unwanted: string } {
  return {
    wanted: text.replace(notWanted, ' ').replace(lessOf, '$1'),
    unwanted: (text.match(notWanted) ?? []).join(' '),
  };
}

const smallWords = new Set(
  (
    'about after always anything away before being away does from have hates into just like likes more much ' +
    'never nothing only over please rather than that their them they this time under very what when where which ' +
    'while with without would your minutes instead avoids dislikes'
  ).split(' '),
);

/** The words of plain text that say something, each in the singular. */
export function tellingWords(text: string): string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word.length > 3 && !smallWords.has(word))
    .map((word) => word.replace(/s$/, ''));
}
