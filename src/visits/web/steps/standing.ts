import type { TouchpointSteps } from '../visits.ts';

/** Where a touchpoint of a visit stands: to be done now, coming up, later, done with, or left undone. */
export type Standing = 'now' | 'soon' | 'later' | 'done' | 'left';

/** The clock of a page is told every half minute, and that of a tablet is not the house's. */
const slack = 60_000;
/** So long before it is time it is good to know of it; that it is half an hour is the house's judgement. */
const soonMinutes = 30;
/** What is late for so long is done by nobody any more, and stands in nobody's way; the house's judgement as well. */
const leftAfterMinutes = 12 * 60;

export function standingOf({ endedAt, from, by }: TouchpointSteps, now: number): Standing {
  if (endedAt !== null) return 'done';
  if (by !== null && Date.parse(by) + leftAfterMinutes * 60_000 < now) return 'left';
  const ahead = Date.parse(from) - now;
  if (ahead <= slack) return 'now';
  return ahead <= soonMinutes * 60_000 ? 'soon' : 'later';
}

/** Since when it should have been done; null while there is time. */
export function lateSince({ endedAt, by }: TouchpointSteps, now: number): string | null {
  return endedAt === null && by !== null && Date.parse(by) < now ? by : null;
}

/**
 * The touchpoint a visit has come to: the one it came to last, and of several at once the one with something left to do.
 * @param touchpoints those of one visit, in any order
 * @returns its key, or null before the first
 */
export function touchpointAtHand(touchpoints: readonly TouchpointSteps[], now: number): string | null {
  const come = touchpoints.filter(({ from }) => Date.parse(from) <= now + slack);
  const [last] = come.toSorted(
    (one, other) =>
      Date.parse(other.from) - Date.parse(one.from) ||
      Number(one.endedAt !== null) - Number(other.endedAt !== null),
  );
  return last?.touchpoint ?? null;
}
