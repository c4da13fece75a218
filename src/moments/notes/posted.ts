import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { notePosted } from '../events.ts';
import { become, noteAtHand, ofNote } from './note-at-hand.ts';

/** The card is in the post; ticked twice it is there once. */
export async function posted(act: Act, { noteId }: { noteId: string }) {
  const note = await noteAtHand(act, noteId);
  if (!note.sentAt) throw new Refusal('moments.note_not_sent');
  if (note.way !== 'card') throw new Refusal('moments.note_no_card');
  if (note.postedAt) return {};
  await become(act, note, { posted_at: act.now, posted_by: act.caller.personId });
  announce(act, notePosted, note.subjects, ofNote(note));
  return {};
}
