import type { TouchpointSteps } from '../visits.ts';
import { lateSince, touchpointAtHand } from './standing.ts';

/** How the touchpoints to be done now lie in the brief of a visit, by their runs. */
export type Laid = {
  /** One is before their eyes; the rest is a line each, so that the rest of the brief stays in sight. */
  open: string | null;
  /** Somebody opened it themselves. */
  byHand: boolean;
  order: readonly string[];
};

export const nothingLaid: Laid = { open: null, byHand: false, order: [] };

/**
 * Nothing moves under a finger: what somebody opened or has begun to tick stays open as long as it is to be done, in its
 * place, and what has come since lies below. An open one that nobody touched gives way to what the visit came to since;
 * once the open one is over they are laid anew, what is late first.
 * @param atHand the touchpoints of one visit that are to be done now, in order of time
 * @returns the same object where nothing has changed
 */
export function laidOut(atHand: readonly TouchpointSteps[], before: Laid, now: number): Laid {
  const fresh = atHand.toSorted((one, other) => lateFirst(one, other, now)).map(({ runId }) => runId);
  const first = touchpointAtHand(atHand, now);
  const next = atHand.find(({ touchpoint }) => touchpoint === first)?.runId ?? null;
  const opened = atHand.find(({ runId }) => runId === before.open);
  if (!opened)
    return next === null && before.open === null ? before : { open: next, byHand: false, order: fresh };
  const open = before.byHand || isBegun(opened) ? before.open : next;
  const kept = before.order.filter((runId) => fresh.includes(runId));
  const order = [...kept, ...fresh.filter((runId) => !kept.includes(runId))];
  const same = open === before.open && order.join() === before.order.join();
  return same ? before : { open, byHand: before.byHand, order };
}

function isBegun({ steps }: TouchpointSteps): boolean {
  return steps.some(({ doneAt, skippedWhy }) => doneAt !== null || skippedWhy !== null);
}

function lateFirst(one: TouchpointSteps, other: TouchpointSteps, now: number): number {
  return Number(lateSince(other, now) !== null) - Number(lateSince(one, now) !== null);
}
