import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** Rows `(asked_id, person_id, record_id)`: for each id that was asked for, every record of the person behind it. */
export function recordsOf(
  houseId: number,
  guestIds: readonly string[],
): RawBuilder<{ asked_id: string; person_id: string; record_id: string }> {
  return sql`
    with asked as (
      select a.id as asked_id, p.person_id
      from unnest(${guestIds}::uuid[]) a (id)
      join guests.person p on p.house_id = ${houseId} and p.record_id = a.id
    )
    select asked_id, person_id, person_id as record_id from asked
    union all
    -- Not through the view: no index leads from a person to their records there.
    select asked.asked_id, asked.person_id, b.record_id from asked
    join guests.belonging b on b.house_id = ${houseId} and b.person_id = asked.person_id`;
}
