import type { TouchpointSteps } from '../visits.ts';
import { lateSince, touchpointAtHand } from './standing.ts';

/** How the touchpoints to be done now lie in the brief of a visit, by their runs. */
export type Laid = {
  /** One is before their eyes; the rest is a line each, so that the rest of the brief stays in sight. */
  open: string | null;
  order: readonly string[];
};

export const nothingLaid: Laid = { open: null, order: [] };

/**
 * Nothing moves under a finger: as long as the open one is to be done, what lies there keeps its place and what has come
 * since lies below. Once it is over they are laid anew, what is late first.
 * @param atHand the touchpoints of one visit that are to be done now, in order of time
 * @returns the same object where nothing has changed
 */
export function laidOut(atHand: readonly TouchpointSteps[], before: Laid, now: number): Laid {
  const fresh = atHand.toSorted((one, other) => lateFirst(one, other, now)).map(({ runId }) => runId);
  if (before.open === null || !fresh.includes(before.open)) {
    const first = touchpointAtHand(atHand, now);
    const open = atHand.find(({ touchpoint }) => touchpoint === first)?.runId ?? null;
    return open === null && before.open === null ? before : { open, order: fresh };
  }
  const kept = before.order.filter((runId) => fresh.includes(runId));
  const order = [...kept, ...fresh.filter((runId) => !kept.includes(runId))];
  return order.join() === before.order.join() ? before : { open: before.open, order };
}

function lateFirst(one: TouchpointSteps, other: TouchpointSteps, now: number): number {
  return Number(lateSince(other, now) !== null) - Number(lateSince(one, now) !== null);
}
