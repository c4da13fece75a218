import type { InMind } from '#guests/in-mind.ts';
import type { Occasion, OccasionName } from '#regulars/occasion.ts';
import type { RegularStage, VisitCounts } from '#regulars/stage.ts';
import type { Allowance } from '../gestures/restraint.ts';
import type { GuestState } from '../gestures/guest-state.ts';
import type { HeldReason } from '../moment.ts';
import type { Weather } from './weather.ts';

/** One of a party, as far as it matters for what may be done for them. */
export type Coming = {
  guestId: string;
  host: boolean;
  visits: VisitCounts;
  stage: RegularStage;
  occasions: readonly Occasion[];
  memories: readonly InMind[];
  state: GuestState;
  /** Visits since something was last done for them. */
  waited: number;
};

/** A visit for which something is looked for. */
export type VisitAhead = {
  visitId: string;
  day: string;
  partySize: number;
  weather: Weather | null;
  /** Ideas somebody put aside for this visit. */
  putAside: readonly string[];
  guests: readonly Coming[];
};

/** What there is to spend on the visits of a batch, without asking anybody. */
export type Means = {
  currency: string;
  allowance: Allowance;
  /** What may be planned for them together. */
  shareMinor: number;
};

/** What an idea rests on: a memory, an occasion or how often they came; `count` fills its sentence. */
export type Because = {
  code: 'memory' | OccasionName | RegularStage;
  memoryId: string | null;
  count: number;
};

/** Why an idea is not the one. */
export const whyNots = [
  'put_aside',
  'other_stage',
  'other_party',
  'other_weather',
  'no_occasion',
  'nothing_remembered',
  'memory_used',
  'no_reason',
  'health',
  'diet',
  'alcohol',
  'aversion',
  'days_share',
  'fits_less',
] as const;
export type WhyNot = (typeof whyNots)[number] | HeldReason;

export type Other = { ideaKey: string; why: WhyNot };

/** Why nothing is suggested: a rule holds it back, or there is nobody or nothing to suggest. */
export const nothingWhys = ['nothing_fits', 'not_our_guest'] as const;
export type HeldWhy = HeldReason | (typeof nothingWhys)[number];

export type Choice = {
  guestId: string | null;
  ideaKey: string | null;
  memoryId: string | null;
  because: readonly Because[];
  others: readonly Other[];
  heldWhy: HeldWhy | null;
};
