import { shortened } from '#kit/shown.ts';
import type { RegularStage } from '#regulars/stage.ts';
import type { Weather } from '../suggestions/weather.ts';
import { askable, undoMinutes, type HeldReason, type MomentStage } from '../moment.ts';
import type { Entry, Idea, MomentShown, Suggestion } from './moments.ts';
import { stepWords } from './words.ts';

/** "Given by Mei: a song she loves": what a moment has come to, for the list of the day. */
export function rowWords(
  moment: Pick<MomentShown, 'stage' | 'words' | 'noticed' | 'givenBy'>,
): string | null {
  const what = shortened(moment.words || moment.noticed, 44);
  const by = moment.givenBy ? ` by ${moment.givenBy.name.split(' ')[0]}` : '';
  if (isGiven(moment)) return `Given${by}: ${what}`;
  const waits = waiting[moment.stage];
  return waits ? `${waits}: ${what}` : null;
}

const waiting: Partial<Record<MomentStage, string>> = {
  ready: 'Ready to give',
  asked: 'Waits for a word',
  idea: 'To prepare',
};

export const isGiven = ({ stage }: { stage: MomentStage }) => stage === 'given' || stage === 'landed';

type OnVisit = Pick<MomentShown, 'visitId' | 'ideaKey' | 'stage'>;

/** Whether a suggestion is still to be answered. Where it was taken up, the moment it became speaks for it. */
export function isOffered(
  {
    ideaKey,
    visitId,
    dismissedAt,
    momentId,
  }: Pick<Suggestion, 'ideaKey' | 'visitId' | 'dismissedAt' | 'momentId'>,
  moments: readonly OnVisit[],
): boolean {
  const isOf = (moment: OnVisit) => moment.visitId === visitId && moment.ideaKey === ideaKey;
  const isOpen = (moment: OnVisit) => !isGiven(moment) && moment.stage !== 'let_go';
  return ideaKey !== null && !dismissedAt && !momentId && !moments.some((one) => isOf(one) && isOpen(one));
}

type Steps = Pick<MomentShown, 'stage' | 'askedAt' | 'readyAt' | 'givenAt' | 'landedAt' | 'letGoAt'>;

/** What the last step is called, while it can still be taken back. */
export function undoableStep(moment: Steps, now: number): string | null {
  const at = {
    asked: moment.askedAt,
    ready: moment.readyAt,
    given: moment.givenAt,
    landed: moment.landedAt,
    let_go: moment.letGoAt,
  };
  const stage = moment.stage as keyof typeof at;
  const last = at[stage];
  return last && now - Date.parse(last) < undoMinutes * 60_000 ? stepWords[stage] : null;
}

/** One tap to whoever leads can overcome it. */
export function mayAsk(why: HeldReason | null): boolean {
  return (askable as readonly (HeldReason | null)[]).includes(why);
}

export type FitsNow = {
  party?: number | undefined;
  stage?: RegularStage | undefined;
  weather?: Weather | null | undefined;
  /** Whoever looks at the book leads. */
  leads: boolean;
};

/**
 * Whether an idea may be looked at for this visit. What only the house knows, memories and occasions, is left to whoever
 * stands before the guest.
 */
export function mayFit(
  { who, fits: { party, stages, weather } }: Pick<Idea, 'who' | 'fits'>,
  now: FitsNow,
): boolean {
  if (who === 'manager' && !now.leads) return false;
  if (now.party !== undefined && party) {
    if (now.party < (party.min ?? 1) || now.party > (party.max ?? Infinity)) return false;
  }
  if (now.stage && stages && stages.length > 0 && !stages.includes(now.stage)) return false;
  return !weather || weather.length === 0 || (now.weather ? weather.includes(now.weather) : false);
}

/** Ideas with all these words in title or needs; case and accents make no difference. */
export function found(ideas: readonly Idea[], typed: string): Idea[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return ideas.filter(({ title, needs }) => {
    const text = plain(`${title} ${needs}`);
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Words that keep nothing of an idea are somebody's own. */
export function isStill(title: string, words: string): boolean {
  const own = plain(words).split(/[^\p{L}]+/u);
  return plain(title)
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 3 && own.includes(word));
}

export type EntryRow = Entry & { /** When it was taken back. */ backAt: string | null };

/** The entries of a purse, each with what took it back beside it instead of below. */
export function entryRows(entries: readonly Entry[]): EntryRow[] {
  const inTime = entries.toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const backs = inTime.filter(({ kind }) => kind === 'taken_back');
  return inTime
    .filter(({ kind }) => kind !== 'taken_back')
    .map((entry) => ({
      ...entry,
      backAt:
        backs.find(({ momentId, at }) => momentId !== null && momentId === entry.momentId && at >= entry.at)
          ?.at ?? null,
    }))
    .toReversed();
}

/** The month before or after, as "2026-11". */
export function monthStep(month: string, by: number): string {
  const [year, of] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, of - 1 + by, 1)).toISOString().slice(0, 7);
}

export function monthWords(month: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01`));
}

/** "5 %" of 500 hundredths of a percent. */
export function percent(share: number): string {
  return `${share / 100} %`;
}

/** Hundredths of a percent of "2.5"; NaN for what is no share. */
export function shareOf(typed: string): number {
  const plainly = typed.trim().replace(',', '.').replace(/\s*%$/, '');
  const share = /^\d+(\.\d+)?$/.test(plainly) ? Math.round(Number(plainly) * 100) : Number.NaN;
  return share <= 10_000 ? share : Number.NaN;
}

/** "Given 4 times, glowed twice, unwelcome once." Counts and no shares: one house gives too few of each for those. */
export function tally({ given, glowed, unwelcome }: Pick<Idea, 'given' | 'glowed' | 'unwelcome'>): string {
  if (given === 0) return 'Not given yet';
  return [
    `Given ${times(given)}`,
    glowed > 0 && `glowed ${times(glowed)}`,
    unwelcome > 0 && `unwelcome ${times(unwelcome)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** Newest first, in years: [["2026", …], ["2025", …]]. */
export function byYear<One>(all: readonly One[], dayOf: (one: One) => string): [string, One[]][] {
  const sorted = all.toSorted((one, other) => (dayOf(one) < dayOf(other) ? 1 : -1));
  return [...Map.groupBy(sorted, (one) => dayOf(one).slice(0, 4))];
}
