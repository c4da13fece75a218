import { at, reviewHeads, sides } from '../heads.ts';
import { aspects, products } from '../reading.ts';
import type { Judged } from './corpora.ts';
import type { Says } from './family.ts';
import type { Labelled } from './labelled.ts';

/** For each review head +1, -1, or 0 where the labels say nothing. */
export type Signs = Int8Array;

export function ownSigns({ aspects: spoken, product, sides: stand, returns, irony }: Says): Signs {
  const signs = new Int8Array(reviewHeads.length).fill(-1);
  // What is only mentioned, without judgement, is left open.
  for (const [aspect, polarity] of spoken) signs[aspects.indexOf(aspect)] = polarity === 'neutral' ? 0 : 1;
  if (product) signs[at.products + products.indexOf(product)] = 1;
  else if (spoken.has('product')) signs.fill(0, at.products, at.products + products.length);
  for (const side of stand) signs[at.sides + sides.indexOf(side)] = 1;
  if (returns !== null) signs[at.intents + (returns ? 0 : 1)] = 1;
  if (irony) signs[at.intents + 2] = 1;
  return signs;
}

export function publicSigns({ aspects: spoken, unknown, products: kinds }: Judged): Signs {
  const signs = new Int8Array(reviewHeads.length);
  for (const [n, aspect] of aspects.entries())
    signs[n] = unknown.has(aspect) ? 0 : spoken.has(aspect) ? 1 : -1;
  for (const [n, product] of products.entries()) {
    signs[at.products + n] = kinds.includes(product) ? 1 : spoken.has('product') ? -1 : 0;
  }
  return signs;
}

/** What the guideline's labels say of the ledger, and of the aspects that follow from it. */
export function labelledSigns({ sides: stand, hospitalityAlone, finer }: Labelled): Signs {
  const signs = new Int8Array(reviewHeads.length);
  for (const [n, side] of sides.entries()) {
    if (!hospitalityAlone || side.startsWith('H')) signs[at.sides + n] = stand.includes(side) ? 1 : -1;
  }
  signs[aspects.indexOf('hospitality')] = stand.some((side) => side.startsWith('H')) ? 1 : -1;
  if (stand.length > 0) signs[aspects.indexOf('service')] = 1;
  if (finer)
    for (const aspect of ['waiting', 'booking'] as const)
      signs[aspects.indexOf(aspect)] = finer.includes(aspect) ? 1 : -1;
  return signs;
}

/** Talk of anything but a house. */
export function talkSigns(): Signs {
  return new Int8Array(reviewHeads.length).fill(-1);
}
