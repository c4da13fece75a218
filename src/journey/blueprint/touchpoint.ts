import type { Step } from '../protocol.ts';

/** The stages of a visit as its guest lives it, before, during and after; `heart` is the thing itself. */
export const stages = [
  'discover',
  'book',
  'prepare',
  'welcome',
  'settle',
  'heart',
  'farewell',
  'after',
  'return',
] as const;
export type Stage = (typeof stages)[number];

export const partOf = {
  discover: 'before',
  book: 'before',
  prepare: 'before',
  welcome: 'during',
  settle: 'during',
  heart: 'during',
  farewell: 'during',
  after: 'after',
  return: 'after',
} as const satisfies Record<Stage, 'before' | 'during' | 'after'>;

/**
 * The five lanes of a service blueprint, top to bottom: physical evidence, what the guest does, what is done in front of
 * them, what is done behind, what supports it (Shostack 1984; Bitner, Ostrom and Morgan 2008). Between guest and front
 * runs the line of interaction, between front and back that of visibility, between back and support that of internal
 * interaction.
 */
export const lanes = ['evidence', 'guest', 'front', 'back', 'support'] as const;
export type Lane = (typeof lanes)[number];

export const senses = ['thinks', 'sees', 'hears', 'smells', 'tastes', 'touches', 'feels'] as const;
export type Sense = (typeof senses)[number];

/** Who keeps a standard: whoever stands at the door, who looks after the visit, the back of the house, or anyone. */
export const keepers = ['door', 'care', 'back', 'anyone'] as const;
export type Keeper = (typeof keepers)[number];

/** The steps of a visit a touchpoint can hang on. */
export const visitSteps = ['expect', 'arrive', 'seat', 'farewell'] as const;
export type VisitStep = (typeof visitSteps)[number];

export type Standard = {
  /** A protocol of the house whose steps these are, as it is now; null for steps of its own. */
  protocol: string | null;
  steps: readonly Step[];
  who: Keeper;
  /**
   * When it begins: so many minutes after a step of the visit. With `expect` the minutes count from the expected time
   * and may be below zero: the day before is -1440.
   */
  begins: { at: VisitStep; minutes: number };
  /** Minutes it may take from there; null where it does not matter. */
  within: number | null;
};

export type Touchpoint = {
  /** Its name for ever: figures are counted by it. */
  key: string;
  stage: Stage;
  title: string;
  lanes: Readonly<Record<Lane, string>>;
  /** What the guest thinks, sees, hears, smells, tastes, touches, feels; empty where there is nothing to say. */
  senses: Readonly<Record<Sense, string>>;
  /** The floor: what is done every time. Null where there is nothing to keep. */
  standard: Standard | null;
  /** What may happen here beyond the standard; empty where this is no place for it. */
  hospitality: string;
  failPoints: readonly string[];
  /** Minutes a guest is expected to wait here; null for none. */
  wait: number | null;
  /** Memory keeps the peak and the last minutes (Kahneman et al. 1993): one of each is meant in a journey. */
  mark: 'peak' | 'end' | null;
  /** Words in what was booked that bring a visit here; empty for every visit. */
  only: readonly string[];
};

export type Blueprint = {
  /** 0 is the book's. */
  version: number;
  touchpoints: readonly Touchpoint[];
};

export const blueprintRefusals = [
  'journey.unknown_version',
  'journey.drawn_meanwhile',
  'journey.nothing_changed',
  'journey.two_peaks',
  'journey.two_ends',
  'journey.stage_order',
  'journey.two_of_one_key',
  'journey.standard_without_steps',
] as const;
