import type { Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import { Refusal } from '#kit/refusal.ts';
import { holdGuest } from '#guests/hold.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import type { MomentsNote } from '../../../database.d.ts';
import { noteStage } from './note.ts';
import type { NoteStage, NoteWay } from './note.ts';

/** A note held until the act ends, behind the guest it is to. */
export type NoteAtHand = {
  id: string;
  guestId: string;
  personId: string;
  visitId: string;
  venueId: string;
  timeZone: string;
  currency: string;
  askedOf: string;
  askedAt: Date;
  firstOn: string;
  lastOn: string;
  text: string;
  way: NoteWay | null;
  heldWhy: string | null;
  sentAt: Date | null;
  answeredAt: Date | null;
  postedAt: Date | null;
  letGoAt: Date | null;
  letGoBy: string | null;
  messageId: string | null;
  momentId: string | null;
  contactId: string | null;
  photo: string | null;
  photoType: string | null;
  /** The business day at its venue. */
  today: string;
  stage: NoteStage;
  /** Whose timelines and screens show what happens with it. */
  subjects: string[];
};

type Row = Omit<NoteAtHand, 'personId' | 'today' | 'stage' | 'subjects'> & { dayEnds: number };

/** @throws Refusal `moments.unknown_note`, `visits.other_venue`, `guests.unknown_guest` for somebody who was erased */
export async function noteAtHand(act: Act, noteId: string): Promise<NoteAtHand> {
  const named = await act.db
    .selectFrom('moments.note')
    .select('guest_id')
    .where('house_id', '=', act.houseId)
    .where('id', '=', noteId)
    .executeTakeFirst();
  if (!named) throw new Refusal('moments.unknown_note');
  const personId = await holdGuest(act, named.guest_id);
  const { rows } = await sql<Row>`
    select n.id, n.guest_id as "guestId", n.visit_id as "visitId", n.venue_id as "venueId", v.time_zone as "timeZone",
      v.day_ends as "dayEnds", v.currency, n.asked_of as "askedOf", n.asked_at as "askedAt", n.first_on as "firstOn",
      n.last_on as "lastOn", n.text, n.way, n.held_why as "heldWhy", n.sent_at as "sentAt", n.answered_at as "answeredAt",
      n.posted_at as "postedAt", n.let_go_at as "letGoAt", n.let_go_by as "letGoBy", n.message_id as "messageId",
      n.moment_id as "momentId", n.contact_id as "contactId", n.photo, n.photo_type as "photoType"
    from moments.note n
    join houses.venue v on v.house_id = n.house_id and v.id = n.venue_id
    where n.house_id = ${act.houseId} and n.id = ${noteId}
    for no key update of n`.execute(act.db);
  const { dayEnds, ...row } = rows[0]!;
  mustBeTheirs(act, row.venueId);
  const today = businessDay(act.now, row.timeZone, dayEnds);
  const subjects = [...new Set([row.guestId, personId, row.visitId, row.id])];
  return { ...row, personId, today, stage: noteStage(row, today), subjects };
}

const refusalIn = {
  sent: 'moments.note_sent',
  answered: 'moments.note_sent',
  let_go: 'moments.note_let_go',
  lapsed: 'moments.note_too_late',
} as const satisfies Record<Exclude<NoteStage, 'to_write'>, string>;

/** Like `noteAtHand`, for what is done while it is to be written. @throws Refusal naming what it has become */
export async function noteToWrite(act: Act, noteId: string): Promise<NoteAtHand> {
  const note = await noteAtHand(act, noteId);
  if (note.stage !== 'to_write') throw new Refusal(refusalIn[note.stage], { day: spokenDay(note.lastOn) });
  return note;
}

/** Writes what a note becomes. */
export async function become(
  act: Act,
  { id }: Pick<NoteAtHand, 'id'>,
  becomes: Omit<Updateable<MomentsNote>, 'house_id' | 'id'>,
): Promise<void> {
  await act.db
    .updateTable('moments.note')
    .set(becomes)
    .where('house_id', '=', act.houseId)
    .where('id', '=', id)
    .execute();
}

/** The ids an event of a note carries. */
export function ofNote({ id, guestId, venueId }: Pick<NoteAtHand, 'id' | 'guestId' | 'venueId'>) {
  return { noteId: id, guestId, venueId };
}

/** "23 November". */
export function spokenDay(day: string): string {
  return dayFormat.format(new Date(day));
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
