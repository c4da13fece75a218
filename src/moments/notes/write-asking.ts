import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { addDays } from '#kit/day.ts';
import { newId } from '#kit/id.ts';
import { noteAsked } from '../events.ts';
import { noteDays } from './note.ts';
import type { NoteHold, NoteReason } from './note.ts';

type Asking = {
  guestId: string;
  personId: string;
  visitId: string;
  venueId: string;
  /** The business day they left on. */
  leftOn: string;
  because: readonly NoteReason[];
  askedOf: string;
  /** The rule that keeps it from being asked; then it stands there as let go, for whoever looks what was held back. */
  held: NoteHold | null;
};

/** Puts a note on somebody's list. @returns its id */
export async function writeAsking(act: Act, asking: Asking): Promise<string> {
  const { guestId, personId, visitId, venueId, leftOn, because, askedOf, held } = asking;
  const id = newId();
  await act.db
    .insertInto('moments.note')
    .values({
      ...{ house_id: act.houseId, id, guest_id: guestId, visit_id: visitId, venue_id: venueId },
      ...{ because: [...because], asked_of: askedOf, asked_at: act.now },
      first_on: addDays(leftOn, noteDays.first),
      due_on: addDays(leftOn, noteDays.due),
      last_on: addDays(leftOn, noteDays.last),
      ...(held ? { held_at: act.now, held_why: held, let_go_at: act.now } : {}),
    })
    .execute();
  if (!held)
    announce(act, noteAsked, [guestId, personId, visitId, id, askedOf], {
      ...{ noteId: id, guestId, venueId, personId: askedOf },
    });
  return id;
}
