import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';

/** The person a record belongs to. @throws Refusal `guests.unknown_guest` for nobody, and for somebody erased */
export async function personOf(act: Act, guestId: string): Promise<string> {
  const row = await act.db
    .selectFrom('guests.person as p')
    .innerJoin('guests.record as r', (join) =>
      join.onRef('r.house_id', '=', 'p.house_id').onRef('r.id', '=', 'p.person_id'),
    )
    .select('p.person_id')
    .where('p.house_id', '=', act.houseId)
    .where('p.record_id', '=', guestId)
    .where('r.erased_at', 'is', null)
    .executeTakeFirst();
  if (!row?.person_id) throw new Refusal('guests.unknown_guest');
  return row.person_id;
}

/**
 * Walks the edges anew for these records: each belongs to the end of its own path. An edge leads from
 * a person that was joined to the one that was kept, and a person is joined once, so a path has one end.
 */
export async function walkEdges(act: Act, recordIds: readonly string[]): Promise<void> {
  await act.db
    .deleteFrom('guests.belonging')
    .where('house_id', '=', act.houseId)
    .where('record_id', 'in', recordIds)
    .execute();
  await sql`
    insert into guests.belonging (house_id, record_id, person_id)
    with recursive path as (
      select r.id as record_id, r.id as at from guests.record r
      where r.house_id = ${act.houseId} and r.id = any(${recordIds})
      union
      select p.record_id, m.kept_id from path p
      join guests.merge m on m.house_id = ${act.houseId} and m.joined_id = p.at and m.split_at is null
    )
    select ${act.houseId}, p.record_id, p.at from path p
    where p.record_id <> p.at and not exists (
      select from guests.merge m where m.house_id = ${act.houseId} and m.joined_id = p.at and m.split_at is null)
  `.execute(act.db);
}
