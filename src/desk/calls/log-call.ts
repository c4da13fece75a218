import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import { callAtHand } from '../channels/phone/call-at-hand.ts';
import type { ConversationKind } from '../conversation.ts';
import { conversationAtHand } from '../conversations/at-hand.ts';
import { begin } from '../conversations/begin.ts';
import { change } from '../conversations/change.ts';
import { callEnded } from '../events.ts';
import { keepClocks } from '../promises/clocks.ts';

type Logged = {
  callId: string | null;
  venueId: string;
  guestId: string | null;
  number: string;
  direction: 'in' | 'out';
  words: string;
  kind: ConversationKind;
};

const wordless = { in: 'Rang us.', out: 'We rang them.' } as const;

/** A call and what was said in it, in one tap. It was answered while it lasted: only what follows is still owed. */
export async function logCall(act: Act, { callId, words, ...logged }: Logged) {
  const taken = callId === null ? null : await takenCall(act, callId);
  const of = {
    ...logged,
    guestId: logged.guestId ?? taken?.guestId ?? null,
    number: logged.number || taken?.number || '',
  };
  const { conversationId } = await begin(act, {
    ...{
      channel: 'phone',
      lineId: taken?.lineId ?? null,
      venueId: taken?.venueId ?? of.venueId,
      guestId: of.guestId,
    },
    ...{ contactName: '', contact: of.number, subject: '', kind: of.kind, topic: null },
    ...{ text: words || wordless[of.direction], direction: of.direction },
  });
  const conversation = await conversationAtHand(act, conversationId);
  await keepClocks(act, conversation, ['first_answer']);
  await change(act, conversation, {});
  const id = taken ? taken.id : newId();
  if (taken) await belongsTo(act, id, conversationId, of.guestId);
  else await write(act, id, conversationId, { ...of, number: conversation.contact });
  const { guestId, venueId } = conversation;
  announce(act, callEnded, [id, ...conversation.subjects], { callId: id, guestId, venueId, state: 'noted' });
  return { callId: id, conversationId };
}

async function takenCall(act: Act, callId: string) {
  const call = await callAtHand(act, { id: callId });
  if (!call) throw new Refusal('desk.unknown_call');
  mustBeTheirs(act, call.venueId);
  if (call.conversationId !== null) throw new Refusal('desk.call_over');
  return call;
}

async function belongsTo(
  act: Act,
  callId: string,
  conversationId: string,
  guestId: string | null,
): Promise<void> {
  await act.db
    .updateTable('desk.call')
    .set((set) => ({
      conversation_id: conversationId,
      guest_id: guestId,
      state: 'answered',
      taken_by: set.fn.coalesce('taken_by', set.val(act.caller.personId)),
    }))
    .where('house_id', '=', act.houseId)
    .where('id', '=', callId)
    .execute();
}

async function write(
  act: Act,
  id: string,
  conversationId: string,
  { venueId, guestId, number, direction }: Omit<Logged, 'callId' | 'words' | 'kind'>,
): Promise<void> {
  await act.db
    .insertInto('desk.call')
    .values({
      ...{ house_id: act.houseId, id, venue_id: venueId, conversation_id: conversationId, guest_id: guestId },
      ...{ number, direction, rang_at: act.now, state: 'noted', taken_by: act.caller.personId },
    })
    .execute();
}
