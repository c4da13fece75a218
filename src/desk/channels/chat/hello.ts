import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { opensNext } from '../../promises/opens-next.ts';
import type { ChatLine } from './line.ts';

/** What a chat element shows before anything is said: whose it is, who answers, and when. */
export async function hello(act: Act, line: ChatLine) {
  const { rows } = await sql<{ house: string; who: string[] }>`
    select h.name as house, coalesce((
      select array_agg(name) from (
        select distinct split_part(p.name, ' ', 1) as name
        from desk.message m join team.person p on p.house_id = m.house_id and p.id = m.person_id
        where m.house_id = h.house_id and m.channel = 'chat' and m.direction = 'out' and p.left_at is null
          and m.at > ${act.now}::timestamptz - interval '14 days'
        limit 3) lately), '{}') as who
    from houses.house h where h.house_id = ${act.houseId}`.execute(act.db);
  const { open, opensAt, timeZone } = await opensNext(act, line.venueId);
  return {
    house: rows[0]!.house,
    title: line.name,
    greeting: line.greeting,
    who: rows[0]!.who,
    open,
    /** When somebody is there again; null where the house is open, or keeps no hours. */
    opensAt: opensAt?.toISOString() ?? null,
    timeZone,
  };
}
