import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import { iso } from './shown.ts';
import { stepsRows } from './steps-rows.ts';
import type { Settled, StepsRow } from './steps-rows.ts';
import { venueAtHand } from './venue.ts';

type Asked = { venueId: string; day: string | null; visitId: string | null; mine: boolean };

/**
 * What the journey asks for on the visits of a day, and what is due on it of the visits of other days, the soonest
 * first. Two statements, however many come.
 */
export async function steps(act: Act, { venueId, day, visitId, mine }: Asked) {
  const venue = await venueAtHand(act, venueId);
  // One visit is looked at on whatever day it is.
  const on = day ?? (visitId === null ? businessDay(act.now, venue.timeZone, venue.dayEnds) : null);
  const rows = await stepsRows(act, venue, { day: on, visitId });
  return rows.filter((row) => !mine || isTheirs(row, act.caller.personId)).map(shown);
}

/** What is for whoever looks after a visit is everybody's as long as nobody does. */
function isTheirs({ who, personIds }: StepsRow, personId: string | null): boolean {
  return who !== 'care' || personIds.length === 0 || (personId !== null && personIds.includes(personId));
}

function shown({ at, withinMinutes, settled, ...row }: StepsRow) {
  const by = withinMinutes === null ? null : new Date(row.from.getTime() + withinMinutes * 60_000);
  return {
    ...row,
    at: at.toISOString(),
    from: row.from.toISOString(),
    by: iso(by),
    endedAt: iso(row.endedAt),
    steps: row.steps.map((step) => ({ ...step, ...outcomeOf(settled.find((one) => one.step === step.id)) })),
  };
}

function outcomeOf(settled: Settled | undefined) {
  const done = settled?.why === null ? settled : null;
  return {
    doneAt: done ? new Date(done.at).toISOString() : null,
    doneBy: done && done.id !== null ? { id: done.id, name: done.name ?? '' } : null,
    skippedWhy: settled?.why ?? null,
  };
}
