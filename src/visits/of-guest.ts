import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { recordsOf } from '#guests/records.ts';
import { shown, visitsToShow } from './shown.ts';

type Page = { guestId: string; before: string | null; limit: number };

/** The visits of a person, under whichever record they were made; `before` is the last one already shown. */
export async function ofGuest(act: Act, { guestId, before, limit }: Page) {
  const theirs = sql<string>`(
    select p.visit_id from visits.party p
    join (${recordsOf(act.houseId, [guestId])}) r on r.record_id = p.guest_id
    where p.house_id = ${act.houseId})`;
  const rows = await visitsToShow(act)
    .where('v.id', 'in', theirs)
    .$if(before !== null, (query) =>
      query.where(sql<boolean>`(v.day, v.id) < (
        select b.day, b.id from visits.visit b where b.house_id = ${act.houseId} and b.id = ${before})`),
    )
    .orderBy('v.day', 'desc')
    .orderBy('v.id', 'desc')
    .limit(limit)
    .execute();
  const { total } = await act.db
    .selectFrom('visits.visit as v')
    .select((from) => from.fn.countAll<number>().as('total'))
    .where('v.house_id', '=', act.houseId)
    .where('v.id', 'in', theirs)
    .executeTakeFirstOrThrow();
  return { visits: rows.map(shown), total };
}
