import { emotions, type Aspect, type Emotion, type Polarity, type Product } from '../reading.ts';
import { together } from './family.ts';

/** A sentence of a public set, in our words. */
export type Judged = {
  text: string;
  /** With the polarity, null where the set does not say. */
  aspects: Map<Aspect, Polarity | null>;
  /** Aspects of which the set's labels say nothing either way. */
  unknown: Set<Aspect>;
  products: Product[];
};

/** MAMS's categories in our aspects; `miscellaneous` names none of them. */
const mams: Record<string, Aspect | null> = {
  food: 'product',
  menu: 'product',
  staff: 'service',
  service: 'service',
  price: 'price',
  ambience: 'ambience',
  place: 'ambience',
  miscellaneous: null,
};

/**
 * MAMS-ACSA (Jiang et al. 2019). A neutral category there is often only mentioned ("our food came after an hour"), so
 * that it is left open whether it is spoken of.
 */
export function readMams(xml: string): Judged[] {
  return [...xml.matchAll(/<sentence>([\s\S]*?)<\/sentence>/g)].map(([, inside]) => {
    const text = plain(/<text>([\s\S]*?)<\/text>/.exec(inside!)![1]!);
    const named = [...inside!.matchAll(/category="(\w+)" polarity="(\w+)"/g)];
    const judged = new Map<Aspect, Polarity[]>();
    const unknown = new Set<Aspect>(['waiting', 'booking', 'hospitality', 'cleanliness', 'location']);
    let vague = false;
    for (const [, category, polarity] of named) {
      const aspect = mams[category!];
      if (!aspect) vague = true;
      else if (category === 'place' || polarity === 'neutral') unknown.add(aspect);
      if (aspect) judged.set(aspect, [...(judged.get(aspect) ?? []), polarity as Polarity]);
    }
    // "Miscellaneous" hides prices, rooms and waiting.
    if (vague) for (const aspect of ['price', 'ambience'] as const) unknown.add(aspect);
    const aspects = new Map([...judged].map(([aspect, all]) => [aspect, together(all)]));
    for (const aspect of unknown)
      if (named.some(([, c, p]) => mams[c!] === aspect && p !== 'neutral' && c !== 'place'))
        unknown.delete(aspect);
    return {
      text,
      aspects,
      unknown,
      products: judged.has('product') ? ['food'] : [],
    };
  });
}

const space: Record<string, { aspect: Aspect; product?: Product }> = {
  building: { aspect: 'ambience' },
  cleanliness: { aspect: 'cleanliness' },
  food: { aspect: 'product', product: 'food' },
  location: { aspect: 'location' },
  rooms: { aspect: 'product', product: 'room' },
  service: { aspect: 'service' },
};

/** A sentence of a summary about one side of a hotel (SPACE, Angelidis et al. 2021); it may speak of others as well. */
export function readSpace(folder: string, text: string): Judged[] {
  const { aspect, product } = space[folder]!;
  return text
    .split(/\t|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => ({
      text: sentence,
      // Summaries praise and blame; which, the set does not say.
      aspects: new Map([[aspect, null]]),
      unknown: new Set(others[aspect] ?? []),
      products: product ? [product] : [],
    }));
}

/** What such summaries often add in passing. */
const others: Partial<Record<Aspect, Aspect[]>> = {
  ambience: ['product', 'location', 'cleanliness', 'hospitality'],
  cleanliness: ['product', 'service', 'ambience'],
  product: ['cleanliness', 'price', 'ambience', 'service', 'location'],
  location: ['product', 'ambience', 'price'],
  service: ['hospitality', 'waiting', 'booking', 'product', 'location'],
};

export type Felt = { text: string; emotions: Emotion[] };

/** GoEmotions (Demszky et al. 2020): text, numbers of labels, id, between tabs. */
export function readGoEmotions(tsv: string): Felt[] {
  return tsv
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [text, labels] = line.split('\t');
      return { text: text!, emotions: labels!.split(',').map((label) => emotions[Number(label)]!) };
    });
}

/** @returns word → valence, -4 to 4 (VADER, Hutto and Gilbert 2014) */
export function readVader(lexicon: string, emoji: string): Map<string, number> {
  const valence = new Map<string, number>();
  for (const line of lexicon.split('\n')) {
    const [word, mean] = line.split('\t');
    if (word && mean) valence.set(word, Number(mean));
  }
  for (const line of emoji.split('\n')) {
    const [face, told] = line.split('\t');
    if (!face || !told) continue;
    const sum = told.split(' ').reduce((total, word) => total + (valence.get(word) ?? 0), 0);
    if (sum !== 0) valence.set(face, Math.max(-4, Math.min(4, sum)));
  }
  return valence;
}

function plain(escaped: string): string {
  return escaped
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
