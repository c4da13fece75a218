import type { TouchpointSteps } from '#visits/web/visits.ts';
import { lateSince, standingOf, type Standing } from '#visits/web/steps/standing.ts';
import type { TodayRow } from './reception.ts';

/** What is to be done on one visit, by whose name it is known. */
export type StepsOfRow = { row: TodayRow; touchpoints: TouchpointSteps[] };

/**
 * What there is to do across the visits of a day, in its parts. In each the visits stand in order of the first thing to
 * do there, those that are late before all others; of what is done the last comes first.
 */
export function stepsByPart(
  rows: readonly TodayRow[],
  touchpoints: readonly TouchpointSteps[],
  now: number,
): Record<Standing, StepsOfRow[]> {
  const of = (standing: Standing) => {
    const some = touchpoints.filter((touchpoint) => standingOf(touchpoint, now) === standing);
    const inOrder = some.toSorted(standing === 'done' ? lastDone : firstToDo(now));
    return [...Map.groupBy(inOrder, ({ visitId }) => visitId)].flatMap(([visitId, theirs]) => {
      const row = rows.find((one) => one.visitId === visitId);
      return row ? [{ row, touchpoints: theirs }] : [];
    });
  };
  return { now: of('now'), soon: of('soon'), later: of('later'), done: of('done'), left: of('left') };
}

function firstToDo(now: number) {
  const isLate = (touchpoint: TouchpointSteps) => Number(lateSince(touchpoint, now) !== null);
  return (one: TouchpointSteps, other: TouchpointSteps) =>
    isLate(other) - isLate(one) || Date.parse(one.from) - Date.parse(other.from);
}

function lastDone(one: TouchpointSteps, other: TouchpointSteps): number {
  return Date.parse(other.endedAt ?? other.from) - Date.parse(one.endedAt ?? one.from);
}
