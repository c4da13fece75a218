import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { recordsOf } from '#guests/records.ts';
import { drawing } from '#journey/blueprint/drawing.ts';
import { fits } from '#journey/blueprint/fits.ts';
import type { Touchpoint } from '#journey/blueprint/touchpoint.ts';

export type FirstTime = { guestId: string; touchpoint: string; title: string };

/**
 * Guests who were here before, and whom what they booked today brings to a touchpoint they never came to: one each,
 * sooner the thing itself than what leads to it. Two statements, and one where the journey has nothing for some only.
 */
export async function firstTimes(
  act: Act,
  visitOf: ReadonlyMap<string, string>,
  day: string,
): Promise<FirstTime[]> {
  const { touchpoints } = await drawing(act, null);
  const forSome = touchpoints
    .filter(({ only }) => only.length > 0)
    .toSorted((a, b) => Number(b.stage === 'heart') - Number(a.stage === 'heart'));
  if (forSome.length === 0) return [];
  const broughtTo = remembering((what) => forSome.filter(({ only }) => fits(only, what)));
  return (await bookings(act, visitOf, day)).flatMap(({ guestId, what, earlier }) => {
    const known = new Set(earlier.flatMap(broughtTo));
    const first = broughtTo(what).find((touchpoint) => !known.has(touchpoint));
    return first ? [{ guestId, touchpoint: first.key, title: first.title }] : [];
  });
}

/** A house books the same few things over and over: each is read for words once. */
function remembering(read: (what: string) => Touchpoint[]): (what: string) => Touchpoint[] {
  const found = new Map<string, Touchpoint[]>();
  return (what) => {
    const before = found.get(what);
    if (before) return before;
    const now = read(what);
    found.set(what, now);
    return now;
  };
}

type Booking = { guestId: string; what: string; earlier: string[] };

/** What guests who were here before booked for the day, and whatever they had come for until then. */
async function bookings(act: Act, visitOf: ReadonlyMap<string, string>, day: string): Promise<Booking[]> {
  const { rows } = await sql<Booking>`
    with coming as materialized (
      select c.guest_id, v.what
      from unnest(${[...visitOf.keys()]}::uuid[], ${[...visitOf.values()]}::uuid[]) c (guest_id, visit_id)
      join visits.visit v on v.house_id = ${act.houseId} and v.id = c.visit_id
      where v.what is not null
    ),
    record as materialized (${recordsOf(act.houseId, [...visitOf.keys()])}),
    earlier as (
      select r.asked_id as guest_id, coalesce(array_agg(distinct v.what) filter (where v.what is not null), '{}') as what
      from record r
      join visits.party p on p.house_id = ${act.houseId} and p.guest_id = r.record_id
      join visits.visit v on v.house_id = ${act.houseId} and v.id = p.visit_id
      where v.came and v.day < ${day} and r.asked_id in (select guest_id from coming)
      group by r.asked_id
    )
    select c.guest_id as "guestId", c.what, e.what as earlier
    from coming c join earlier e using (guest_id)`.execute(act.db);
  return rows;
}
