import type { OccasionName } from '#regulars/occasion.ts';
import type { RegularStage } from '#regulars/stage.ts';
import type { Giver, IdeaContent } from '../ideas/idea.ts';
import type { HeldReason, Landing, MomentKind, MomentStage } from '../moment.ts';
import type { Weather } from '../suggestions/weather.ts';
import type { Suggestion } from './moments.ts';

export const kindWords = {
  delight: 'A moment',
  recovery: 'To make it right',
  thanks: 'A thank-you',
} as const satisfies Record<MomentKind, string>;

export const landingWords = {
  glowed: 'They glowed',
  pleased: 'They were pleased',
  unmoved: 'It left them unmoved',
  unwelcome: 'It was unwelcome',
} as const satisfies Record<Landing, string>;

export const landingShort = {
  glowed: 'Glowed',
  pleased: 'Pleased',
  unmoved: 'Unmoved',
  unwelcome: 'Unwelcome',
} as const satisfies Record<Landing, string>;

/** What the last step of a moment is called when it is taken back. */
export const stepWords = {
  asked: 'Asked',
  ready: 'Ready',
  given: 'Given',
  landed: 'How it landed',
  let_go: 'Let go',
} as const satisfies Partial<Record<MomentStage, string>>;

export const weatherWords = {
  hot: 'Hot',
  mild: 'Mild',
  cold: 'Cold',
  rain: 'Rain',
  snow: 'Snow',
  storm: 'Storm',
} as const satisfies Record<Weather, string>;

export const contentWords = {
  food: 'Food',
  drink: 'Drink',
  alcohol: 'Alcohol',
  scent: 'Scent',
  product: 'Something for skin or hair',
  flowers: 'Flowers',
} as const satisfies Record<IdeaContent, string>;

export const giverWords = {
  anyone: 'Anyone',
  care: 'Whoever looks after them',
  manager: 'Whoever leads',
} as const satisfies Record<Giver, string>;

export const occasionWords = {
  birthday: 'a birthday',
  anniversary: 'an anniversary',
  visit_of_someone: 'somebody visiting them',
  other_day: 'a day of their own',
  first_visit: 'a <first visit>',
  first_visit_anniversary: 'the day of their <first visit>, years on',
  nth_visit: 'a round <visit>',
  back_after_long: 'coming back after long',
  brings_friends: 'bringing friends',
  moved_here: 'having moved here',
} as const satisfies Record<OccasionName, string>;

export const relationshipWords = {
  first: 'a <first visit>',
  returning: 'those coming again',
  regular: 'regulars',
  lifelong: 'lifelong regulars',
  drifting: 'those drifting back',
} as const satisfies Record<RegularStage, string>;

/** The rule that holds something back, as it is said where it does. */
export const heldWords = {
  to_make_right: 'Something is to be made right for {name} first.',
  no_apology_yet: 'Nobody has apologised to {name} yet: that comes before any gesture.',
  wished_none: '{name} asked for no surprises.',
  stopped: '{name} asked us to stop, and that holds for everything.',
  enough_lately: '{name} heard from the house and was given enough these weeks.',
  one_a_visit: '{name} was given something on this <visit> already.',
  same_again: '{name} was given the same within a year.',
  first_is_small: 'It would be the first for {name}, and the first one is small.',
  smaller_than_last: 'The last one for {name} was larger, and the row never gets smaller.',
  over_person_allowance: 'It is more than one person may spend without asking.',
  over_guest_allowance: 'It is more than may be spent on {name} without asking.',
  purse_empty: 'There is not so much left in the purse of this month.',
} as const satisfies Record<HeldReason, string>;

/** Why the rule is there: its finding, or that it is the house's own judgement. */
export const ruleWords = {
  to_make_right:
    'Even making it right well lifts how they feel, and not whether they return (de Matos and others, 2007): a gift cannot stand in for it.',
  no_apology_yet: 'The same: words first. That an apology is the first of them is judgement.',
  wished_none: 'What somebody asked for counts more than any finding.',
  stopped:
    'Stop, in any wording, holds for every channel: it is the law for messages, and manners for the rest.',
  enough_lately:
    'Four words of the house in thirty days, over all channels: past that they are noise. Judgement.',
  one_a_visit: 'A second one on the same evening makes the first a programme. Judgement.',
  same_again: '“One size fits one” (Guidara): what comes twice was meant for anybody.',
  first_is_small: 'Gifts that grow do better than gifts that shrink (Haisley and Loewenstein, 2011).',
  smaller_than_last: 'A row that gets worse hurts (the same study).',
  over_person_allowance:
    'Small sums are spent without asking; above them somebody else looks once. Judgement.',
  over_guest_allowance: 'So that one guest does not have what many were meant to. Judgement.',
  purse_empty: 'What is given is real money, and it is counted to the penny (Guidara’s 95/5).',
} as const satisfies Record<HeldReason, string>;

/** What else keeps a suggestion, a note or a message from being: no rule of gestures, and said here as well. */
const otherWords: Readonly<Record<string, string>> = {
  nothing_fits: 'Nothing in the book fits {name} today.',
  not_our_guest: 'Nobody of the <party> is known here yet.',
  no_consent: '{name} did not say that they may be written.',
  quiet_hours: 'It was night where {name} is.',
  too_soon: 'It was too soon: a thank-you wants a night in between.',
  too_late: 'It was too late: after a week a thank-you reads as a mailing.',
};

const otherRules: Readonly<Record<string, string>> = {
  nothing_fits: 'No suggestion is better than one that could be for anybody.',
  not_our_guest: 'A suggestion comes from what is remembered of somebody, or not at all.',
  no_consent: 'Nobody is written who did not say yes.',
  quiet_hours: 'Nobody is texted or rung before 8 and after 21 where they are (47 CFR 64.1200).',
};

export function heldSentence(why: string): string {
  return sentences[why] ?? `A rule holds it back: ${why.replaceAll('_', ' ')}.`;
}

export function ruleSentence(why: string): string | undefined {
  return rules[why];
}

const sentences: Readonly<Record<string, string>> = { ...heldWords, ...otherWords };
const rules: Readonly<Record<string, string>> = { ...ruleWords, ...otherRules };

/** A rule by itself, where no name stands beside it. */
export function ruleName(why: string): string {
  return names[why] ?? why.replaceAll('_', ' ');
}

const names: Readonly<Record<string, string>> = {
  to_make_right: 'Something to make right first',
  no_apology_yet: 'No apology yet',
  wished_none: 'Asked for no surprises',
  stopped: 'Asked us to stop',
  enough_lately: 'Enough these weeks',
  one_a_visit: 'One for each <visit>',
  same_again: 'Not the same twice within a year',
  first_is_small: 'The first one is small',
  smaller_than_last: 'The row never gets smaller',
  over_person_allowance: 'More than one’s own allowance',
  over_guest_allowance: 'More than a <guest>’s allowance',
  purse_empty: 'The purse has not so much left',
  nothing_fits: 'Nothing fitted',
  not_our_guest: 'Nobody known in the <party>',
  no_consent: 'May not be written',
  quiet_hours: 'Night where they are',
} satisfies Record<HeldReason | Exclude<Suggestion['heldWhy'], null>, string> & Record<string, string>;

export const heldKinds = {
  suggestion: 'Suggestion',
  gesture: 'Gesture',
  note: 'Thank-you',
  message: 'Message',
} as const;

/** Why a suggestion is put aside, in one tap. */
export const asideReasons = [
  'It does not suit them today',
  'They are in a hurry',
  'They did this somewhere else just now',
  'What it needs is not at hand',
] as const;

/** Why a moment is let go. */
export const letGoReasons = [
  'It does not suit them after all',
  'They left before',
  'What it needs is not at hand',
  'Somebody did something already',
] as const;
