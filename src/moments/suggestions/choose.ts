import type { RegularStage } from '#regulars/stage.ts';
import type { Idea } from '../ideas/idea.ts';
import type { HeldReason } from '../moment.ts';
import { cautionOf, lookedUp } from './caution.ts';
import type { LookedUp } from './caution.ts';
import type { Choice, Coming, HeldWhy, Means, Other, VisitAhead } from './choice.ts';
import { citableOf, fitOf, heldFrom } from './fitting.ts';
import type { Fit, Guest } from './fitting.ts';

const othersShown = 3;
/** So much a long wait may outweigh a better fit; the house's judgement. */
const mostForWaiting = 2;

/**
 * For each visit at most one idea for one guest, or why there is none. Whoever has waited longest is looked at first,
 * as long as there is something to spend; what costs nothing is there for everyone. The same visits, ideas and means
 * give the same, in whatever order they come.
 */
export function choose(
  visits: readonly VisitAhead[],
  ideas: readonly Idea[],
  means: Means,
): Map<string, Choice> {
  const book = ideas.filter(({ inspiration }) => !inspiration).map(lookedUp);
  const chosen = new Map<string, Choice>();
  let left = Math.min(means.shareMinor, means.allowance.purseLeftMinor);
  for (const visit of visits.toSorted(longestWaitFirst)) {
    const { choice, costMinor } = chooseFor(visit, book, means, left);
    chosen.set(visit.visitId, choice);
    left -= costMinor;
  }
  return chosen;
}

/**
 * After so many visits something is due; a house that forgets its oldest guests for the newest loses them quietly.
 * A first visit and a coming back cannot wait for the next one. The figures are the house's judgement.
 */
const dueAfter = {
  first: 1,
  drifting: 1,
  returning: 2,
  regular: 4,
  lifelong: 6,
} as const satisfies Record<RegularStage, number>;

function due({ waited, stage }: Coming): number {
  return (waited + 1) / dueAfter[stage];
}

function longestWaitFirst(a: VisitAhead, b: VisitAhead): number {
  return dueOf(b) - dueOf(a) || (a.visitId < b.visitId ? -1 : 1);
}

function dueOf({ guests }: VisitAhead): number {
  return Math.max(0, ...guests.map(due));
}

type Chosen = { choice: Choice; costMinor: number };

function chooseFor(visit: VisitAhead, book: readonly LookedUp[], means: Means, left: number): Chosen {
  const held = visit.guests.map((coming) => ({ coming, why: heldFrom({ coming, visit }, null, 0, means) }));
  const holding = heldWhole(held);
  if (holding) return nothing(holding.why, asideOf(visit), holding.coming?.guestId);
  const open = held.filter(({ why }) => why === null).map(({ coming }) => coming);
  const ofTable = visit.guests.flatMap(({ memories }) => memories);
  const fits = open.flatMap((coming) => {
    const caution = cautionOf(coming.memories, ofTable);
    const guest: Guest = { coming, visit, caution, citable: citableOf(coming, visit.day) };
    const waiting = Math.min(mostForWaiting, due(coming));
    return book.map((looked) => withShare(fitOf(looked, guest, means), { left, waiting }));
  });
  fits.sort(bestFirst);
  const best = fits.find(({ whyNot }) => whyNot === null);
  const others = [...asideOf(visit), ...othersOf(fits, best)];
  if (!best) return nothing('nothing_fits', others);
  const { ideaKey, guestId, memoryId, because, costMinor } = best;
  return { choice: { ideaKey, guestId, memoryId, because, others, heldWhy: null }, costMinor };
}

function withShare(fit: Fit, { left, waiting }: { left: number; waiting: number }): Fit {
  if (fit.score < 0 && fit.because.length === 0) return fit;
  const isTooMuch = fit.whyNot === null && fit.costMinor > left && fit.costMinor > 0;
  return { ...fit, score: fit.score + waiting, whyNot: isTooMuch ? 'days_share' : fit.whyNot };
}

/** Of two that fit alike the guest and the idea decide together: at two tables it is not always the first in the book. */
function bestFirst(a: Fit, b: Fit): number {
  return b.score - a.score || mixed(a) - mixed(b) || (a.ideaKey + a.guestId < b.ideaKey + b.guestId ? -1 : 1);
}

/** FNV-1a of the two. */
function mixed({ guestId, ideaKey }: Fit): number {
  let hash = 0x811c9dc5;
  for (const part of [guestId, ideaKey])
    for (let n = 0; n < part.length; n += 1) hash = Math.imul(hash ^ part.charCodeAt(n), 0x01000193);
  return hash >>> 0;
}

/** What was put aside stays known whatever else is told, so that it is not suggested once more. */
function asideOf({ putAside }: VisitAhead): Other[] {
  return putAside.map((ideaKey) => ({ ideaKey, why: 'put_aside' }));
}

/** What came nearest. */
function othersOf(fits: readonly Fit[], best: Fit | undefined): Other[] {
  const others = new Map<string, Other>();
  for (const { ideaKey, whyNot } of fits) {
    if (others.size === othersShown) break;
    if (ideaKey !== best?.ideaKey && whyNot !== 'put_aside' && !others.has(ideaKey))
      others.set(ideaKey, { ideaKey, why: whyNot ?? 'fits_less' });
  }
  return [...others.values()];
}

type Held = { coming: Coming; why: HeldReason | null };

/**
 * What holds a whole visit: all of its guests are held, or one still waits for something to be made right, who would
 * see it given to somebody else at the table. The word of the one in whose name the visit stands comes first.
 */
function heldWhole(held: readonly Held[]): { coming: Coming | null; why: HeldWhy } | null {
  const hostFirst = held.toSorted(
    (a, b) => Number(b.coming.host) - Number(a.coming.host) || (a.coming.guestId < b.coming.guestId ? -1 : 1),
  );
  const [first] = hostFirst;
  if (!first) return { coming: null, why: 'not_our_guest' };
  const wrong = hostFirst.find(({ why }) => why === 'to_make_right');
  const holding = wrong ?? (held.every(({ why }) => why !== null) ? first : null);
  return holding?.why ? { coming: holding.coming, why: holding.why } : null;
}

function nothing(heldWhy: HeldWhy, others: readonly Other[], guestId: string | null = null): Chosen {
  return { choice: { guestId, ideaKey: null, memoryId: null, because: [], others, heldWhy }, costMinor: 0 };
}
