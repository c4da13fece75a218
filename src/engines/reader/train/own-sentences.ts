import { chance, lot } from './chance.ts';
import { families, type Family, type Says } from './family.ts';
import { grow, slots } from './grow.ts';

export type Part = 'train' | 'dev' | 'test';
export type OwnSentence = { text: string; family: string; part: Part; says: Says };

/** Sentences a template is asked for; families with few templates are asked for a few more. */
const perTemplate = 5;
const fewest = 24;

/**
 * Grows the project's own sentences. The same files give the same sentences.
 * @param files name without ending → text; `slots` holds the lists
 */
export function ownSentences(files: ReadonlyMap<string, string>): OwnSentence[] {
  const lists = slots(files.get('slots')!);
  const all = [...files].filter(([name]) => name !== 'slots').flatMap(([name, text]) => families(text, name));
  const grown: OwnSentence[] = [];
  const seen = new Set<string>();
  for (const family of all) {
    const draw = chance(Math.floor(lot(family.name) * 2 ** 31));
    const wanted = Math.max(fewest, family.templates.length * perTemplate);
    for (let n = 0; n < wanted; n += 1) {
      const text = grow(family.templates[n % family.templates.length]!, lists, draw);
      const plain = text.toLowerCase();
      if (seen.has(plain)) continue;
      seen.add(plain);
      grown.push({
        text: roughened(text, draw.next()),
        family: family.name,
        part: partOf(family, n % family.templates.length),
        says: family.says,
      });
    }
  }
  return grown;
}

/**
 * Whole families are kept for the test, so that no near-duplicate crosses; of the rest, whole templates are kept apart for
 * drawing the lines, so that every aspect has some.
 */
function partOf({ name }: Family, template: number): Part {
  if (lot(`keep ${name}`) >= 0.9) return 'test';
  return lot(`${name} ${template}`) < 0.86 ? 'train' : 'dev';
}

/** As people type: some without a capital, some without a stop, a few in capitals. */
function roughened(text: string, at: number): string {
  if (at < 0.12) return text.toLowerCase();
  if (at < 0.22) return text.replace(/\.$/, '');
  if (at < 0.24) return text.toUpperCase();
  if (at < 0.28) return text.replace(/\.$/, '!');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
