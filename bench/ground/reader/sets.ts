import { readFile } from 'node:fs/promises';
import type { Aspect, Polarity } from '#engines/reader/reading.ts';

/** Test sets that may be measured on and nothing else. They are read from where they lie, never copied. */
export const reviews = `${process.env.REGULARS_DATA ?? '../shared/data'}/reviews`;

export type Spoken = { text: string; aspects: Set<Aspect> };

/** The four aspects that SemEval-2016 shares with us; what names none of them, or no opinion at all, is dropped. */
export const shared = ['service', 'product', 'price', 'ambience'] as const satisfies readonly Aspect[];

/**
 * SemEval-2016 task 5, restaurants, gold of the test: sentences with an opinion. Entity#attribute in our words: any
 * PRICES is price; SERVICE and AMBIENCE are themselves; FOOD and DRINKS otherwise are product; the rest is none of four.
 */
export async function semeval2016(file = 'EN_REST_SB1_TEST.xml.gold'): Promise<Spoken[]> {
  const xml = await readFile(`${reviews}/evaluate/semeval2016_restaurants/${file}`, 'utf8');
  const found: Spoken[] = [];
  for (const [, inside] of xml.matchAll(/<sentence id="[^"]*">([\s\S]*?)<\/sentence>/g)) {
    const opinions = [...inside!.matchAll(/category="(\w+)#(\w+)"/g)];
    if (opinions.length === 0) continue;
    const aspects = new Set(opinions.flatMap(([, entity, attribute]) => aspectOf(entity!, attribute!) ?? []));
    found.push({ text: textOf(inside!), aspects });
  }
  return found;
}

function aspectOf(entity: string, attribute: string): Aspect | null {
  if (attribute === 'PRICES') return 'price';
  if (entity === 'SERVICE') return 'service';
  if (entity === 'AMBIENCE') return 'ambience';
  return entity === 'FOOD' || entity === 'DRINKS' ? 'product' : null;
}

export type Asked = { text: string; subject: Aspect | 'whole'; polarity: Polarity };

const categories: Record<string, Aspect | 'whole'> = {
  food: 'product',
  service: 'service',
  ambience: 'ambience',
  price: 'price',
  'anecdotes/miscellaneous': 'whole',
};

/** SemEval-2014 task 4, restaurants, gold of the test: each category of a sentence with its polarity; conflict is mixed. */
export async function semeval2014(): Promise<Asked[]> {
  const xml = await readFile(`${reviews}/evaluate/semeval2014_restaurants/Restaurants_Test_Gold.xml`, 'utf8');
  const found: Asked[] = [];
  for (const [, inside] of xml.matchAll(/<sentence id="[^"]*">([\s\S]*?)<\/sentence>/g)) {
    for (const [, category, polarity] of inside!.matchAll(/category="([^"]+)" polarity="(\w+)"/g)) {
      const subject = categories[category!];
      if (!subject) throw new Error(`SemEval-2014 has a category ${category}.`);
      found.push({
        text: textOf(inside!),
        subject,
        polarity: polarity === 'conflict' ? 'mixed' : (polarity as Polarity),
      });
    }
  }
  return found;
}

function textOf(inside: string): string {
  return /<text>([\s\S]*?)<\/text>/
    .exec(inside)![1]!
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
