import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { addressLines, isWhole } from '#guests/address.ts';
import type { Address } from '#guests/address.ts';
import { recordsOf } from '#guests/records.ts';
import type { NoteWay } from './note.ts';

/** How a guest can be reached, and whether the house has a line for it. */
export type Reach = {
  name: string;
  email: string | null;
  phone: string | null;
  address: string[] | null;
  lines: { email: string | null; text: string | null };
};

type Row = {
  name: string;
  country: string;
  emails: string[];
  phones: string[];
  addresses: Address[];
  emailLine: string | null;
  textLine: string | null;
};

/** Of all records of a person: the handle they were last known by, and an address that a letter could find. */
export async function reachOf(
  act: Act,
  { guestId, venueId }: { guestId: string; venueId: string },
): Promise<Reach> {
  const { rows } = await sql<Row>`
    with theirs as materialized (${recordsOf(act.houseId, [guestId])}), handle as (
      select i.kind, i.value, i.added_at, i.id from theirs t
      join guests.identity i on i.house_id = ${act.houseId} and i.guest_id = t.record_id
      where i.kind in ('email', 'phone') and i.retired_at is null
    ), line as (
      select l.channel, l.id, l.venue_id, l.opened_at from desk.line l
      where l.house_id = ${act.houseId} and l.closed_at is null and l.channel in ('email', 'text')
        and (l.venue_id is null or l.venue_id = ${venueId})
    )
    select r.name, v.country,
      array(select value from handle where kind = 'email' order by added_at desc, id desc) as emails,
      array(select value from handle where kind = 'phone' order by added_at desc, id desc) as phones,
      coalesce((
        select jsonb_agg(a.address order by a.id = r.id desc, a.met_at desc) from theirs t
        join guests.record a on a.house_id = ${act.houseId} and a.id = t.record_id
        where a.address is not null), '[]') as addresses,
      (select id from line where channel = 'email' order by venue_id is null, opened_at, id limit 1) as "emailLine",
      (select id from line where channel = 'text' order by venue_id is null, opened_at, id limit 1) as "textLine"
    from guests.person p
    join guests.record r on r.house_id = p.house_id and r.id = p.person_id
    join houses.venue v on v.house_id = p.house_id and v.id = ${venueId}
    where p.house_id = ${act.houseId} and p.record_id = ${guestId}`.execute(act.db);
  const row = rows[0]!;
  const address = row.addresses.find(isWhole);
  return {
    name: row.name,
    email: row.emails[0] ?? null,
    phone: row.phones[0] ?? null,
    address: address ? addressLines(address, row.country) : null,
    lines: { email: row.emailLine, text: row.textLine },
  };
}

/** To whom it would go; null where nothing is known to which it could. */
export function addressed({ email, phone, address }: Reach, way: NoteWay): string | null {
  if (way === 'card') return address?.join(', ') ?? null;
  return way === 'email' ? email : phone;
}

/** What is missing for this way, as the code of a refusal; null for nothing. */
export function missingFor(
  reach: Reach,
  way: NoteWay,
): 'moments.note_no_address' | 'moments.note_no_line' | null {
  if (addressed(reach, way) === null) return 'moments.note_no_address';
  return way !== 'card' && reach.lines[way] === null ? 'moments.note_no_line' : null;
}

/** Any way at all: without one nobody is asked to write. */
export function isReachable({ email, phone, address }: Reach): boolean {
  return email !== null || phone !== null || address !== null;
}
