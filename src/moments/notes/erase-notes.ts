import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { dropFiles } from '#kit/files.ts';
import { withoutReference } from '#desk/conversations/without-reference.ts';

/** Overwrites what was written to an erased guest, lets go of what was to be, and of the pictures of their cards. */
export async function eraseNotes(act: Act, recordIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ photo: string }>`
    with theirs as (
      select id, photo from moments.note where house_id = ${act.houseId} and guest_id = any(${recordIds}::uuid[])
    ), gone as (
      update moments.note set text = '', photo = null, photo_type = null,
        let_go_why = null, let_go_at = case when sent_at is null then coalesce(let_go_at, ${act.now}) end
      where house_id = ${act.houseId} and id in (select id from theirs)
    )
    select distinct photo from theirs
    where photo is not null and not exists (
      select from moments.note o
      where o.house_id = ${act.houseId} and o.photo = theirs.photo and o.guest_id <> all(${recordIds}::uuid[]))`.execute(
    act.db,
  );
  await dropFiles(
    act,
    await withoutReference(
      act,
      rows.map(({ photo }) => photo),
    ),
  );
}
