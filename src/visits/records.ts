import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/**
 * Rows `(person_id, record_id)`: every record of the persons behind these guests, each person once.
 * Reads two index ranges, where a condition on the person of `guests.person` would read every guest.
 */
export function recordsOf(
  houseId: number,
  guestIds: readonly string[],
): RawBuilder<{ person_id: string; record_id: string }> {
  return sql`
    with asked as (
      select distinct coalesce(b.person_id, a.id) as person_id
      from unnest(${guestIds}::uuid[]) as a (id)
      left join guests.belonging b on b.house_id = ${houseId} and b.record_id = a.id
    )
    select person_id, person_id as record_id from asked
    union all
    select b.person_id, b.record_id from asked
    join guests.belonging b on b.house_id = ${houseId} and b.person_id = asked.person_id`;
}
