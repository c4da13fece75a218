import { z } from 'zod';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { cameBack } from '#kit/post.ts';
import { id } from '#kit/text.ts';
import { answerSettled } from '../../events.ts';
import type { HookLine } from '../twilio/hook-line.ts';
import type { Params } from '../twilio/signature.ts';
import { twiml } from '../twilio/twiml.ts';

/** What the provider's commonest codes mean to whoever wrote the text. */
const reasons: Readonly<Record<string, string>> = {
  '21610': 'They have written STOP to this number.',
  '30003': 'The phone cannot be reached just now: it is off or has no signal.',
  '30004': 'The phone does not take texts from here.',
  '30005': 'There is no such number any more.',
  '30006': 'This is a landline: it takes no texts.',
  '30007': 'The carrier took it for advertising and held it back.',
  '63016': 'WhatsApp took no free words: their last message is longer than a day ago.',
};

/** `POST /hooks/text/status`: what became of a text. That it arrived is no news; that it did not stands with the answer. */
export async function textStatus(act: Act, _line: HookLine, params: Params, url: URL): Promise<string> {
  const letterId = z.safeParse(id, url.searchParams.get('letter'));
  const status = params['MessageStatus'];
  if (!letterId.success || (status !== 'failed' && status !== 'undelivered')) return twiml();
  const code = params['ErrorCode'] ?? '';
  const why = reasons[code] ?? `It did not arrive${code ? ` (the provider calls it ${code})` : ''}.`;
  if (await cameBack(act, letterId.data, why)) await tell(act, letterId.data);
  return twiml();
}

async function tell(act: Act, letterId: string): Promise<void> {
  const said = await act.db
    .selectFrom('desk.message as m')
    .innerJoin('desk.conversation as c', (join) =>
      join.onRef('c.house_id', '=', 'm.house_id').onRef('c.id', '=', 'm.conversation_id'),
    )
    .select(['m.id', 'm.channel', 'c.id as conversationId', 'c.guest_id as guestId', 'c.venue_id as venueId'])
    .where('m.house_id', '=', act.houseId)
    .where('m.letter_id', '=', letterId)
    .executeTakeFirst();
  if (!said) return;
  const { id: messageId, ...of } = said;
  announce(act, answerSettled, [of.conversationId, ...(of.guestId ? [of.guestId] : [])], {
    ...of,
    messageId,
  });
}
