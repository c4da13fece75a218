import type { Act } from '#kit/act.ts';
import { readFile } from '#kit/files.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeTheirs } from '#visits/venue.ts';

/** The picture of a card as it was written. @throws Refusal `kit.not_found`, `visits.other_venue` */
export async function cardPhoto(act: Act, noteId: string) {
  const note = await act.db
    .selectFrom('moments.note')
    .select(['photo', 'photo_type', 'venue_id'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', noteId)
    .executeTakeFirst();
  if (!note?.photo) throw new Refusal('kit.not_found');
  mustBeTheirs(act, note.venue_id);
  const { bytes } = await readFile(act, note.photo);
  return { name: 'card', mediaType: note.photo_type ?? 'application/octet-stream', bytes };
}
