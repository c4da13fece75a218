import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { recordsOf } from '#guests/records.ts';
import { holdPurse } from '../purse/hold-purse.ts';
import type { MomentAtHand } from './moment-at-hand.ts';
import type { Allowance } from './restraint.ts';

/** What costs nothing is paid from no purse. */
const nothing = { month: null, personLeftMinor: 0, guestLeftMinor: 0, purseLeftMinor: 0, smallMinor: 0 };

/** What may be spent on this moment; with a cost the purse is held, so that nobody spends the same coin. */
export async function allowanceFor(
  act: Act,
  moment: MomentAtHand,
): Promise<Allowance & { month: string | null }> {
  if (moment.cost_minor === 0) return nothing;
  const purse = await holdPurse(act, moment.venue_id);
  const spent = await spentSoFar(act, moment, purse.month);
  // A venue that came to another currency since pays what was thought of in the old one from nothing.
  const purseLeftMinor = purse.currency === moment.currency ? purse.leftMinor : 0;
  return {
    month: purse.month,
    personLeftMinor: purse.personMinor - spent.byPerson,
    guestLeftMinor: purse.guestMinor - spent.onGuest,
    purseLeftMinor,
    smallMinor: purse.guestMinor,
  };
}

type Spent = { byPerson: number; onGuest: number };

/** By this person in this month; on this guest on this visit, or of late where there is none. */
async function spentSoFar(act: Act, moment: MomentAtHand, month: string): Promise<Spent> {
  const { rows } = await sql<Spent>`
    select
      coalesce((select sum(cost_minor) from moments.moment
        where house_id = ${act.houseId} and venue_id = ${moment.venue_id} and given_at is not null
          and month = ${`${month}-01`}::date and given_by = ${act.caller.personId}), 0)::bigint as "byPerson",
      coalesce((select sum(m.cost_minor)
        from (${recordsOf(act.houseId, [moment.guest_id])}) r
        join moments.moment m on m.house_id = ${act.houseId} and m.guest_id = r.record_id
        where m.venue_id = ${moment.venue_id} and m.given_at is not null
          and (m.visit_id = ${moment.visit_id} or (${moment.visit_id}::uuid is null and m.visit_id is null
            and m.given_at > ${act.now}::timestamptz - interval '1 day'))), 0)::bigint as "onGuest"`.execute(
    act.db,
  );
  return rows[0]!;
}
