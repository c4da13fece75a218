import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { keepForGood } from '#kit/files.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { begin } from '#desk/conversations/begin.ts';
import { keepContact } from '#guests/contact.ts';
import { dealIn } from '../deal.ts';
import { noteSent } from '../events.ts';
import { leavesAfterMinutes } from './note.ts';
import type { NoteHold, NoteWay } from './note.ts';
import { become, noteToWrite, ofNote, spokenDay } from './note-at-hand.ts';
import type { NoteAtHand } from './note-at-hand.ts';
import { mustBeTheirsAlone } from './said-before.ts';
import { addressed, missingFor, reachOf } from './ways.ts';
import type { Reach } from './ways.ts';
import { channelOf, whatHoldsOn } from './what-holds.ts';

type Sending = { noteId: string; text: string; way: NoteWay; photo: string | null; photoType: string | null };

/**
 * A person's thanks goes on its way, from that person. What a rule holds back is not refused but answered: refused, the
 * act would be undone, and that it was held back with it.
 */
export async function sendNote(act: Act, sending: Sending): Promise<{ held: NoteHold | null }> {
  mustBeAPerson(act);
  const note = await noteToWrite(act, sending.noteId);
  const written = {
    ...sending,
    photo: sending.photo ?? note.photo,
    photoType: sending.photoType ?? note.photoType,
  };
  if (note.today < note.firstOn) throw new Refusal('moments.note_too_soon', { day: spokenDay(note.firstOn) });
  await mustBeTheirOwn(act, note, written);
  const reach = await reachOf(act, note);
  const missing = missingFor(reach, written.way);
  if (missing) throw new Refusal(missing);
  // The night that counts is the one it arrives in.
  const leaving = { ...act, now: leavesAt(act, written.way) };
  const held = await whatHoldsOn(leaving, { ...note, way: written.way });
  const contact = { guestId: note.guestId, channel: channelOf[written.way], purpose: 'thanks' } as const;
  const contactId = await keepContact(leaving, contact, held);
  if (held) {
    await become(act, note, { text: written.text, held_at: act.now, held_why: held });
    return { held };
  }
  await become(act, note, {
    ...{ text: written.text, way: written.way, sent_at: act.now, sent_by: act.caller.personId },
    ...{ contact_id: contactId, held_at: null, held_why: null },
    ...(written.way === 'card' ? await asCard(act, written) : await asLetter(act, note, written, reach)),
    moment_id: await intoTheLedger(act, note),
  });
  announce(act, noteSent, note.subjects, { ...ofNote(note), way: written.way });
  return { held: null };
}

/**
 * Thanks that were sent by a machine did nothing (Voorhees 2014): only a person with their own hands on a screen of the
 * house sends one, whatever else may call.
 */
function mustBeAPerson({ caller }: Act): void {
  if (caller.personId === null || (caller.kind !== 'person' && caller.kind !== 'tablet'))
    throw new Refusal('moments.note_not_by_machine');
}

/** Words, or a card that holds them; no offer; and not what somebody else was told. */
async function mustBeTheirOwn(act: Act, note: NoteAtHand, { text, way, photo }: Sending): Promise<void> {
  if (text === '' && (way !== 'card' || photo === null)) throw new Refusal('moments.note_empty');
  // A discount beside a handwritten note took away what it did (Kim, Choi and Kim 2022).
  const deal = dealIn(text);
  if (deal !== null) throw new Refusal('moments.note_has_discount', { words: deal });
  await mustBeTheirsAlone(act, note, text);
}

/** A card is written when it is written; what goes by a line waits, and can be taken back till then. */
function leavesAt(act: Act, way: NoteWay): Date {
  return way === 'card' ? act.now : new Date(act.now.getTime() + leavesAfterMinutes * 60_000);
}

async function asCard(act: Act, { photo, photoType }: Sending) {
  if (photo) await keepForGood(act, [photo]);
  return { photo, photo_type: photoType };
}

/** On the desk, where the answer comes back to. */
async function asLetter(act: Act, note: NoteAtHand, { text, way }: Sending, reach: Reach) {
  const sender = await senderOf(act);
  const line = way === 'email' ? ('email' as const) : ('text' as const);
  const { conversationId, messageId } = await begin(act, {
    ...{ channel: line, lineId: reach.lines[line], venueId: note.venueId, guestId: note.personId },
    ...{ contactName: '', contact: addressed(reach, way)!, kind: 'inquiry', topic: null },
    ...{ subject: line === 'email' ? `From ${sender.name} at ${sender.house}` : '', text, direction: 'out' },
    personally: { signedBy: sender.name, leavesAt: leavesAt(act, way), cleared: true },
  });
  return { conversation_id: conversationId, message_id: messageId };
}

async function senderOf(act: Act): Promise<{ name: string; house: string }> {
  return act.db
    .selectFrom('team.person as t')
    .innerJoin('houses.house as h', 'h.house_id', 't.house_id')
    .select(['t.name', 'h.name as house'])
    .where('t.house_id', '=', act.houseId)
    .where('t.id', '=', act.caller.personId)
    .executeTakeFirstOrThrow();
}

/** The guest's row of what they received has it, among the thanks and for nothing. */
async function intoTheLedger(act: Act, note: NoteAtHand): Promise<string> {
  const id = newId();
  await act.db
    .insertInto('moments.moment')
    .values({
      house_id: act.houseId,
      id,
      kind: 'thanks',
      guest_id: note.guestId,
      visit_id: note.visitId,
      venue_id: note.venueId,
      note_id: note.id,
      currency: note.currency,
      noticed_at: note.askedAt,
      given_at: act.now,
      given_by: act.caller.personId,
    })
    .execute();
  return id;
}
