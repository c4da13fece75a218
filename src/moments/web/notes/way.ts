import { hereHouse } from '#kit/here.ts';

/** Where the thank-you notes are, in the house whose pages are open; for `<Link>` and `navigate`. */
export function toNotes(which?: 'sent') {
  return { to: '/h/$house/notes', params: here(), search: which ? { which } : {} } as const;
}

export function toNote(noteId: string) {
  return { to: '/h/$house/notes/$noteId', params: { ...here(), noteId } } as const;
}

export function toNoteCard(noteId: string) {
  return { to: '/h/$house/notes/$noteId/card', params: { ...here(), noteId } } as const;
}

function here(): { house: string } {
  return { house: hereHouse() ?? '' };
}
