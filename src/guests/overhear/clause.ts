/** A stretch of the note that may hold one fact: the words as typed, and the same length of them folded for matching. */
export type Clause = { said: string; plain: string; start: number; asked: boolean };

/** Lower case without accents, every character in its place, so that a match here is a span of the note. */
export function fold(note: string): string {
  return note.replace(pictures, (picture) => '\n'.repeat(picture.length)).replace(/[^\0-@[-\x7f]/g, foldOne);
}

function foldOne(unit: string): string {
  if (/\s/.test(unit)) return ' ';
  return lookalikes[unit] ?? unit.normalize('NFD').toLowerCase().charAt(0);
}

const lookalikes: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '´': "'",
  '–': '-',
  '—': '-',
  '•': '\n',
  '·': '\n',
  '，': ',',
  '；': ';',
  '。': '\n',
};

// An emoji stands between facts as a full stop does.
const pictures = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3/gu;

/** The part of a clause from `from` to `to`, without the space and punctuation around it. */
export function part(clause: Clause, from: number, to: number = clause.plain.length): Clause {
  let [first, last] = [from, to];
  while (first < last && isEdge(clause.plain.charAt(first))) first++;
  while (last > first && isEdge(clause.plain.charAt(last - 1))) {
    if (clause.plain.charAt(last - 1) === ')' && clause.plain.slice(first, last).includes('(')) break;
    last--;
  }
  return {
    ...clause,
    said: clause.said.slice(first, last),
    plain: clause.plain.slice(first, last),
    start: clause.start + first,
  };
}

function isEdge(unit: string): boolean {
  return unit <= ' ' || punctuation.has(unit);
}

const punctuation = new Set(',;.:!?*+&"\'-_/|()[]{}=>#~');

/** The clause without what only leads in to a fact: "And she is …", "Note: has a …", "Her …". */
export function withoutLead(clause: Clause): Clause {
  const lead = leads.exec(clause.plain)?.[0].length ?? 0;
  const rest = part(clause, lead);
  return rest.plain === '' ? clause : rest;
}

const leads =
  /^(?:(?:and|also|but|plus|then|btw|fyi|nb|ps|note|notes|remember|reminder|please|pls|she|he|they|guest|client|customer|who|is|are|has|have|got|a|an|the|her|his|their|my)(?:'(?:s|re|ve))?(?![\w'-])[\s:]*)+/;

export function spanOf(clause: Clause): [number, number] {
  return [clause.start, clause.start + clause.plain.length];
}

/** As a person would write it on a card: one line, a capital first, no longer than a card. */
export function sentence(said: string): string {
  const line = said.slice(0, 400).replace(/\s+/g, ' ').trim();
  const short = line.length > 200 ? `${line.slice(0, 199).replace(/[\ud800-\udbff]$/, '')}…` : line;
  return short.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}
