import { serve, serveAtDoor } from '#kit/serve.ts';
import { moments } from '../api.ts';
import { askForNote } from './ask-for-note.ts';
import { handOnNote } from './hand-on-note.ts';
import { keepNote } from './keep-note.ts';
import { letGoNote } from './let-go-note.ts';
import { noteBeside } from './note-beside.ts';
import { notes } from './notes.ts';
import { posted } from './posted.ts';
import { sendNote } from './send-note.ts';
import { theNote } from './the-note.ts';
import { undoNote } from './undo-note.ts';

export const noteRoutes = {
  notes: serve(moments.notes, notes),
  note: serve(moments.note, theNote),
  noteBeside: serve(moments.noteBeside, noteBeside),
  askForNote: serve(moments.askForNote, askForNote),
  keepNote: serve(moments.keepNote, keepNote),
  handOnNote: serve(moments.handOnNote, handOnNote),
  // A tap that was made without a network sends now: the night and the cap that count are those of now.
  sendNote: serveAtDoor(moments.sendNote, (entered, sending) =>
    entered.act((act) => sendNote({ ...act, now: entered.receivedAt }, sending)),
  ),
  posted: serve(moments.posted, posted),
  undoNote: serve(moments.undoNote, undoNote),
  letGoNote: serve(moments.letGoNote, letGoNote),
};
