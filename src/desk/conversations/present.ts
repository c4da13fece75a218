import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

/** Screens say every twenty seconds what they show; of one that has not for so long nobody sits before it. */
export const presentSeconds = 45;

export type Present = { id: string; name: string; writing: boolean };

/** Who else has a conversation before them. */
export async function presentIn(act: Act, conversationId: string): Promise<Present[]> {
  const { rows } = await sql<Present>`
    select p.id, p.name, v.writing
    from desk.presence v join team.person p on p.house_id = v.house_id and p.id = v.person_id
    where v.house_id = ${act.houseId} and v.conversation_id = ${conversationId}
      and v.person_id is distinct from ${act.caller.personId}::uuid
      and v.at > ${act.now}::timestamptz - make_interval(secs => ${presentSeconds})
    order by v.writing desc, p.name, p.id`.execute(act.db);
  return rows;
}
