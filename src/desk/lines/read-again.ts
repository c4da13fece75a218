import { later } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';

/** After a mend, or because it was only the machine that was short of something. */
export async function readAgain(act: Act, { mailId }: { mailId: string }) {
  const mail = await act.db
    .selectFrom('desk.mail')
    .select(['state', 'line_id'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', mailId)
    .forUpdate()
    .executeTakeFirst();
  if (!mail || mail.state === 'erased') throw new Refusal('desk.unknown_mail');
  if (mail.state === 'read') throw new Refusal('desk.mail_read');
  await act.db
    .updateTable('desk.mail')
    .set({ state: 'stored', tries: 0, why: null })
    .where('house_id', '=', act.houseId)
    .where('id', '=', mailId)
    .execute();
  later(act, { queue: 'intake', data: { houseId: act.houseId, lineId: mail.line_id } });
  return {};
}
