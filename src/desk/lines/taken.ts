import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import type { LineChannel } from './line.ts';

/** Two lines on one mailbox would each bring its mail. @throws Refusal `desk.line_taken` */
export async function mustBeFree(
  act: Act,
  channel: LineChannel,
  address: string,
  but: string | null = null,
): Promise<void> {
  if (address === '') return;
  const other = await act.db
    .selectFrom('desk.line')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('channel', '=', channel)
    .where('address', '=', address)
    .where('closed_at', 'is', null)
    .where('id', 'is distinct from', but)
    .executeTakeFirst();
  if (other) throw new Refusal('desk.line_taken');
}
