import { sides, type Side } from '../heads.ts';
import {
  aspects,
  emotions,
  products,
  type Aspect,
  type Emotion,
  type Polarity,
  type Product,
} from '../reading.ts';

/** What a family of own sentences says, written in its heading. */
export type Says = {
  aspects: Map<Aspect, Polarity>;
  whole: Polarity;
  sides: Side[];
  emotion: Emotion;
  product: Product | null;
  returns: boolean | null;
  irony: boolean;
};

/** Templates by one author on one thought. Families, not sentences, are split: near-duplicates never cross. */
export type Family = { name: string; says: Says; templates: string[] };

const signs: Record<string, Polarity> = { '+': 'positive', '-': 'negative', '0': 'neutral', '±': 'mixed' };

/**
 * @param text a file of families: `== name: aspects ; ledger ; emotion ; extras`, then a template a line
 * @param sector the name of the file, put before each family's name
 * @throws on a heading that says something unknown
 */
export function families(text: string, sector: string): Family[] {
  const found: Family[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('== ')) found.push(heading(line.slice(3), sector));
    else if (line.trim() !== '') found.at(-1)!.templates.push(line);
  }
  return found;
}

function heading(line: string, sector: string): Family {
  const [name, rest] = line.split(': ');
  const [spoken, ledger, emotion, extra] = rest!.split(';').map((part) => part.trim().split(' '));
  const judged = new Map<Aspect, Polarity>();
  let whole: Polarity | null = null;
  for (const word of spoken!) {
    if (word === 'only') continue;
    const polarity = signs[word.at(-1)!];
    const aspect = word.slice(0, -1);
    if (!polarity) throw new Error(`${name}: ${word} has no sign`);
    if (aspect === 'none') whole = polarity;
    else judged.set(known(aspects, aspect, name!), polarity);
  }
  const stands = ledger!.filter((label) => label !== 'N').map((label) => known(sides, label, name!));
  for (const [label, aspect] of [['H', 'hospitality']] as const) {
    for (const side of stands) if (side.startsWith(label)) judged.set(aspect, signs[side.at(-1)!]!);
  }
  // Waiting, booking and being received are the staff's doing: each speaks of service too.
  for (const finer of ['waiting', 'booking', 'hospitality'] as const) {
    const polarity = judged.get(finer);
    if (polarity && !judged.has('service') && !spoken!.includes('only')) judged.set('service', polarity);
  }
  return {
    name: `${sector}/${name}`,
    says: {
      aspects: judged,
      whole: whole ?? together([...judged.values()]),
      sides: stands,
      emotion: known(emotions, emotion![0]!, name!),
      product: products.find((product) => extra?.includes(product)) ?? null,
      returns: extra?.includes('return+') ? true : extra?.includes('return-') ? false : null,
      irony: extra?.includes('irony') ?? false,
    },
    templates: [],
  };
}

export function together(all: Polarity[]): Polarity {
  const judged = new Set(all.filter((polarity) => polarity !== 'neutral'));
  return judged.size === 0 ? 'neutral' : judged.size === 1 ? [...judged][0]! : 'mixed';
}

function known<T extends string>(names: readonly T[], name: string, family: string): T {
  const found = names.find((each) => each === name);
  if (!found) throw new Error(`${family}: ${name} is not one of ${names.join(', ')}`);
  return found;
}
