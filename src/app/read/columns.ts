import type { Columns } from './review.ts';

/** The forms of review exports that are known by their headings; anything else is told by its columns. */
const known: readonly { name: string; needs: readonly string[]; text: readonly string[] }[] = [
  {
    name: 'Booking.com',
    needs: ['positive review', 'negative review'],
    text: ['review title', 'positive review', 'negative review'],
  },
  {
    name: 'Tripadvisor',
    needs: ['title', 'date of visit'],
    text: ['title', 'review text', 'review', 'text'],
  },
  { name: 'Yelp', needs: ['business_id', 'stars', 'text'], text: ['text'] },
  { name: 'Fresha', needs: ['team member', 'rating', 'review'], text: ['review'] },
  {
    name: 'Google',
    needs: ['star rating', 'comment'],
    text: ['comment'],
  },
];

const textNames =
  /^(review ?(text|body|content|comment)?s?|text|comments?|content|body|feedback|sentence|message|what .*|opinion|description|bewertung(stext)?|avis|reseña|recensione)$/;
const titleNames = /^(title|review ?title|headline|summary|subject)$/;
const likedNames = /^(positive( review| comment)?|liked?|pros?|what .*(liked?|good|well).*)$/;
const dislikedNames = /^(negative( review| comment)?|dislikes?|cons?|what .*(bad|better|improve).*)$/;
const houseNames =
  /^(house|business|business ?(name|id)|location|location ?name|place|place ?name|hotel|hotel ?name|restaurant|restaurant ?name|salon|venue|property|property ?name|listing|listing ?name|branch|name of (the )?(place|business|hotel|restaurant))$/;
const dateNames =
  /^(date|review ?date|date of (visit|review|stay)|created|created ?(at|time|on)|create ?time|published|published ?(date|at)|submitted( at)?|time|timestamp|day|datum|when)$/;
const ratingNames =
  /^(rating|stars?|star ?rating|score|review ?score|overall|overall ?rating|points|grade|note)$/;

export type Recognised = { columns: Columns; preset: string | null };

/**
 * Which columns of a file hold what.
 * @param sample some rows, to tell what people wrote from what a program did
 * @returns null where no column holds text that somebody wrote
 */
export function recogniseColumns(
  headings: readonly string[],
  sample: readonly (readonly string[])[],
): Recognised | null {
  const plain = headings.map((heading) =>
    heading
      .trim()
      .toLowerCase()
      .replaceAll(/[_\s]+/g, ' '),
  );
  const at = (name: string) => plain.indexOf(name.replaceAll('_', ' '));
  const preset = known.find(({ needs }) => needs.every((name) => at(name) >= 0));
  const found = (names: RegExp) => plain.findIndex((heading) => names.test(heading));
  const or = (index: number) => (index < 0 ? null : index);
  const text = preset
    ? preset.text.map(at).filter((index) => index >= 0)
    : [found(titleNames), ...written(plain, sample)].filter((index) => index >= 0);
  if (text.length === 0) return null;
  return {
    preset: preset?.name ?? null,
    columns: {
      text: [...new Set(text)],
      house: or(found(houseNames)),
      date: or(found(dateNames)),
      rating: or(found(ratingNames)),
    },
  };
}

/** By its heading, else the column in which most is written. */
function written(plain: readonly string[], sample: readonly (readonly string[])[]): number[] {
  const sides = [likedNames, dislikedNames].map((names) => plain.findIndex((heading) => names.test(heading)));
  const named = plain.findIndex((heading) => textNames.test(heading));
  if (named >= 0) return [named, ...sides];
  if (sides.some((index) => index >= 0)) return sides;
  const lengths = plain.map((_, column) => wordsIn(sample.map((row) => row[column] ?? '')));
  const longest = lengths.indexOf(Math.max(...lengths));
  return lengths[longest]! >= fewestWords ? [longest] : [];
}

/** A column that people wrote has more words than a name or an address. */
const fewestWords = 4;

function wordsIn(cells: readonly string[]): number {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const words = filled.reduce((sum, cell) => sum + cell.trim().split(/\s+/).length, 0);
  return filled.length === 0 ? 0 : words / filled.length;
}
