/** One thing done for one guest beyond what they came for. Pure rules: its kinds, its steps, what holds it back. */

/** Delight, recovery and thanks are different kinds and are never mixed in one. */
export const momentKinds = ['delight', 'recovery', 'thanks'] as const;
export type MomentKind = (typeof momentKinds)[number];

export const momentStages = [
  'noticed',
  'idea',
  'asked',
  'ready',
  'given',
  'landed',
  'let_go',
  'held',
] as const;
export type MomentStage = (typeof momentStages)[number];

export const landings = ['glowed', 'pleased', 'unmoved', 'unwelcome'] as const;
export type Landing = (typeof landings)[number];

export type MomentSteps = {
  thoughtAt: Date | string | null;
  askedAt: Date | string | null;
  answeredAt: Date | string | null;
  granted: boolean | null;
  readyAt: Date | string | null;
  givenAt: Date | string | null;
  landedAt: Date | string | null;
  letGoAt: Date | string | null;
  heldAt: Date | string | null;
};

/** Read from its steps: an asking that was answered with yes is an idea again, to be made ready. */
export function momentStage(moment: MomentSteps): MomentStage {
  if (moment.letGoAt) return 'let_go';
  if (moment.landedAt) return 'landed';
  if (moment.givenAt) return 'given';
  if (moment.heldAt) return 'held';
  if (moment.readyAt) return 'ready';
  if (moment.askedAt && !moment.answeredAt) return 'asked';
  return moment.thoughtAt ? 'idea' : 'noticed';
}

/** What can be done with a moment, and in which stages. */
export const momentCan = {
  think: ['noticed', 'idea', 'ready', 'held'],
  ask: ['noticed', 'idea', 'ready', 'held'],
  answerAsk: ['asked'],
  makeReady: ['noticed', 'idea', 'held'],
  give: ['noticed', 'idea', 'ready', 'held'],
  land: ['given', 'landed'],
  letGo: ['noticed', 'idea', 'asked', 'ready', 'held'],
  keepIdea: ['given', 'landed'],
} as const satisfies Record<string, readonly MomentStage[]>;
export type MomentVerb = keyof typeof momentCan;

export const undoMinutes = 10;

/**
 * The same never twice within a year: a second candy given “spontaneously” raised tips by a fifth, a scripted one
 * hardly (Strohmetz et al. 2002, doi 10.1111/j.1559-1816.2002.tb00216.x). That it is a year is the house's judgement.
 */
export const freshDays = 365;

/** Why a gesture is not given now, the graver reason first. What is held back stays on the record with one of these. */
export const heldReasons = [
  /** A problem of this guest is not made right yet: a gesture never replaces an apology. */
  'to_make_right',
  /** A gift for a recovery before anybody said sorry. */
  'no_apology_yet',
  /** They asked for none. */
  'wished_none',
  /** STOP holds for every channel. */
  'stopped',
  /** Over all channels and kinds, enough was said and given lately. */
  'enough_lately',
  /** One delight a visit. */
  'one_a_visit',
  /** The same to the same guest within a year. */
  'same_again',
  /** The first one is small. */
  'first_is_small',
  /** The row never gets worse: smaller than the last one that cost something. */
  'smaller_than_last',
  /** There is not so much left in the purse. */
  'purse_empty',
  /** More than may be spent without asking: by this person, or on this guest. */
  'over_person_allowance',
  'over_guest_allowance',
] as const;
export type HeldReason = (typeof heldReasons)[number];

/** What one tap to whoever leads can overcome. All else holds whoever says yes. */
export const askable = ['over_person_allowance', 'over_guest_allowance'] as const satisfies HeldReason[];

export const momentRefusals = [
  'moments.unknown_moment',
  'moments.unknown_visit',
  'moments.unknown_memory',
  'moments.unknown_recovery',
  'moments.unknown_idea',
  'moments.which_idea',
  'moments.not_in_party',
  'moments.already_given',
  'moments.already_let_go',
  'moments.not_given',
  'moments.not_asked',
  'moments.waits_for_answer',
  'moments.ready_already',
  'moments.cannot_be_granted',
  'moments.nothing_to_undo',
  'moments.too_late_to_undo',
  'moments.for_who_leads',
  'moments.for_who_cares',
  'moments.not_a_deal',
  'moments.recovery_apart',
  'moments.by_a_person',
  'moments.wished_none_already',
  'moments.wished_none_not',
] as const;
