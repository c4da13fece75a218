import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { hear } from '#guests/hear.ts';
import { isStop } from '#guests/stop.ts';
import type { AutomaticKind, ChannelName } from '../conversation.ts';
import { messageReceived, reopened, woke } from '../events.ts';
import { startByWords } from '../start-protocols.ts';
import { clocksFrom, nextDueOf, resumeClocks, startClocks } from '../promises/clocks.ts';
import type { ConversationAtHand } from './at-hand.ts';
import { whereItWent } from './at-hand.ts';
import { previewOf } from './preview.ts';
import { whoseHandle } from './whose-handle.ts';

/** What came in over a channel, read and understood by it. */
export type Incoming = {
  channel: ChannelName;
  lineId: string | null;
  venueId: string;
  /** Where the channel knows that it belongs; null begins a conversation. */
  conversationId: string | null;
  /** The handle it came from: an address, an E.164 number, a visitor's id; '' for an unknown sender. */
  contact: string;
  fromName: string;
  /** null: whoever is known by the handle, if that is one person. */
  guestId: string | null;
  subject: string;
  text: string;
  folded: string;
  /** When it arrived, where that was not just now: old mail brought along. */
  at?: Date | null;
  datedAt: Date | null;
  replyTo: string;
  to: readonly string[];
  cc: readonly string[];
  automatic: AutomaticKind | null;
  messageKey: string | null;
  mailId: string | null;
  /** Its HTML can be shown from the raw mail. */
  hasHtml?: boolean;
  attachments: readonly IncomingAttachment[];
};

export type IncomingAttachment = {
  name: string;
  mediaType: string;
  size: number;
  /** null where it is not kept apart from the raw message. */
  sha256: string | null;
  contentId: string | null;
  inline: boolean;
};

export type Received = {
  conversationId: string;
  messageId: string;
  /** It began a conversation. */
  began: boolean;
  /** The guest asked not to be written to. */
  stopped: boolean;
};

/** What came in longer ago is history: nobody waits for an answer to it. */
const historyDays = 14;

/**
 * Takes in what a guest said, on whatever channel: whose it is, which conversation, what was promised. What a machine
 * sent is kept beside, and neither reopens, nor wakes, nor starts a clock.
 */
export async function receive(act: Act, incoming: Incoming): Promise<Received> {
  const at = incoming.at ?? act.now;
  const named = incoming.conversationId === null ? null : await whereItWent(act, incoming.conversationId);
  const going = named?.guestErased ? null : named;
  const guestId = await whoWrites(act, incoming, going);
  const history = act.now.getTime() - at.getTime() > historyDays * 86_400_000;
  const arrived = { ...incoming, at, history, guestId, id: newId() };
  const conversationId = going ? await goOn(act, going, arrived) : await open(act, arrived);
  await write(act, conversationId, going ? (incoming.conversationId ?? going.id) : conversationId, arrived);
  const venueId = going?.venueId ?? incoming.venueId;
  announce(act, messageReceived, [conversationId, ...(guestId ? [guestId] : [])], {
    conversationId,
    guestId,
    venueId,
    messageId: arrived.id,
    channel: incoming.channel,
    automatic: incoming.automatic,
  });
  if (incoming.automatic === null && !history)
    await startByWords(act, { ...arrived, conversationId, venueId });
  return { conversationId, messageId: arrived.id, began: going === null, stopped: await heard(act, arrived) };
}

type Arrived = Incoming & { at: Date; history: boolean; guestId: string | null; id: string };

/** Where a mail names another address for answers, that is the one answered at. */
function answeredAt({ replyTo, contact }: Incoming): string {
  return replyTo || contact;
}

async function whoWrites(
  act: Act,
  incoming: Incoming,
  going: ConversationAtHand | null,
): Promise<string | null> {
  if (incoming.guestId) return incoming.guestId;
  if (going?.guestId && answeredAt(incoming) === going.contact) return going.guestId;
  return whoseHandle(act, incoming.channel, incoming.contact);
}

async function open(act: Act, arrived: Arrived): Promise<string> {
  const id = newId();
  const { at, history, automatic, channel, venueId } = arrived;
  const about = { channel, kind: 'inquiry', topic: null, venueId } as const;
  const clocks = automatic === null && !history ? await clocksFrom(act, about, at) : [];
  const [first] = clocks.toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  await act.db
    .insertInto('desk.conversation')
    .values({
      house_id: act.houseId,
      id,
      channel,
      line_id: arrived.lineId,
      venue_id: venueId,
      guest_id: arrived.guestId,
      contact_name: arrived.fromName,
      contact: answeredAt(arrived),
      subject: arrived.subject,
      preview: previewOf(arrived.text),
      state: history ? 'solved' : 'open',
      solved_at: history ? at : null,
      aside: automatic !== null,
      opened_at: at,
      last_at: at,
      last_in_at: automatic === null ? at : null,
      messages: 1,
      ...(first ? { next_due_at: first.dueAt } : {}),
    })
    .execute();
  await startClocks(act, id, clocks);
  return id;
}

/** A conversation that goes on: a person's word brings it back from wherever it was put. */
async function goOn(act: Act, going: ConversationAtHand, arrived: Arrived): Promise<string> {
  const { at, guestId, automatic, history } = arrived;
  const comesBack = automatic === null && !history;
  if (comesBack) await wind(act, going, at);
  const introduces = going.guestId === null && guestId !== null && answeredAt(arrived) === going.contact;
  await act.db
    .updateTable('desk.conversation')
    .set((set) => ({
      messages: set('messages', '+', 1),
      ...(introduces ? { guest_id: guestId } : {}),
      ...(automatic === null
        ? {
            preview: previewOf(arrived.text),
            last_at: set.fn<Date>('greatest', ['last_at', set.val(at)]),
            last_in_at: set.fn<Date>('greatest', ['last_in_at', set.val(at)]),
          }
        : {}),
      ...(comesBack
        ? {
            state: going.state === 'solved' ? 'reopened' : going.state === 'waiting' ? 'open' : going.state,
            solved_at: null,
            solved_by: null,
            aside: false,
            snoozed_until: null,
            next_due_at: nextDueOf(act.houseId, going.id),
          }
        : {}),
    }))
    .where('house_id', '=', act.houseId)
    .where('id', '=', going.id)
    .execute();
  if (comesBack) tellItIsBack(act, going);
  return going.id;
}

/** What waited for the guest goes on where it stood; what was solved, or never promised anything, is promised anew. */
async function wind(act: Act, going: ConversationAtHand, at: Date): Promise<void> {
  if (going.state === 'waiting' && (await resumeClocks(act, going))) return;
  if (going.state === 'waiting' || going.state === 'solved' || going.aside)
    await startClocks(act, going.id, await clocksFrom(act, going, at));
}

function tellItIsBack(act: Act, going: ConversationAtHand): void {
  const of = { conversationId: going.id, guestId: going.guestId, venueId: going.venueId };
  if (going.state === 'solved') announce(act, reopened, going.subjects, of);
  if (going.snoozedUntil) announce(act, woke, going.subjects, of);
}

async function write(act: Act, conversationId: string, bornIn: string, arrived: Arrived): Promise<void> {
  await act.db
    .insertInto('desk.message')
    .values({
      house_id: act.houseId,
      id: arrived.id,
      conversation_id: conversationId,
      born_in: bornIn,
      channel: arrived.channel,
      direction: 'in',
      at: arrived.at,
      dated_at: arrived.datedAt,
      guest_id: arrived.guestId,
      from_name: arrived.fromName,
      from_address: arrived.contact,
      reply_to: arrived.replyTo,
      to_addresses: [...arrived.to],
      cc_addresses: [...arrived.cc],
      subject: arrived.subject,
      text: arrived.text,
      folded: arrived.folded,
      has_html: arrived.hasHtml ?? false,
      automatic: arrived.automatic,
      message_key: arrived.messageKey,
      mail_id: arrived.mailId,
    })
    .execute();
  if (arrived.attachments.length === 0) return;
  await act.db
    .insertInto('desk.attachment')
    .values(
      arrived.attachments.map(({ name, mediaType, size, sha256, contentId, inline }) => ({
        house_id: act.houseId,
        id: newId(),
        message_id: arrived.id,
        name,
        media_type: mediaType,
        size,
        sha256,
        content_id: contentId,
        inline,
      })),
    )
    .execute();
}

/** How a word of STOP is written down; what is noted at the counter are our words. */
const heardBy = {
  email: 'email',
  chat: 'text',
  phone: 'phone',
  text: 'text',
  whatsapp: 'text',
  counter: null,
} as const satisfies Record<ChannelName, 'email' | 'phone' | 'text' | null>;

async function heard(act: Act, { automatic, channel, guestId, text }: Arrived): Promise<boolean> {
  const by = heardBy[channel];
  if (automatic || by === null || !isStop(text)) return false;
  if (guestId) await hear(act, { guestId, channel: by, text });
  return true;
}
