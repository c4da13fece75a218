import type { Act } from '#kit/act.ts';
import { readFile } from '#kit/files.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeTheirs } from '#visits/venue.ts';

export type AttachmentFile = { name: string; mediaType: string; bytes: Buffer };

/** What lies in a message. @throws Refusal `kit.not_found`, `visits.other_venue` */
export async function theAttachment(act: Act, attachmentId: string): Promise<AttachmentFile> {
  const attachment = await act.db
    .selectFrom('desk.attachment as a')
    .innerJoin('desk.message as m', (join) =>
      join.onRef('m.house_id', '=', 'a.house_id').onRef('m.id', '=', 'a.message_id'),
    )
    .innerJoin('desk.conversation as c', (join) =>
      join.onRef('c.house_id', '=', 'm.house_id').onRef('c.id', '=', 'm.conversation_id'),
    )
    .select(['a.name', 'a.media_type', 'a.sha256', 'c.venue_id'])
    .where('a.house_id', '=', act.houseId)
    .where('a.id', '=', attachmentId)
    .executeTakeFirst();
  if (!attachment?.sha256) throw new Refusal('kit.not_found');
  mustBeTheirs(act, attachment.venue_id);
  const { bytes } = await readFile(act, attachment.sha256);
  return { name: attachment.name, mediaType: attachment.media_type, bytes };
}
