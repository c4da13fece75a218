import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { receive } from '../../conversations/receive.ts';
import { callEnded } from '../../events.ts';
import type { CallState } from '../../calls/call.ts';
import { goingOn } from '../twilio/going-on.ts';
import type { CallAtHand } from './call-at-hand.ts';

type End = { state: Exclude<CallState, 'ringing' | 'noted'>; seconds?: number | null };

/** A call has another state than before: nobody's screen shows it ringing any more. */
export async function ended(act: Act, call: CallAtHand, { state, seconds = null }: End): Promise<void> {
  await act.db
    .updateTable('desk.call')
    .set({ state, ended_at: act.now, ...(seconds === null ? {} : { seconds }) })
    .where('house_id', '=', act.houseId)
    .where('id', '=', call.id)
    .execute();
  announce(act, callEnded, call.subjects, {
    callId: call.id,
    guestId: call.guestId,
    venueId: call.venueId,
    state,
  });
}

/**
 * What a caller left behind, as a message from them: somebody has to ring back, and by when is promised.
 * @returns the message
 */
export async function leftWord(
  act: Act,
  call: CallAtHand,
  { text, key }: { text: string; key: string },
): Promise<string> {
  const { conversationId, messageId } = await receive(act, {
    ...{ channel: 'phone', lineId: call.lineId, venueId: call.venueId, guestId: call.guestId },
    conversationId: call.conversationId ?? (await goingOn(act, 'phone', call.number)),
    ...{ contact: call.number, fromName: '', subject: '', text, folded: '' },
    ...{ datedAt: null, replyTo: '', to: [], cc: [], mailId: null, attachments: [] },
    ...{ automatic: null, messageKey: `${call.id}:${key}` },
  });
  if (call.conversationId === null)
    await act.db
      .updateTable('desk.call')
      .set({ conversation_id: conversationId })
      .where('house_id', '=', act.houseId)
      .where('id', '=', call.id)
      .execute();
  return messageId;
}
