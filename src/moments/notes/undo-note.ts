import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { unbegin } from '#desk/conversations/unbegin.ts';
import { noteLetGoUndone, notePostedUndone } from '../events.ts';
import { undoMinutes } from '../moment.ts';
import { become, noteAtHand, ofNote } from './note-at-hand.ts';
import type { NoteAtHand } from './note-at-hand.ts';
import { unsend } from './unsend.ts';

type Step = 'sendNote' | 'posted' | 'letGoNote';

/** Takes back the last step of a note, for ten minutes; what was to be sent has not left until then. */
export async function undoNote(act: Act, { noteId }: { noteId: string }): Promise<{ undone: Step }> {
  const note = await noteAtHand(act, noteId);
  const last = lastStep(note);
  if (last === null) throw new Refusal('moments.nothing_to_undo');
  if (act.now.getTime() - last.at.getTime() >= undoMinutes * 60_000)
    throw new Refusal('moments.too_late_to_undo', { minutes: undoMinutes });
  await undo[last.step](act, note);
  return { undone: last.step };
}

function lastStep({ sentAt, postedAt, letGoAt, letGoBy, heldWhy, answeredAt }: NoteAtHand) {
  if (answeredAt) return null;
  if (postedAt) return { step: 'posted', at: postedAt } as const;
  if (sentAt) return { step: 'sendNote', at: sentAt } as const;
  // What a rule let go nobody tapped.
  const byRule = letGoBy === null && heldWhy !== null;
  return letGoAt && !byRule ? ({ step: 'letGoNote', at: letGoAt } as const) : null;
}

const undo: Record<Step, (act: Act, note: NoteAtHand) => Promise<void>> = {
  posted: async (act, note) => {
    await become(act, note, { posted_at: null, posted_by: null });
    announce(act, notePostedUndone, note.subjects, ofNote(note));
  },
  sendNote: async (act, note) => {
    await unsend(act, note);
    if (note.messageId) await unbegin(act, { messageId: note.messageId });
  },
  letGoNote: async (act, note) => {
    await mustBeAlone(act, note);
    await become(act, note, { let_go_at: null, let_go_by: null, let_go_why: null });
    announce(act, noteLetGoUndone, note.subjects, ofNote(note));
  },
};

/** Somebody may have been asked anew meanwhile, and two for one visit are one too many. */
async function mustBeAlone(act: Act, { visitId, guestId, id }: NoteAtHand): Promise<void> {
  const other = await act.db
    .selectFrom('moments.note')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('visit_id', '=', visitId)
    .where('guest_id', '=', guestId)
    .where('id', '<>', id)
    .where('let_go_at', 'is', null)
    .executeTakeFirst();
  if (other) throw new Refusal('moments.nothing_to_undo');
}
