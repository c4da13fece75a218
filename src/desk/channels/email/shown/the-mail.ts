import type { Act } from '#kit/act.ts';
import { readFile } from '#kit/files.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeTheirs } from '#visits/venue.ts';

/** The bytes of the mail a message was read from. @throws Refusal `kit.not_found`, `visits.other_venue` */
export async function theMail(act: Act, messageId: string): Promise<Buffer> {
  const mail = await act.db
    .selectFrom('desk.message as m')
    .innerJoin('desk.conversation as c', (join) =>
      join.onRef('c.house_id', '=', 'm.house_id').onRef('c.id', '=', 'm.conversation_id'),
    )
    .innerJoin('desk.mail as r', (join) =>
      join.onRef('r.house_id', '=', 'm.house_id').onRef('r.id', '=', 'm.mail_id'),
    )
    .select(['r.sha256', 'c.venue_id'])
    .where('m.house_id', '=', act.houseId)
    .where('m.id', '=', messageId)
    .where('r.state', '<>', 'erased')
    .executeTakeFirst();
  if (!mail) throw new Refusal('kit.not_found');
  mustBeTheirs(act, mail.venue_id);
  return (await readFile(act, mail.sha256)).bytes;
}
