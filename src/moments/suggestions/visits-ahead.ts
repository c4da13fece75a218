import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { dayBounds } from '#kit/clock.ts';
import { addDays, daysBetween } from '#kit/day.ts';
import { memoriesInMind } from '#guests/in-mind.ts';
import { recordsOf } from '#guests/records.ts';
import { counts, noVisits } from '#regulars/counts.ts';
import { occasionsOn } from '#regulars/occasion.ts';
import { stageOf } from '#regulars/stage.ts';
import type { CurrentIdea } from '../ideas/all-ideas.ts';
import { statesOf } from '../gestures/guest-state.ts';
import type { GuestState } from '../gestures/guest-state.ts';
import { purseAt } from '../purse/purse-at.ts';
import type { PurseAt } from '../purse/purse-at.ts';
import type { Means, VisitAhead } from './choice.ts';
import type { OpenVisit } from './open-visits.ts';

/** All that is known of the guests of visits of one venue and day, in as many statements for one as for a thousand. */
export async function visitsAhead(
  act: Act,
  { day, timeZone, dayEnds }: OpenVisit,
  visits: readonly OpenVisit[],
): Promise<VisitAhead[]> {
  const visitOf = new Map(
    visits.flatMap(({ visitId, party }) => party.map(({ guestId }) => [guestId, visitId])),
  );
  const guestIds = [...visitOf.keys()];
  const counted = await counts(act, guestIds, day);
  const memories = Map.groupBy(
    await memoriesInMind(act, guestIds, { day, visitOf }),
    ({ guestId }) => guestId,
  );
  // As it will stand when the day is over: what was given on the same day a year ago is a year old.
  const states = await statesOf(act, guestIds, dayBounds(day, timeZone, dayEnds).to);
  const waited = await waitedSince(act, states, day);
  const isFirst = (guestId: string) => (counted.get(guestId)?.visits ?? 0) === 0;
  return visits.map(({ party, ...visit }) => ({
    ...visit,
    guests: party.map(({ guestId, host }) => {
      const theirs = counted.get(guestId) ?? noVisits;
      const inMind = memories.get(guestId) ?? [];
      const firstTimers = party.filter((other) => other.guestId !== guestId && isFirst(other.guestId));
      return {
        ...{ guestId, host, visits: theirs, memories: inMind, stage: stageOf(theirs, day) },
        occasions: occasionsOn(day, {
          visits: theirs,
          memories: inMind,
          firstTimers: firstTimers.map(({ name }) => name),
        }),
        state: states.get(guestId)!,
        waited: waited.get(guestId) ?? theirs.visits,
      };
    }),
  }));
}

/** Visits since the last gesture, of those who ever received one. */
async function waitedSince(
  act: Act,
  states: ReadonlyMap<string, GuestState>,
  day: string,
): Promise<Map<string, number>> {
  const since = [...states].flatMap(([id, { lastGivenAt }]) =>
    lastGivenAt ? [{ id, at: lastGivenAt }] : [],
  );
  if (since.length === 0) return new Map();
  const { rows } = await sql<{ guestId: string; waited: number }>`
    select g.id as "guestId", count(distinct v.id)::int as waited
    from json_to_recordset(${JSON.stringify(since)}::json) as g (id uuid, at timestamptz)
    left join (
      (${recordsOf(
        act.houseId,
        since.map(({ id }) => id),
      )}) r
      join visits.party p on p.house_id = ${act.houseId} and p.guest_id = r.record_id
      join visits.visit v on v.house_id = p.house_id and v.id = p.visit_id and v.came and v.day < ${day}
    ) on r.asked_id = g.id and coalesce(v.arrived_at, v.departed_at) > g.at
    group by g.id`.execute(act.db);
  return new Map(rows.map(({ guestId, waited }) => [guestId, waited]));
}

/** Asked once for a venue and month, however many of its days are looked at. */
export function purses(act: Act): (visit: OpenVisit) => Promise<PurseAt> {
  const known = new Map<string, PurseAt>();
  return async ({ venueId, day, timeZone, dayEnds }) => {
    const key = `${venueId} ${day.slice(0, 7)}`;
    const purse = known.get(key) ?? (await purseAt(act, venueId, dayBounds(day, timeZone, dayEnds).from));
    known.set(key, purse);
    return purse;
  };
}

/** What may be spent on the visits of a day: an even part of what is left of the month, less what is planned for others. */
export async function meansOf(
  act: Act,
  { venueId, day, purse }: Pick<OpenVisit, 'venueId' | 'day'> & { purse: PurseAt },
  visitIds: readonly string[],
  ideas: readonly CurrentIdea[],
): Promise<Means> {
  const planned = await plannedBeside(act, { venueId, day }, visitIds);
  const costs = new Map(ideas.map(({ key, costMinor }) => [key, costMinor]));
  const plannedMinor = planned.reduce((sum, key) => sum + (costs.get(key) ?? 0), 0);
  return {
    currency: purse.currency,
    allowance: {
      personLeftMinor: purse.personMinor,
      guestLeftMinor: purse.guestMinor,
      smallMinor: purse.guestMinor,
      purseLeftMinor: purse.leftMinor,
    },
    shareMinor: Math.floor(purse.leftMinor / daysLeft(day)) - plannedMinor,
  };
}

async function plannedBeside(
  act: Act,
  { venueId, day }: { venueId: string; day: string },
  visitIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select s.idea_key as key
    from visits.visit v
    join moments.suggestion s on s.house_id = v.house_id and s.visit_id = v.id
    where v.house_id = ${act.houseId} and v.venue_id = ${venueId} and v.day = ${day}
      and s.idea_key is not null and s.dismissed_at is null and s.moment_id is null
      and v.departed_at is null and v.cancelled_at is null and v.no_show_at is null
      and v.id <> all(${visitIds}::uuid[])`.execute(act.db);
  return rows.map(({ key }) => key);
}

/** Days left in the month, this one included. */
function daysLeft(day: string): number {
  const nextMonth = addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7);
  return daysBetween(day, `${nextMonth}-01`);
}
