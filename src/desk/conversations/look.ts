import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { looked } from '../events.ts';
import { mustSee } from './must-see.ts';
import { presentIn, presentSeconds } from './present.ts';

type Looking = { conversationId: string; writing: boolean };

/** Somebody has it before them. The other screens hear of it when they come or begin to write, not each time it is said. */
export async function look(act: Act, { conversationId, writing }: Looking) {
  await mustSee(act, conversationId);
  const { personId } = act.caller;
  if (personId !== null && (await changes(act, { conversationId, personId, writing })))
    announce(act, looked, [conversationId], { conversationId });
  return { present: await presentIn(act, conversationId) };
}

/** Written down; where else they looked before is over. @returns whether it is news */
async function changes(
  act: Act,
  { conversationId, personId, writing }: Looking & { personId: string },
): Promise<boolean> {
  const { rows } = await sql<{ writing: boolean; fresh: boolean }>`
    with gone as (
      delete from desk.presence
      where house_id = ${act.houseId} and person_id = ${personId} and conversation_id <> ${conversationId}
        and at < ${act.now}::timestamptz - make_interval(secs => ${presentSeconds})
    ), before as (
      select writing, at > ${act.now}::timestamptz - make_interval(secs => ${presentSeconds}) as fresh
      from desk.presence
      where house_id = ${act.houseId} and conversation_id = ${conversationId} and person_id = ${personId}
    ), seen as (
      insert into desk.presence (house_id, conversation_id, person_id, at, writing)
      values (${act.houseId}, ${conversationId}, ${personId}, ${act.now}, ${writing})
      on conflict (house_id, conversation_id, person_id) do update set at = excluded.at, writing = excluded.writing
    )
    select writing, fresh from before`.execute(act.db);
  const [before] = rows;
  return !before?.fresh || before.writing !== writing;
}
