import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { recordsOf } from '#guests/records.ts';
import { drawing } from '#journey/blueprint/drawing.ts';
import { fits } from '#journey/blueprint/fits.ts';
import type { Touchpoint } from '#journey/blueprint/touchpoint.ts';

export type FirstTime = { guestId: string; touchpoint: string; title: string };

/**
 * Guests who were here before, and whom what they booked today brings to a touchpoint they never came to: one each,
 * sooner the thing itself than what leads to it. Two statements, and one where nobody booked what is for some only.
 * @param whatOf what each of them booked
 */
export async function firstTimes(
  act: Act,
  whatOf: ReadonlyMap<string, string>,
  day: string,
): Promise<FirstTime[]> {
  const { touchpoints } = await drawing(act, null);
  const forSome = touchpoints
    .filter(({ only }) => only.length > 0)
    .toSorted((a, b) => Number(b.stage === 'heart') - Number(a.stage === 'heart'));
  if (forSome.length === 0) return [];
  const broughtTo = remembering((what) => forSome.filter(({ only }) => fits(only, what)));
  const coming = [...whatOf].filter(([, what]) => broughtTo(what).length > 0).map(([guestId]) => guestId);
  if (coming.length === 0) return [];
  return (await cameFor(act, coming, day)).flatMap(({ guestId, earlier }) => {
    const known = new Set(earlier.flatMap(broughtTo));
    const first = broughtTo(whatOf.get(guestId)!).find((touchpoint) => !known.has(touchpoint));
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

type CameFor = { guestId: string; earlier: string[] };

/** Whatever those of these guests who were here before the day had come for until then. */
async function cameFor(act: Act, guestIds: readonly string[], day: string): Promise<CameFor[]> {
  const { rows } = await sql<CameFor>`
    with record as materialized (${recordsOf(act.houseId, guestIds)})
    select r.asked_id as "guestId", coalesce(array_agg(distinct v.what) filter (where v.what is not null), '{}') as earlier
    from record r
    join visits.party p on p.house_id = ${act.houseId} and p.guest_id = r.record_id
    join visits.visit v on v.house_id = ${act.houseId} and v.id = p.visit_id
    where v.came and v.day < ${day}
    group by r.asked_id`.execute(act.db);
  return rows;
}
