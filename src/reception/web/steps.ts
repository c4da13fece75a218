import { daysBetween } from '#kit/day.ts';
import { shortDay } from '#kit/near-time.ts';
import { clockTime } from '#kit/shown.ts';
import type { TouchpointSteps } from '#visits/web/visits.ts';
import { lateSince, standingOf, type Standing } from '#visits/web/steps/standing.ts';
import type { TodayRow } from './reception.ts';

/** What is to be done on one visit; its row stands there when it is of today. */
export type StepsOfRow = { visitId: string; row: TodayRow | null; touchpoints: TouchpointSteps[] };

/**
 * What there is to do on a day across its visits and those of other days, in its parts. In each stand first the visits
 * of the day, whose guests are in the house, in order of the first thing to do there, those that are late before all
 * others; of what is done the last comes first.
 */
export function stepsByPart(
  rows: readonly TodayRow[],
  touchpoints: readonly TouchpointSteps[],
  now: number,
): Record<Standing, StepsOfRow[]> {
  const of = (standing: Standing) => {
    const some = touchpoints.filter((touchpoint) => standingOf(touchpoint, now) === standing);
    const inOrder = some.toSorted(standing === 'done' ? lastDone : firstToDo(now));
    const all = [...Map.groupBy(inOrder, ({ visitId }) => visitId)].map(([visitId, theirs]) => ({
      visitId,
      row: rows.find((one) => one.visitId === visitId) ?? null,
      touchpoints: theirs,
    }));
    return all.toSorted((one, other) => Number(one.row === null) - Number(other.row === null));
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

/** "For tomorrow 10:30", "Was here on Thursday": when a visit of another day is or was, as one says it. */
export function ofOtherDay(
  { day, at }: Pick<TouchpointSteps, 'day' | 'at'>,
  { day: today, timeZone }: { day: string; timeZone: string },
): string {
  const away = daysBetween(today, day);
  const time = clockTime(at, timeZone);
  if (away === 0) return time;
  if (away === 1) return `For tomorrow ${time}`;
  if (away === -1) return 'Was here yesterday';
  const near = Math.abs(away) < 7;
  const said = near ? weekdayOf.format(new Date(day)) : shortDay(day, today);
  return away > 0 ? `For ${said} ${time}` : `Was here on ${said}`;
}

const weekdayOf = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
