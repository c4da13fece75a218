import type { Act } from '#kit/act.ts';
import { isStopped, latestWords } from '#guests/consents.ts';
import { guestAtHand } from '#guests/at-hand.ts';
import { isStart, isStop } from '#guests/stop.ts';

const readBack = 50;

/**
 * Whether whoever a conversation is with has said STOP and not START since. Carriers hold to it too: what is sent in
 * spite of it does not arrive. Of a guest every record and channel counts, of a number nobody knows its own words.
 */
export async function hasStopped(act: Act, conversationId: string): Promise<boolean> {
  const conversation = await act.db
    .selectFrom('desk.conversation')
    .select(['guest_id', 'contact', 'channel'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', conversationId)
    .executeTakeFirst();
  if (!conversation) return false;
  if (conversation.guest_id === null) return (await lastCommand(act, conversation)) === 'stop';
  const { recordIds } = await guestAtHand(act, conversation.guest_id);
  return isStopped(await latestWords(act, recordIds));
}

type Number = { contact: string; channel: string };

/** The last STOP or START among what a number wrote lately, the message at hand left out. */
export async function lastCommand(
  act: Act,
  { contact, channel }: Number,
  but: string | null = null,
): Promise<'stop' | 'start' | null> {
  const said = await act.db
    .selectFrom('desk.message as m')
    .innerJoin('desk.conversation as c', (join) =>
      join.onRef('c.house_id', '=', 'm.house_id').onRef('c.id', '=', 'm.conversation_id'),
    )
    .select(['m.text'])
    .where('m.house_id', '=', act.houseId)
    .where('c.contact', '=', contact)
    .where('m.channel', '=', channel)
    .where('m.direction', '=', 'in')
    .where('m.id', 'is distinct from', but)
    .orderBy('m.at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(readBack)
    .execute();
  for (const { text } of said) {
    if (isStart(text)) return 'start';
    if (isStop(text)) return 'stop';
  }
  return null;
}
