import { ended, stepDone, stepSkipped } from '#journey/events.ts';
import { fits } from '#journey/blueprint/fits.ts';
import { touchpointsOf } from '#journey/blueprint/book.ts';
import type { Standard, Touchpoint, VisitStep } from '#journey/blueprint/touchpoint.ts';
import { announce } from '../event.ts';
import type { World } from '../making.ts';
import { between, happens, idAt, oneOf, weighted } from '../random.ts';
import type { Chance } from '../random.ts';
import type { Chronicle, PastVisit } from './chronicle.ts';
import { chanceOf } from './chance-of.ts';

const minute = 60_000;
/** The journey was drawn so long ago; before that nobody ticked anything. */
export const drawnDaysAgo = 120;
/** Every tick of these days stands in the log; of older ones the tick itself is enough. */
const toldDays = 14;

const reasons = [
  { why: 'They were in a hurry', weight: 5 },
  { why: 'Both of us were busy', weight: 4 },
  { why: 'They know it by heart', weight: 3 },
  { why: 'Asked to be left in peace', weight: 2 },
  { why: 'We were out of it', weight: 1 },
];

type Kept = Touchpoint & { standard: Standard };

/** The standards of the journey on the visits of the last months, on those of today, and on those to come. */
export function theRuns(world: World, { visits }: Chronicle): void {
  const touchpoints = touchpointsOf(world.wish.trade.kind).filter(
    (one): one is Kept => one.standard !== null && one.standard.steps.length > 0,
  );
  const broughtBy = new Map<string, Kept[]>();
  const those = (what: string) => {
    const known = broughtBy.get(what) ?? touchpoints.filter(({ only }) => fits(only, what));
    broughtBy.set(what, known);
    return known;
  };
  for (const visit of visits) {
    if (visit.daysAgo > Math.min(drawnDaysAgo, world.detailDays)) continue;
    const by = chanceOf(visit.id, 1);
    // A house has its good and its hurried visits: on these more is late, more is skipped.
    const hurried = happens(by, 0.15);
    for (const touchpoint of those(visit.what)) run(world, by, { visit, touchpoint, hurried });
  }
}

type Running = { visit: PastVisit; touchpoint: Kept; hurried: boolean };

function run(world: World, by: Chance, { visit, touchpoint, hurried }: Running): void {
  const { key, title, standard } = touchpoint;
  const { begins, within, who, steps } = standard;
  const began = reached(visit, begins.at);
  if (began === null || began > world.now) return;
  const due = (begins.at === 'expect' ? visit.expectedAt : began) + begins.minutes * minute;
  // What should have been done before anybody booked is begun by nobody.
  if (begins.at === 'expect' && begins.minutes < 0 && within !== null && due + within * minute < began)
    return;
  const id = idAt(by, began);
  const ticks = ticked(world, by, { visit, standard, from: Math.max(due, began), hurried });
  const isDone = ticks.length === steps.length;
  const last = ticks.at(-1);
  world.rows.put('journey.run', {
    ...{ id, key: `touchpoint:${key}`, version: 0, title, touchpoint: key, how: 'visit' },
    ...{ subject_slice: 'visits', subject_id: visit.id, venue_id: world.ids.venueId },
    ...{ steps: JSON.stringify(steps), who },
    ...{ started_at: new Date(began), started_by: visit.care[0] ?? world.ids.ownerId },
    ...{ begins_at: begins.at, after_minutes: begins.minutes, within_minutes: within, due_at: new Date(due) },
    ...{ ended_at: isDone ? new Date(last!.at) : null, ended_by: isDone ? last!.by : null },
    ...{ outcome: isDone ? 'done' : null, venue_id: world.ids.venueId, due_at: new Date(due) },
  });
  ticks.forEach(({ at, by: personId, why }, n) =>
    world.rows.put('journey.run_step', {
      ...{ run_id: id, step: steps[n]!.id, at: new Date(at), by_person: personId, skipped_why: why },
    }),
  );
  if (visit.daysAgo > toldDays) return;
  const of = { runId: id, key: `touchpoint:${key}`, subjectId: visit.id };
  ticks.forEach(({ at, by: personId, why }, n) =>
    announce(world, by, why === null ? stepDone : stepSkipped, at, personId, [visit.id], {
      ...of,
      step: steps[n]!.id,
    }),
  );
  if (isDone) announce(world, by, ended, last!.at, last!.by, [visit.id], { ...of, outcome: 'done' });
}

/** When the visit came to a step; what is expected begins when it was booked. */
function reached({ madeAt, arrivedAt, seatedAt, departedAt }: PastVisit, step: VisitStep): number | null {
  return { expect: madeAt, arrive: arrivedAt, seat: seatedAt, farewell: departedAt }[step];
}

type Ticking = { visit: PastVisit; standard: Standard; from: number; hurried: boolean };
type Ticked = { at: number; by: string; why: string | null };

/** Who ticked what when; whatever would come after this moment is not done yet. */
function ticked(world: World, by: Chance, { visit, standard, from, hurried }: Ticking): Ticked[] {
  const { steps, within, who } = standard;
  const personId = who === 'care' ? (visit.care[0] ?? world.ids.ownerId) : oneOf(by, world.ids.team);
  const room = (within ?? 20) * minute;
  const isLate = happens(by, hurried ? 0.4 : 0.06);
  const takes = room * (isLate ? 1.1 + by.next() : 0.15 + 0.75 * by.next());
  // Somebody begins, and is called away.
  const leavesOff = happens(by, hurried ? 0.1 : 0.02) ? between(by, 0, steps.length - 1) : steps.length;
  // On the shift itself the ticks come a little after the hands.
  const until = visit.daysAgo > 0 ? world.dawn - minute : world.now - 8 * minute;
  const all = steps.map((_, n) => ({
    at: Math.round(from + (takes * (n + 1)) / steps.length),
    by: personId,
    why: happens(by, hurried ? 0.06 : 0.012) ? weighted(by, reasons).why : null,
  }));
  return all.slice(0, leavesOff).filter(({ at }) => at <= until);
}
