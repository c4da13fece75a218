import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { endOf } from '../../conversations/at-hand.ts';
import type { OfVisitor } from './visitor-at-hand.ts';
import { knownVisitor } from './visitor-at-hand.ts';

export type Said = { id: string; at: string; from: 'me' | 'house'; by: string; text: string };

const most = 100;

/**
 * What was said in a visitor's conversation since a message they have; all of it without one. Notes stay inside. Half a
 * minute is told twice, because what was begun earlier may be written later; the element knows each by its id.
 */
export async function said(
  act: Act,
  { after, ...of }: OfVisitor & { after: string | null },
): Promise<{ said: Said[]; conversationId: string | null }> {
  const visitor = await knownVisitor(act, of);
  if (!visitor?.conversationId) return { said: [], conversationId: null };
  const conversationId = await endOf(act, visitor.conversationId);
  await act.db
    .updateTable('desk.visitor')
    .set({ last_at: act.now })
    .where('house_id', '=', act.houseId)
    .where('id', '=', visitor.id)
    .execute();
  const { rows } = await sql<Omit<Said, 'at' | 'from'> & { at: Date; who: Said['from'] }>`
    select * from (
      select m.id, m.at, case m.direction when 'in' then 'me' else 'house' end as who,
        coalesce(split_part(p.name, ' ', 1), '') as by, m.text
      from desk.message m
      left join team.person p on p.house_id = m.house_id and p.id = m.person_id
      where m.house_id = ${act.houseId} and m.conversation_id = ${conversationId}
        and m.direction in ('in', 'out') and m.channel = 'chat'
        -- A conversation may have been joined to somebody else's: theirs is nobody's business.
        and (m.born_in = ${visitor.conversationId}
          or (m.direction = 'in' and m.from_address in (${visitor.id}, nullif(${visitor.email}, ''))))
        and (${after}::uuid is null or m.at > (
          select a.at - interval '30 seconds' from desk.message a
          where a.house_id = ${act.houseId} and a.id = ${after}))
      order by m.at desc, m.id desc limit ${most}
    ) latest order by at, id`.execute(act.db);
  return {
    said: rows.map(({ who, at, ...row }) => ({ ...row, from: who, at: at.toISOString() })),
    conversationId,
  };
}
