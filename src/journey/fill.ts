/** What is known of a guest just now, by the names of facts; what is null or blank is not known. */
export type Facts = Readonly<Record<string, string | null | undefined>>;

export type Filled = {
  text: string;
  /** Facts that were asked for and are not known: the sentences they stood in are left out. */
  missing: string[];
};

/**
 * Fills a template with facts. `{guest}` is the fact; `{guest|there}` has words for when there is none. A sentence
 * whose fact is missing is left out, and so is a line or a paragraph of which nothing is left: nothing is ever said
 * with a hole in it. What a fact says is never read as a template.
 */
export function fill(template: string, facts: Facts): Filled {
  const { masked, places } = mask(template);
  const missing = new Set<string>();
  const lines = masked.split('\n').map((line) => fillLine(line, places, facts, missing));
  return { text: joined(lines), missing: [...missing] };
}

/** The names of the facts a template asks for, those with other words beside them too. */
export function factsIn(template: string): string[] {
  return [...new Set(mask(template).places.map(({ fact }) => fact))];
}

type Place = { fact: string; otherwise: string | null };

const place = /\{([a-z_]+)(?:\|([^{}\n]*))?\}/g;
/** Stands for one place while sentences are told apart; no text that is kept has it. */
const mark = '\0';

function mask(template: string): { masked: string; places: Place[] } {
  const places: Place[] = [];
  const masked = template
    .replaceAll(mark, '')
    .replaceAll('\r\n', '\n')
    .replace(place, (_, fact: string, otherwise: string | undefined) => {
      places.push({ fact, otherwise: otherwise ?? null });
      return mark;
    });
  return { masked, places };
}

/** Takes the places of its line from the front: lines come in order, and each place once. */
function fillLine(line: string, places: Place[], facts: Facts, missing: Set<string>): string | null {
  const kept = sentencesOf(line).flatMap((sentence) => {
    const of = places.splice(0, sentence.split(mark).length - 1);
    const unknown = of.filter((place) => valueOf(place, facts) === null);
    for (const { fact } of unknown) missing.add(fact);
    if (unknown.length > 0) return [];
    return [sentence.replaceAll(mark, () => valueOf(of.shift()!, facts)!)];
  });
  const text = kept
    .join('')
    .replace(/[^\S\n]{2,}/g, ' ')
    .replace(/ +([,.;:!?])/g, '$1')
    .trim();
  return text === '' && line.trim() !== '' ? null : text;
}

function valueOf({ fact, otherwise }: Place, facts: Facts): string | null {
  const known = Object.hasOwn(facts, fact) ? facts[fact]?.trim() : undefined;
  return known || otherwise;
}

/** A sentence ends at . ! ? or … before a space and a capital, a digit, a quote or a place: "e.g. the" is one. */
function sentencesOf(line: string): string[] {
  return line.split(/(?<=[.!?…]["”’)]*\s+)(?=[\p{Lu}\p{N}"“‘(¿¡\0])|(?<=[。！？])/u);
}

/** What is left of the lines, paragraphs apart by one empty line. */
function joined(lines: readonly (string | null)[]): string {
  return lines
    .filter((line) => line !== null)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
