/** What a sentence may speak of. Product is whatever the house makes: the dish, the room, the cut. */
export const aspects = [
  'service',
  'hospitality',
  'ambience',
  'product',
  'price',
  'waiting',
  'booking',
  'cleanliness',
  'location',
] as const;
export type Aspect = (typeof aspects)[number];

/** `mixed` is praise and blame of the same thing in one sentence. */
export const polarities = ['positive', 'negative', 'neutral', 'mixed'] as const;
export type Polarity = (typeof polarities)[number];

/** What a product is in this sentence, where it can be told. */
export const products = ['food', 'room', 'treatment'] as const;
export type Product = (typeof products)[number];

/**
 * The two ledgers and what belongs to neither: S a need met or missed, H a person received or left standing,
 * M manner with no more, U judgement without a reason, N none of these. The guideline stands in docs/reader.md.
 */
export const ledgers = ['S', 'H', 'M', 'U', 'N'] as const;
export type Ledger = (typeof ledgers)[number];

/** The 28 labels of GoEmotions (Demszky et al. 2020), in its order. */
export const emotions = [
  'admiration',
  'amusement',
  'anger',
  'annoyance',
  'approval',
  'caring',
  'confusion',
  'curiosity',
  'desire',
  'disappointment',
  'disapproval',
  'disgust',
  'embarrassment',
  'excitement',
  'fear',
  'gratitude',
  'grief',
  'joy',
  'love',
  'nervousness',
  'optimism',
  'pride',
  'realization',
  'relief',
  'remorse',
  'sadness',
  'surprise',
  'neutral',
] as const;
export type Emotion = (typeof emotions)[number];

/** The seven of Ekman as GoEmotions groups them. */
export const basics = ['anger', 'disgust', 'fear', 'joy', 'sadness', 'surprise', 'neutral'] as const;
export type Basic = (typeof basics)[number];

export const moods = ['positive', 'negative', 'ambiguous', 'neutral'] as const;
export type Mood = (typeof moods)[number];

/** What a guest is shown to have felt. Fewer than the 28: those that can be told apart in reviews. */
export const feelings = [
  'joy',
  'gratitude',
  'admiration',
  'love',
  'surprise',
  'disappointment',
  'anger',
  'sadness',
  'disgust',
  'worry',
  'confusion',
  'neutral',
] as const;
export type Feeling = (typeof feelings)[number];

/** A stretch of the text that was given: UTF-16 offsets, end exclusive. */
export type Span = { start: number; end: number };

/** A word that moved a judgement, and by how much (log-odds; above zero speaks for it). */
export type Word = Span & { text: string; weight: number };

/** An aspect that is spoken of. Probabilities are calibrated, 0 to 1. */
export type AspectRead = {
  aspect: Aspect;
  probability: number;
  /** The likeliest polarity, and how likely it is. */
  polarity: Polarity;
  polarityProbability: number;
  /** False where the polarity is below its calibrated line: say "don't know". */
  known: boolean;
  /** The clause that speaks of it most. */
  clause: Span;
  words: Word[];
};

export type LedgerRead = {
  label: Ledger;
  probability: number;
  /** N has no side. */
  polarity: 'positive' | 'negative' | null;
  known: boolean;
  words: Word[];
};

export type StaffRead = Span & {
  /** As written in the text. */
  name: string;
  /** The name on the roster it stands for; null where the name is on no roster. */
  person: string | null;
  said: 'praise' | 'blame' | 'mention';
  probability: number;
};

/** Every probability, said or not: for those who weigh or evaluate by themselves. */
export type Odds = {
  aspects: Record<Aspect, number>;
  /** Polarity of each aspect if it were spoken of. */
  polarities: Record<Aspect, Record<Polarity, number>>;
  products: Record<Product, number>;
  sentiment: Record<Polarity, number>;
  ledgers: Record<Ledger, number>;
  emotions: Record<Emotion, number>;
  basics: Record<Basic, number>;
  moods: Record<Mood, number>;
  returning: number;
  leaving: number;
  irony: number;
};

/** What one sentence says. */
export type Reading = Span & {
  text: string;
  /** ISO 639-1, `und` where it cannot be told. */
  language: string;
  /** False: not a language that is read, or no words. Then nothing is said and `odds` is null. */
  read: boolean;
  clauses: Span[];
  /** Those above their line, the likeliest first. */
  aspects: AspectRead[];
  /** Those between "not spoken of" and "spoken of": don't know. */
  unsure: Aspect[];
  sentiment: { polarity: Polarity; probability: number; known: boolean; words: Word[] };
  emotion: { feeling: Feeling; probability: number; known: boolean; words: Word[] };
  /** Those of the 28 above their line, and of the coarser groups above theirs. */
  felt: Emotion[];
  basics: Basic[];
  moods: Mood[];
  /** Experimental: see docs/reader.md. Those above their line, the likeliest first. */
  ledger: LedgerRead[];
  staff: StaffRead[];
  /** Whether the guest says they will come back; null where nothing is said of it. */
  returns: boolean | null;
  irony: boolean;
  odds: Odds | null;
};
