import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { noteLetGo } from '../events.ts';
import { become, noteToWrite, ofNote } from './note-at-hand.ts';

/** No note for this visit. Why stays with it: a thank-you nobody means is none. */
export async function letGoNote(act: Act, { noteId, why }: { noteId: string; why: string }) {
  const note = await noteToWrite(act, noteId);
  await become(act, note, { let_go_at: act.now, let_go_by: act.caller.personId, let_go_why: why });
  announce(act, noteLetGo, note.subjects, ofNote(note));
  return {};
}
