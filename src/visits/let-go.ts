import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Happened } from '#kit/reactions.ts';
import { expireOfVisits } from '#guests/expire.ts';
import { undoMinutes } from './visit.ts';

/**
 * What was remembered for one visit only goes when the visit cannot come back. The state is read again: the step
 * may have been taken back meanwhile, or taken once more, and then its own reaction comes later.
 */
export async function letGo(
  act: Act,
  { data: { visitId } }: Happened & { data: { visitId: string } },
): Promise<void> {
  const overSince = await act.db
    .selectFrom('visits.visit')
    .select((from) => from.fn.coalesce('cancelled_at', 'no_show_at', 'departed_at').as('at'))
    .where('house_id', '=', act.houseId)
    .where('id', '=', visitId)
    .executeTakeFirst();
  if (!overSince?.at || act.now.getTime() - overSince.at.getTime() < undoMinutes * 60_000) return;
  await expireOfVisits(act, [visitId]);
}

/** Three days after its day a visit is over, whether or not somebody thought of saying farewell. */
const daysOpen = 3;

/** What was kept for visits that nobody ended, or that ended before it was kept. Runs with the tidying. */
export async function letGoOfForgotten(act: Act): Promise<void> {
  const longAgo = new Date(act.now.getTime() - daysOpen * 86_400_000);
  const { rows } = await sql<{ visitId: string }>`
    select distinct m.only_visit_id as "visitId"
    from guests.memory m
    left join visits.visit v on v.house_id = m.house_id and v.id = m.only_visit_id
    where m.house_id = ${act.houseId} and m.only_visit_id is not null and m.retired_at is null
      and m.noticed_at < ${longAgo} and (v.id is null or v.day < ${longAgo}::date)`.execute(act.db);
  await expireOfVisits(
    act,
    rows.map(({ visitId }) => visitId),
  );
}
