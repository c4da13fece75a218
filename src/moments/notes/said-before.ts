import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { heartOf, likeness, tooAlike } from './likeness.ts';
import type { NoteAtHand } from './note-at-hand.ts';

/** Older ones nobody copies from. */
const lookedAt = 5000;

/** @throws Refusal `moments.note_said_before` where nearly the same words went to anybody already */
export async function mustBeTheirsAlone(act: Act, note: NoteAtHand, text: string): Promise<void> {
  const { rows } = await sql<{ id: string; text: string; name: string; by: string }>`
    select n.id, n.text, r.name, coalesce(t.name, '') as by
    from moments.note n
    join guests.person p on p.house_id = n.house_id and p.record_id = n.guest_id
    join guests.record r on r.house_id = n.house_id and r.id = p.person_id
    left join team.person t on t.house_id = n.house_id and t.id = n.sent_by
    where n.house_id = ${act.houseId} and n.id <> ${note.id} and n.sent_at is not null and n.text <> ''
    order by n.sent_at desc limit ${lookedAt}`.execute(act.db);
  const own = heartOf({ text, names: await namesIn(act, note) });
  const same = rows.find((row) => {
    const heart = heartOf({ text: row.text, names: [row.name, row.by] });
    return likeness(own, heart) >= tooAlike;
  });
  if (same) throw new Refusal('moments.note_said_before', { name: same.name });
}

async function namesIn(act: Act, { personId }: NoteAtHand): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from guests.record where house_id = ${act.houseId} and id = ${personId}
    union all
    select name from team.person where house_id = ${act.houseId} and id = ${act.caller.personId}`.execute(
    act.db,
  );
  return rows.map(({ name }) => name);
}
