import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import type { Happened } from '#kit/reactions.ts';
import { takeContactBack } from '#guests/contact.ts';
import { noteSentUndone } from '../events.ts';
import { become, noteAtHand, ofNote } from './note-at-hand.ts';
import type { NoteAtHand } from './note-at-hand.ts';

/** A note is to be written again, with its words as the draft; it counts nowhere as said. */
export async function unsend(act: Act, note: NoteAtHand): Promise<void> {
  await become(act, note, {
    ...{ sent_at: null, sent_by: null, way: null, conversation_id: null, message_id: null },
    ...{ moment_id: null, contact_id: null },
  });
  if (note.momentId)
    await act.db
      .deleteFrom('moments.moment')
      .where('house_id', '=', act.houseId)
      .where('id', '=', note.momentId)
      .execute();
  if (note.contactId) await takeContactBack(act, note.contactId);
  announce(act, noteSentUndone, note.subjects, ofNote(note));
}

/** Taken back on the desk, where it stands as a message like any other, it was not sent either. */
export async function takenBackOnDesk(
  act: Act,
  { data: { messageId } }: Happened & { data: { messageId: string } },
): Promise<void> {
  const sent = await act.db
    .selectFrom('moments.note')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('message_id', '=', messageId)
    .executeTakeFirst();
  if (sent) await unsend(act, await noteAtHand(act, sent.id));
}
