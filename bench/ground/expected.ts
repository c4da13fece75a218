import type { Stand } from './stand.ts';

export type Expected = { visitId: string; guestId: string };

/** Visits of a day to come, one guest each, written past the house: they are what there is before it is measured. */
export async function expectVisits({ owner, houseId, venueId }: Stand, many: number): Promise<Expected[]> {
  const { rows } = await owner.query<Expected>(
    `with guest as materialized (
       select id, row_number() over (order by id) - 1 as n, count(*) over () as of
       from guests.record where house_id = $1 and erased_at is null
     ), visit as (
       insert into visits.visit (house_id, id, venue_id, day, expected_at, minutes, party_size, what, made_at, source)
       select $1, uuidv7(), $2, current_date + 1, current_date + interval '34 hours', 45, 1, 'Signature blowout', now(), 'person'
       from generate_series(1, $3) returning id
     ), party as (
       insert into visits.party (house_id, visit_id, guest_id, host)
       select $1, v.id, g.id, true
       from (select id, row_number() over () as n from visit) v join guest g on g.n = v.n % g.of
       returning visit_id as "visitId", guest_id as "guestId"
     )
     select * from party`,
    [houseId, venueId, many],
  );
  await owner.query(
    'vacuum analyze visits.visit, visits.party, visits.note, kit.event, kit.event_subject, kit.command',
  );
  await owner.query('checkpoint');
  return rows;
}
