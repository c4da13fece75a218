import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { recordsOf } from '#guests/records.ts';
import { mustBeTheirs, venueAtHand } from '#visits/venue.ts';

export type Named = { guestId: string; visitId: string | null; venueId: string | null };
export type Where = { visitId: string | null; venueId: string; currency: string };

/**
 * The visit and the venue something is done for a guest. Where nobody names the visit it is the one the guest is on or has just come from:
 * one delight a visit holds however it is tapped.
 */
export async function whereOf(act: Act, named: Named): Promise<Where> {
  const visit = named.visitId === null ? await visitNow(act, named) : await visitNamed(act, named);
  const venueId = visit?.venueId ?? named.venueId ?? act.caller.venueId ?? (await firstVenue(act));
  const { currency } = await venueAtHand(act, venueId);
  return { visitId: visit?.visitId ?? null, venueId, currency };
}

type OfVisit = { visitId: string; venueId: string };

async function visitNamed(act: Act, { guestId, visitId }: Named): Promise<OfVisit> {
  const { rows } = await sql<OfVisit & { theirs: boolean }>`
    select v.id as "visitId", v.venue_id as "venueId", exists (
      select from visits.party p
      join (${recordsOf(act.houseId, [guestId])}) r on r.record_id = p.guest_id
      where p.house_id = v.house_id and p.visit_id = v.id) as theirs
    from visits.visit v
    where v.house_id = ${act.houseId} and v.id = ${visitId}`.execute(act.db);
  const visit = rows[0];
  if (!visit) throw new Refusal('moments.unknown_visit');
  mustBeTheirs(act, visit.venueId);
  if (!visit.theirs) throw new Refusal('moments.not_in_party');
  return { visitId: visit.visitId, venueId: visit.venueId };
}

/** So long after the farewell what is tapped still belongs to the visit; the house's judgement. */
const hoursAfter = 6;
/** Longer ago than a day nobody has said farewell; in a hotel they may stay so long. */
const stayDays = 60;

/** The visit a guest is on at this moment, or has just come from. */
export async function visitNow(
  act: Act,
  { guestId, venueId }: Pick<Named, 'guestId' | 'venueId'>,
): Promise<OfVisit | null> {
  const at = venueId ?? act.caller.venueId;
  const { rows } = await sql<OfVisit>`
    select v.id as "visitId", v.venue_id as "venueId"
    from (${recordsOf(act.houseId, [guestId])}) r
    join visits.party p on p.house_id = ${act.houseId} and p.guest_id = r.record_id
    join visits.visit v on v.house_id = p.house_id and v.id = p.visit_id
    join houses.house h on h.house_id = v.house_id
    where v.arrived_at > ${act.now}::timestamptz - make_interval(days => case h.kind when 'hotel' then ${stayDays} else 1 end)
      and (v.departed_at is null or v.departed_at > ${act.now}::timestamptz - make_interval(hours => ${hoursAfter}))
      and v.cancelled_at is null and v.no_show_at is null
      and (${at}::uuid is null or v.venue_id = ${at}::uuid)
    order by v.arrived_at desc, v.departed_at desc nulls first, v.id
    limit 1`.execute(act.db);
  return rows[0] ?? null;
}

async function firstVenue(act: Act): Promise<string> {
  const { id } = await act.db
    .selectFrom('houses.venue')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('closed_at', 'is', null)
    .orderBy('opened_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}
