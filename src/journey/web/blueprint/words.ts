import { counted } from '#kit/words.ts';
import type { Keeper, Lane, Sense, Stage, Standard, VisitStep } from '../../blueprint/touchpoint.ts';

export const partWords = { before: 'Before', during: 'During', after: 'After' } as const;

export const stageWords = {
  discover: 'Discover',
  book: 'Book',
  prepare: 'Prepare',
  welcome: 'Welcome',
  settle: 'Settle',
  heart: 'The thing itself',
  farewell: 'Farewell',
  after: 'Afterwards',
  return: 'Return',
} as const satisfies Record<Stage, string>;

export const laneWords = {
  evidence: { name: 'Evidence', hint: 'what they see, hold or read' },
  guest: { name: '<Guest>', hint: 'what they do' },
  front: { name: 'Front', hint: 'done in front of them' },
  back: { name: 'Back', hint: 'done where nobody sees it' },
  support: { name: 'Support', hint: 'what it all stands on' },
} as const satisfies Record<Lane, { name: string; hint: string }>;

export const senseWords = {
  thinks: 'Thinks',
  sees: 'Sees',
  hears: 'Hears',
  smells: 'Smells',
  tastes: 'Tastes',
  touches: 'Touches',
  feels: 'Feels',
} as const satisfies Record<Sense, string>;

export const keeperWords = {
  door: 'Whoever stands at the door',
  care: 'Whoever looks after the <visit>',
  back: 'The back of the house',
  anyone: 'Anyone',
} as const satisfies Record<Keeper, string>;

const keeperShort = {
  door: 'Door',
  care: '<Host>',
  back: 'Back',
  anyone: 'Anyone',
} as const satisfies Record<Keeper, string>;

const stepShort = {
  expect: 'they are due',
  arrive: 'they arrive',
  seat: 'they are seated',
  farewell: 'they leave',
} as const satisfies Record<VisitStep, string>;

export const markWords = { peak: 'Peak', end: 'End' } as const;

/** "3 steps · Door · when they arrive · within 2 min". */
export function standardInShort({ who, begins, within, steps }: Standard): string {
  return [
    steps.length > 0 && counted(steps.length, 'step', 'steps'),
    keeperShort[who],
    beginsInWords(begins),
    within !== null && `within ${spanOf(within)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

export function beginsInWords({ at, minutes }: Standard['begins']): string {
  if (minutes === 0) return `when ${stepShort[at]}`;
  return `${spanOf(Math.abs(minutes))} ${minutes < 0 ? 'before' : 'after'} ${stepShort[at]}`;
}

/** "25 min", "1 h 30 min", "2 days", as exact as the minutes are. */
export function spanOf(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = [
    days > 0 && counted(days, 'day', 'days'),
    hours > 0 && `${hours} h`,
    (rest > 0 || minutes === 0) && `${Math.round(rest * 10) / 10} min`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** What the guest thinks, sees and feels, each on a line of its own; empty senses say nothing. */
export function sensesOf(senses: Readonly<Record<Sense, string>>): { name: string; words: string }[] {
  return (Object.keys(senseWords) as Sense[])
    .filter((sense) => senses[sense].trim() !== '')
    .map((sense) => ({ name: senseWords[sense], words: senses[sense] }));
}
