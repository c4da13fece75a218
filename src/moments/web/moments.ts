import { asking } from '#kit/ask.ts';
import type { moments as contract } from '../api.ts';

/** What one stands before at a table is readable without a network. */
export const moments = asking<typeof contract>('moments', [
  'suggestionsOfDay',
  'ofDay',
  'ideas',
  'purse',
  'asked',
]);

type Calls = typeof moments.call;
type Answer<Name extends keyof Calls> = Awaited<ReturnType<Calls[Name]>>;

export type MomentShown = Answer<'ofDay'>[number];
export type Suggestion = Answer<'suggestionsOfDay'>[number];
export type Idea = Answer<'ideas'>[number];
export type PurseShown = Answer<'purse'>;
export type Entry = PurseShown['entries'][number];
export type HeldBackShown = Answer<'heldBack'>;
export type What = Parameters<Calls['giveNow']>[0];
