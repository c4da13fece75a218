import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { fits } from './fits.ts';
import { standardsAt } from './standards-at.ts';
import type { Kept } from './standards-at.ts';
import type { VisitStep } from './touchpoint.ts';

type Reached = {
  /** Steps the visit takes at once; a walk-in is expected and here in one. */
  at: readonly VisitStep[];
  visitId: string;
  venueId: string;
  /** What was booked. */
  what: string | null;
  /** When it was to come, where it was announced before. */
  expectedAt?: Date | null;
};

/**
 * Begins the standards of the touchpoints a visit has come to. One that was begun before is not begun again: had it
 * been taken back, it goes on with what was done of it. Nothing is announced, since it follows from the step itself.
 */
export async function reach(act: Act, { at, what, expectedAt = null, ...visit }: Reached): Promise<void> {
  const { version, touchpoints } = await standardsAt(act, at);
  const due = touchpoints.filter(
    (touchpoint) => fits(touchpoint.only, what) && !isPast(touchpoint, act.now, expectedAt),
  );
  if (due.length > 0) await begin(act, { ...visit, version, due, expectedAt });
}

/**
 * What lies before the coming is past for a walk-in, and where it should have been done before anyone booked: nobody
 * who books at noon needs the word of the day before. What is for some only, a wedding, is sooner done late than not.
 */
function isPast({ only, standard: { begins, within } }: Kept, now: Date, expectedAt: Date | null): boolean {
  if (begins.at !== 'expect' || begins.minutes >= 0) return false;
  if (expectedAt === null) return true;
  const by = within === null ? Infinity : expectedAt.getTime() + (begins.minutes + within) * 60_000;
  return by < now.getTime() && only.length === 0;
}

type Beginning = {
  visitId: string;
  venueId: string;
  version: number;
  due: readonly Kept[];
  expectedAt: Date | null;
};

/** The visit is held by whoever brings it here, so that no other act begins the same beside it. */
async function begin(act: Act, { visitId, venueId, version, due, expectedAt }: Beginning): Promise<void> {
  const rows = due.map(({ key, title, standard: { begins, within, who, steps } }) => ({
    id: newId(),
    touchpoint: key,
    title,
    who,
    begins_at: begins.at,
    after_minutes: begins.minutes,
    within_minutes: within,
    due_at: after((begins.at === 'expect' ? expectedAt : null) ?? act.now, begins.minutes),
    steps,
  }));
  await sql`
    with due as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as d (id uuid, touchpoint text, title text, who text,
        begins_at text, after_minutes integer, within_minutes integer, due_at timestamptz, steps jsonb)
    ), again as (
      update journey.run r set ended_at = null, ended_by = null, outcome = null, due_at = d.due_at
      from due d
      where r.house_id = ${act.houseId} and r.subject_id = ${visitId} and r.touchpoint = d.touchpoint
        and r.outcome = 'undone'
    )
    insert into journey.run (house_id, id, key, version, title, subject_slice, subject_id, steps, started_at, started_by,
      how, venue_id, touchpoint, who, begins_at, after_minutes, within_minutes, due_at)
    select ${act.houseId}, d.id, 'touchpoint:' || d.touchpoint, ${version}, d.title, 'visits', ${visitId}::uuid, d.steps,
      ${act.now}, ${act.caller.personId}::uuid, 'visit', ${venueId}::uuid, d.touchpoint, d.who, d.begins_at, d.after_minutes,
      d.within_minutes, d.due_at
    from due d
    where not exists (
      select from journey.run r
      where r.house_id = ${act.houseId} and r.subject_id = ${visitId} and r.touchpoint = d.touchpoint)`.execute(
    act.db,
  );
}

function after(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}
