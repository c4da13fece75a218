import type { MemoryKind } from '#guests/memory.ts';
import type { OccasionName } from '#regulars/occasion.ts';
import type { RegularStage } from '#regulars/stage.ts';
import type { Weather } from '../suggestions/weather.ts';

/** What an idea is made of, as far as it can hurt: nothing edible goes to somebody with an allergy or a diet. */
export const ideaContents = ['food', 'drink', 'alcohol', 'scent', 'product', 'flowers'] as const;
export type IdeaContent = (typeof ideaContents)[number];

export const givers = ['anyone', 'care', 'manager'] as const;
export type Giver = (typeof givers)[number];

/** When an idea fits. Every condition that is named has to hold; of a list, one. */
export type Fits = {
  /** A memory of one of these kinds and with one of these words in it (case and accents make no difference). */
  memory?: { kinds?: MemoryKind[] | undefined; words?: string[] | undefined } | undefined;
  occasions?: OccasionName[] | undefined;
  stages?: RegularStage[] | undefined;
  party?: { min?: number | undefined; max?: number | undefined } | undefined;
  /** Keys of touchpoints of the journey at which it is given. */
  touchpoints?: string[] | undefined;
  weather?: Weather[] | undefined;
};

export type Idea = {
  /** A name in the book, or an id of the house's own. */
  key: string;
  title: string;
  /** What must be at hand. */
  needs: string;
  /** About what it costs the house, in the smallest unit of its currency. */
  costMinor: number;
  contains: readonly IdeaContent[];
  who: Giver;
  fits: Fits;
  /** Made up once for one guest: to inspire, and never suggested as it is. */
  inspiration: boolean;
};

export const ideaRefusals = [
  'moments.unknown_idea',
  'moments.idea_not_retired',
  'moments.idea_is_a_deal',
] as const;
