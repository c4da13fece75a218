import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import { Refusal } from '#kit/refusal.ts';
import { defaultShare } from './purse.ts';

/** The purse of a venue's month, and what each may spend from it without asking. */
export type PurseAt = {
  /** 'YYYY-MM' */
  month: string;
  currency: string;
  leftMinor: number;
  openedMinor: number;
  personMinor: number;
  guestMinor: number;
};

export type PurseFigures = PurseAt & {
  share: number | null;
  sumMinor: number | null;
  takingsMinor: number;
  chosen: boolean;
  personChosen: boolean;
  guestChosen: boolean;
};

/** The purse a gift of this moment would be paid from; where it is not opened yet, what it would be. */
export async function purseAt(act: Act, venueId: string, at: Date): Promise<PurseAt> {
  const { month, currency, leftMinor, openedMinor, personMinor, guestMinor } = await figuresOf(
    act,
    venueId,
    await monthAt(act, venueId, at),
  );
  return { month, currency, leftMinor, openedMinor, personMinor, guestMinor };
}

/** The month of the venue's own business day: the last night of a month ends after midnight. */
export async function monthAt(act: Act, venueId: string, at: Date): Promise<string> {
  const venue = await act.db
    .selectFrom('houses.venue')
    .select(['time_zone', 'day_ends'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', venueId)
    .executeTakeFirst();
  if (!venue) throw new Refusal('houses.unknown_venue');
  return businessDay(at, venue.time_zone, venue.day_ends).slice(0, 7);
}

/**
 * What nobody has set is divided evenly: the purse by the people who work here, and by last month's visits. Where last
 * month tells nothing, a guest may have one part in twenty; that and the even parts are the house's judgement.
 */
export async function figuresOf(act: Act, venueId: string, month: string): Promise<PurseFigures> {
  const { rows } = await sql<PurseFigures>`
    with month as (
      select ${`${month}-01`}::date as first
    ), last_month as (
      select coalesce(sum(v.spent_minor), 0)::bigint as takings,
        count(*) filter (where v.spent_minor > 0) as visits
      from visits.visit v
      join houses.venue n on n.house_id = v.house_id and n.id = v.venue_id
      cross join month
      where v.house_id = ${act.houseId} and v.venue_id = ${venueId} and v.came
        and v.day >= month.first - interval '1 month' and v.day < month.first
        and coalesce(v.currency, n.currency) = n.currency
    ), people as (
      select greatest(count(*), 1) as count from team.person
      where house_id = ${act.houseId} and left_at is null
    ), due as (
      select r.share, r.sum_minor, r.person_minor, r.guest_minor, l.takings, l.visits,
        coalesce(r.sum_minor, floor(greatest(l.takings, 0) * coalesce(r.share, ${defaultShare}) / 10000.0)) as minor
      from last_month l
      left join moments.purse_rule r on r.house_id = ${act.houseId} and r.venue_id = ${venueId}
    ), stood as (
      select due.*, coalesce(p.opened_minor, due.minor)::bigint as opened, coalesce(p.left_minor, due.minor)::bigint as left,
        coalesce(p.currency, n.currency) as currency
      from due
      join houses.venue n on n.house_id = ${act.houseId} and n.id = ${venueId}
      cross join month
      left join moments.purse p on p.house_id = n.house_id and p.venue_id = n.id and p.month = month.first
    )
    select ${month} as month, s.currency, s.left as "leftMinor", s.opened as "openedMinor",
      coalesce(s.person_minor, s.opened / people.count)::bigint as "personMinor",
      coalesce(s.guest_minor, s.opened / coalesce(nullif(s.visits, 0), 20))::bigint as "guestMinor",
      case when s.sum_minor is null then coalesce(s.share, ${defaultShare}) end as share,
      s.sum_minor as "sumMinor", s.takings as "takingsMinor",
      s.share is not null or s.sum_minor is not null as chosen,
      s.person_minor is not null as "personChosen", s.guest_minor is not null as "guestChosen"
    from stood s, people`.execute(act.db);
  return rows[0]!;
}
