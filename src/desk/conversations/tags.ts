import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

const most = 200;
/** Of the conversations last spoken in, so that an old house is asked no longer than a young one. */
const lately = 5000;

/** Tags in use, the commonest first. */
export async function tags(act: Act) {
  const { rows } = await sql<{ tag: string; conversations: number }>`
    select tag, count(*)::int as conversations
    from (
      select c.tags from desk.conversation c
      where c.house_id = ${act.houseId} and c.merged_into is null
        and (${act.caller.venueId}::uuid is null or c.venue_id = ${act.caller.venueId}::uuid)
      order by c.last_at desc limit ${lately}
    ) latest, unnest(latest.tags) tag
    group by tag order by conversations desc, tag limit ${most}`.execute(act.db);
  return rows;
}
