import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { venueAtHand } from '#visits/venue.ts';
import { firstOf } from './enter.ts';
import type { Entry } from './enter.ts';
import { figuresOf, monthAt } from './purse-at.ts';

type Row = {
  id: string;
  kind: Entry['kind'];
  amountMinor: number;
  momentId: string | null;
  guestId: string | null;
  guestName: string | null;
  words: string;
  personId: string | null;
  personName: string | null;
  why: string;
  at: Date;
};

/** The book of one month: what there was, every line of what went and came back, and what each may still spend. */
export async function thePurse(
  act: Act,
  { venueId, month: named }: { venueId: string; month: string | null },
) {
  await venueAtHand(act, venueId);
  const now = await monthAt(act, venueId, act.now);
  const month = named ?? now;
  const figures = await figuresOf(act, venueId, month);
  const entries = await entriesOf(act, venueId, month);
  const { months, spentMinor, mineMinor } = await sumsOf(act, venueId, month);
  const { share, sumMinor, takingsMinor, chosen, personMinor } = figures;
  return {
    month,
    currency: figures.currency,
    openedMinor: figures.openedMinor,
    leftMinor: figures.leftMinor,
    spentMinor,
    rule: { share, sumMinor, takingsMinor, chosen },
    personMinor,
    personChosen: figures.personChosen,
    guestMinor: figures.guestMinor,
    guestChosen: figures.guestChosen,
    mineLeftMinor: act.caller.personId === null ? null : Math.max(0, personMinor - mineMinor),
    entries: entries.map(shown),
    months: [...new Set([now, ...months])].toSorted().toReversed(),
  };
}

async function entriesOf(act: Act, venueId: string, month: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select e.id, e.kind, e.amount_minor as "amountMinor", e.moment_id as "momentId", g.id as "guestId",
      g.name as "guestName", coalesce(m.words, '') as words, t.id as "personId", t.name as "personName", e.why, e.at
    from moments.purse_entry e
    left join moments.moment m on m.house_id = e.house_id and m.id = e.moment_id
    left join lateral (
      select r.id, r.name from guests.person p
      join guests.record r on r.house_id = p.house_id and r.id = p.person_id and r.erased_at is null
      where p.house_id = e.house_id and p.record_id = m.guest_id offset 0
    ) g on true
    left join team.person t on t.house_id = e.house_id and t.id = e.person_id
    where e.house_id = ${act.houseId} and e.venue_id = ${venueId} and e.month = ${firstOf(month)}::date
    order by e.at desc, e.id desc
    limit 1000`.execute(act.db);
  return rows;
}

type Sums = { months: string[]; spentMinor: number; mineMinor: number };

async function sumsOf(act: Act, venueId: string, month: string): Promise<Sums> {
  const { rows } = await sql<Sums>`
    select
      array(select to_char(p.month, 'YYYY-MM') from moments.purse p
        where p.house_id = ${act.houseId} and p.venue_id = ${venueId}) as months,
      coalesce(sum(m.cost_minor), 0)::bigint as "spentMinor",
      coalesce(sum(m.cost_minor) filter (where m.given_by = ${act.caller.personId}), 0)::bigint as "mineMinor"
    from moments.moment m
    where m.house_id = ${act.houseId} and m.venue_id = ${venueId} and m.given_at is not null
      and m.month = ${firstOf(month)}::date`.execute(act.db);
  return rows[0]!;
}

function shown({ personId, personName, ...row }: Row) {
  return {
    ...row,
    by: personId === null ? null : { id: personId, name: personName ?? '' },
    at: row.at.toISOString(),
  };
}
