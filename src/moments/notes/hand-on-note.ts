import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { colleague } from '#team/person.ts';
import { noteHandedOn } from '../events.ts';
import { become, noteToWrite, ofNote } from './note-at-hand.ts';

/** Somebody else met them and writes; what was begun goes along. */
export async function handOnNote(act: Act, { noteId, personId }: { noteId: string; personId: string }) {
  const note = await noteToWrite(act, noteId);
  await colleague(act, personId);
  if (note.askedOf === personId) return {};
  await become(act, note, { asked_of: personId });
  announce(act, noteHandedOn, [...note.subjects, personId], { ...ofNote(note), personId });
  return {};
}
