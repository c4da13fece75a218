import type { Act } from '#kit/act.ts';
import { readFile } from '#kit/files.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeTheirs } from '#visits/venue.ts';

/** A mail as it came, read or quarantined. @throws Refusal `kit.not_found`, `visits.other_venue` */
export async function rawMail(act: Act, mailId: string): Promise<Buffer> {
  const mail = await act.db
    .selectFrom('desk.mail as r')
    .innerJoin('desk.line as l', (join) =>
      join.onRef('l.house_id', '=', 'r.house_id').onRef('l.id', '=', 'r.line_id'),
    )
    .leftJoin('desk.message as m', (join) =>
      join.onRef('m.house_id', '=', 'r.house_id').onRef('m.id', '=', 'r.message_id'),
    )
    .leftJoin('desk.conversation as c', (join) =>
      join.onRef('c.house_id', '=', 'm.house_id').onRef('c.id', '=', 'm.conversation_id'),
    )
    .select(['r.sha256', 'c.venue_id as readAt', 'l.venue_id as cameTo'])
    .where('r.house_id', '=', act.houseId)
    .where('r.id', '=', mailId)
    .where('r.state', '<>', 'erased')
    .executeTakeFirst();
  if (!mail) throw new Refusal('kit.not_found');
  const venueId = mail.readAt ?? mail.cameTo;
  if (venueId !== null) mustBeTheirs(act, venueId);
  return (await readFile(act, mail.sha256)).bytes;
}
