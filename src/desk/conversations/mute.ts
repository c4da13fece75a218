import type { Act } from '#kit/act.ts';
import { fill } from '#kit/words.ts';
import { isStop } from '#guests/stop.ts';
import { channels } from '../channels.ts';
import type { ChannelName } from '../conversation.ts';
import { refusals } from '../words.ts';

type At = { id: string; channel: ChannelName; contact: string; lastInAt: Date | null };

/** Why nothing can be answered here just now, as the code of a refusal; null when it can. */
export async function whyMute(act: Act, { id, channel, contact, lastInAt }: At): Promise<string | null> {
  if (contact === '' && channel !== 'counter' && channel !== 'phone') return 'desk.no_address';
  if (channel !== 'counter' && (await saidStop(act, id))) return 'desk.stopped';
  return channels[channel].mayAnswer(act, { conversationId: id, lastInAt });
}

/** Their last word was STOP. What they ask after it may be answered. */
async function saidStop(act: Act, conversationId: string): Promise<boolean> {
  const last = await act.db
    .selectFrom('desk.message')
    .select('text')
    .where('house_id', '=', act.houseId)
    .where('conversation_id', '=', conversationId)
    .where('direction', '=', 'in')
    .where('automatic', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last !== undefined && isStop(last.text);
}

/** The same as a sentence. */
export async function muteHere(act: Act, at: At): Promise<string | null> {
  const code = await whyMute(act, at);
  return code === null ? null : fill(refusals[code as keyof typeof refusals]);
}
