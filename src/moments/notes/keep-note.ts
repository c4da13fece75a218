import type { Act } from '#kit/act.ts';
import { become, noteToWrite } from './note-at-hand.ts';

/** What is written so far, so that it goes on at another screen. On no timeline: nothing has happened yet. */
export async function keepNote(act: Act, { noteId, text }: { noteId: string; text: string }) {
  await become(act, await noteToWrite(act, noteId), { text });
  return {};
}
