import type { ImapFlow } from 'imapflow';
import type { Act } from '#kit/act.ts';
import type { Acts } from '#kit/parts.ts';
import { wentOut } from '#kit/post.ts';
import { foundAmongSent } from './imap/sent.ts';

/** Letters of which nobody knows whether they went, and that stand among the sent, did go. What does not is a person's to decide. */
export async function settleSent(client: ImapFlow, acts: Acts, lineId: string): Promise<void> {
  const letters = await acts((act) => perhapsSent(act, lineId));
  if (letters.length === 0) return;
  const found = new Set(
    await foundAmongSent(
      client,
      letters.map(({ message_id }) => message_id),
    ),
  );
  await acts(async (act) => {
    for (const letter of letters) if (found.has(letter.message_id)) await wentOut(act, letter.id);
  });
}

async function perhapsSent(act: Act, lineId: string): Promise<{ id: string; message_id: string }[]> {
  return act.db
    .selectFrom('kit.letter')
    .select(['id', 'message_id'])
    .where('house_id', '=', act.houseId)
    .where('via', '=', lineId)
    .where('state', '=', 'perhaps_sent')
    .execute();
}
