import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { previewOf } from './preview.ts';

type Last = { id: string; text: string | null };

/** Counts anew, after messages were moved or taken back, what conversations say of themselves in the queue. */
export async function tally(act: Act, conversationIds: readonly string[]): Promise<void> {
  const { rows } = await sql<Last>`
    update desk.conversation c set
      messages = t.messages, last_in_at = t.last_in_at, last_out_at = t.last_out_at,
      last_at = coalesce(greatest(t.last_in_at, t.last_out_at), c.opened_at),
      next_due_at = t.next_due_at
    from (
      select asked.id, count(m.id)::int as messages,
        max(m.at) filter (where m.direction = 'in' and m.automatic is null) as last_in_at,
        max(m.at) filter (where m.direction = 'out' and m.automatic is null) as last_out_at,
        coalesce((
          select min(p.due_at) from desk.promise p
          where p.house_id = ${act.houseId} and p.conversation_id = asked.id
            and p.kept_at is null and p.dropped_at is null), 'infinity') as next_due_at
      from unnest(${conversationIds}::uuid[]) asked (id)
      left join desk.message m on m.house_id = ${act.houseId} and m.conversation_id = asked.id
      group by asked.id
    ) t
    where c.house_id = ${act.houseId} and c.id = t.id
    returning c.id, (
      select left(l.text, 1000) from desk.message l
      where l.house_id = ${act.houseId} and l.conversation_id = c.id and l.direction <> 'note' and l.automatic is null
      order by l.at desc, l.id desc limit 1) as text`.execute(act.db);
  for (const { id, text } of rows)
    await act.db
      .updateTable('desk.conversation')
      .set({ preview: previewOf(text ?? '') })
      .where('house_id', '=', act.houseId)
      .where('id', '=', id)
      .execute();
}
