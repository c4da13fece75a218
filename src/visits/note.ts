import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { visitFor } from './at-hand.ts';
import { noted } from './events.ts';

export async function note(act: Act, { visitId, text }: { visitId: string; text: string }) {
  const visit = await visitFor(act, visitId, 'note');
  const noteId = newId();
  await act.db
    .insertInto('visits.note')
    .values({
      house_id: act.houseId,
      id: noteId,
      visit_id: visitId,
      text,
      noted_by: act.caller.personId,
      noted_at: act.now,
    })
    .execute();
  announce(act, noted, visit.subjects, { visitId, venueId: visit.venueId, noteId });
  return { noteId };
}
