import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { recordsOf } from '#guests/records.ts';
import { suggestFor } from './suggest.ts';

type Of<Data> = { data: Data };

export async function suggestForVisit(
  act: Act,
  { data: { visitId } }: Of<{ visitId: string }>,
): Promise<void> {
  await suggestFor(act, [visitId]);
}

/** So far ahead a suggestion is made ready; farther off, too much changes meanwhile. */
const daysAhead = 2;

/** Something is known of a guest that may change what fits, on every visit of theirs that is near. */
export async function suggestForGuest(
  act: Act,
  { data: { guestId } }: Of<{ guestId: string | null }>,
): Promise<void> {
  if (guestId !== null) await suggestForGuests(act, [guestId]);
}

export async function suggestForBoth(
  act: Act,
  { data: { keptId, joinedId } }: Of<{ keptId: string; joinedId: string }>,
): Promise<void> {
  await suggestForGuests(act, [keptId, joinedId]);
}

async function suggestForGuests(act: Act, guestIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct v.id
    from (${recordsOf(act.houseId, guestIds)}) r
    join visits.party p on p.house_id = ${act.houseId} and p.guest_id = r.record_id
    join visits.visit v on v.house_id = p.house_id and v.id = p.visit_id
    join houses.venue n on n.house_id = v.house_id and n.id = v.venue_id
    where ${isNear(act, daysAhead)}`.execute(act.db);
  await suggestFor(
    act,
    rows.map(({ id }) => id),
  );
}

/** Where an idea was suggested that left the book, another is looked for; farther off it is not shown any more. */
export async function suggestInsteadOf(act: Act, { data: { key } }: Of<{ key: string }>): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select v.id
    from visits.visit v
    join houses.venue n on n.house_id = v.house_id and n.id = v.venue_id
    join moments.suggestion s on s.house_id = v.house_id and s.visit_id = v.id
    where v.house_id = ${act.houseId} and ${isNear(act, daysAhead)} and s.idea_key = ${key}
      and s.dismissed_at is null and s.moment_id is null`.execute(act.db);
  await suggestFor(
    act,
    rows.map(({ id }) => id),
  );
}

/** What was looked for yesterday does not know what is known today. */
const staleHours = 20;

/** For the visits of today and tomorrow nobody has looked for anything yet, or not lately. Runs with the tidying. */
export async function suggestAhead(act: Act): Promise<void> {
  const staleAt = new Date(act.now.getTime() - staleHours * 3_600_000);
  const { rows } = await sql<{ id: string }>`
    select v.id
    from visits.visit v
    join houses.venue n on n.house_id = v.house_id and n.id = v.venue_id
    left join moments.suggestion s on s.house_id = v.house_id and s.visit_id = v.id
    where v.house_id = ${act.houseId} and ${isNear(act, 1)} and (s.visit_id is null or s.made_at < ${staleAt})`.execute(
    act.db,
  );
  await suggestFor(
    act,
    rows.map(({ id }) => id),
  );
}

/** By the business day of each venue; the days around it name a range of an index, whatever the zone. */
function isNear(act: Act, days: number) {
  const date = sql`${act.now}::timestamptz::date`;
  const today = sql`(${act.now}::timestamptz at time zone n.time_zone - make_interval(mins => n.day_ends))::date`;
  return sql`v.departed_at is null and v.cancelled_at is null and v.no_show_at is null
    and v.day between ${date} - 2 and ${date} + ${days + 2}::int
    and v.day >= ${today} and v.day <= ${today} + ${days}::int`;
}
