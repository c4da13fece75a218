import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { guestAtHand } from '#guests/at-hand.ts';
import { isStopped, latestWords } from '#guests/consents.ts';
import { normalised } from '#guests/identity.ts';
import { venueAtHand } from '#visits/venue.ts';
import type { ChannelName, ConversationKind } from '../conversation.ts';
import { describe } from './describe.ts';
import { handleOf } from './handle-of.ts';
import { receive } from './receive.ts';
import { say } from './say.ts';
import type { Personally } from './say.ts';
import { handleKinds } from './whose-handle.ts';

type Begun = {
  channel: ChannelName;
  lineId: string | null;
  venueId: string;
  guestId: string | null;
  contactName: string;
  contact: string;
  subject: string;
  kind: ConversationKind;
  topic: string | null;
  text: string;
  direction: 'in' | 'out';
  personally?: Personally;
};

/** A conversation begun by the house: what somebody said at the counter or on the phone, or what we write to them. */
export async function begin(act: Act, begun: Begun) {
  await venueAtHand(act, begun.venueId);
  if (begun.lineId !== null) await mustBeLine(act, begun.lineId, begun.channel);
  const reached = await whoItIs(act, begun);
  if (begun.direction === 'out') return await write(act, reached);
  const { conversationId, messageId } = await receive(act, {
    ...reached,
    conversationId: null,
    fromName: reached.contactName,
    ...{ folded: '', datedAt: null, replyTo: '', to: [], cc: [], attachments: [] },
    ...{ automatic: null, messageKey: null, mailId: null },
  });
  const { kind, topic } = begun;
  if (kind !== 'inquiry' || topic) await describe(act, { conversationId, kind, topic });
  return { conversationId, messageId };
}

/** What a guest is called and reached by stands for what was left empty. */
async function whoItIs(act: Act, begun: Begun): Promise<Begun> {
  const kind = handleKinds[begun.channel];
  const contact =
    begun.contact && kind
      ? normalised(kind, begun.contact, await countryOf(act, begun.venueId))
      : begun.contact;
  if (begun.guestId === null) return { ...begun, contact };
  const { personId, recordIds } = await guestAtHand(act, begun.guestId);
  if (begun.direction === 'out' && isStopped(await latestWords(act, recordIds)))
    throw new Refusal('desk.stopped');
  const { name } = await act.db
    .selectFrom('guests.record')
    .select('name')
    .where('house_id', '=', act.houseId)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return {
    ...begun,
    contactName: begun.contactName || name,
    contact: contact || (kind ? await handleOf(act, recordIds, kind) : ''),
  };
}

async function countryOf(act: Act, venueId: string): Promise<string> {
  const { country } = await act.db
    .selectFrom('houses.venue')
    .select('country')
    .where('house_id', '=', act.houseId)
    .where('id', '=', venueId)
    .executeTakeFirstOrThrow();
  return country;
}

async function mustBeLine(act: Act, lineId: string, channel: ChannelName): Promise<void> {
  const line = await act.db
    .selectFrom('desk.line')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('id', '=', lineId)
    .where('channel', '=', channel)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (!line) throw new Refusal('desk.unknown_line');
}

async function write(act: Act, begun: Begun) {
  const conversationId = newId();
  await act.db
    .insertInto('desk.conversation')
    .values({
      house_id: act.houseId,
      id: conversationId,
      channel: begun.channel,
      line_id: begun.lineId,
      venue_id: begun.venueId,
      guest_id: begun.guestId,
      contact_name: begun.contactName,
      contact: begun.contact,
      subject: begun.subject,
      kind: begun.kind,
      topic: begun.topic || null,
      opened_at: act.now,
      last_at: act.now,
    })
    .execute();
  const { messageId } = await say(act, {
    conversationId,
    text: begun.text,
    personId: act.caller.personId,
    automatic: false,
    attachments: [],
    then: 'waiting',
    runId: null,
    ...(begun.personally ? { personally: begun.personally } : {}),
  });
  return { conversationId, messageId };
}
