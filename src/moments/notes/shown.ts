import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import { noteStage } from './note.ts';
import type { NoteReason, NoteWay } from './note.ts';

type Person = { id: string; name: string };

export type NoteRow = {
  noteId: string;
  guestId: string;
  guestName: string;
  visitId: string;
  venueId: string;
  timeZone: string;
  dayEnds: number;
  day: string;
  because: string[];
  askedOf: Person;
  firstOn: string;
  dueOn: string;
  lastOn: string;
  way: NoteWay | null;
  sentAt: Date | null;
  sentBy: Person | null;
  postedAt: Date | null;
  answeredAt: Date | null;
  letGoAt: Date | null;
  letGoWhy: string | null;
  conversationId: string | null;
  letterState: string | null;
};

/** Notes as screens show them; the caller says which. A conversation that was joined to another is read there. */
export function notesToShow(act: Act, which: RawBuilder<unknown>): RawBuilder<NoteRow> {
  return sql<NoteRow>`
    select n.id as "noteId", p.person_id as "guestId", g.name as "guestName", n.visit_id as "visitId",
      n.venue_id as "venueId", e.time_zone as "timeZone", e.day_ends as "dayEnds", v.day, n.because,
      json_build_object('id', a.id, 'name', a.name) as "askedOf", n.first_on as "firstOn", n.due_on as "dueOn",
      n.last_on as "lastOn", n.way, n.sent_at as "sentAt",
      case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end as "sentBy",
      n.posted_at as "postedAt", n.answered_at as "answeredAt", n.let_go_at as "letGoAt", n.let_go_why as "letGoWhy",
      coalesce(m.conversation_id, n.conversation_id) as "conversationId", l.state as "letterState"
    from moments.note n
    join guests.person p on p.house_id = n.house_id and p.record_id = n.guest_id
    join guests.record g on g.house_id = n.house_id and g.id = p.person_id
    join visits.visit v on v.house_id = n.house_id and v.id = n.visit_id
    join houses.venue e on e.house_id = n.house_id and e.id = n.venue_id
    join team.person a on a.house_id = n.house_id and a.id = n.asked_of
    left join team.person b on b.house_id = n.house_id and b.id = n.sent_by
    left join desk.message m on m.house_id = n.house_id and m.id = n.message_id
    left join kit.letter l on l.house_id = n.house_id and l.id = m.letter_id
    where n.house_id = ${act.houseId} and (${act.caller.venueId}::uuid is null or n.venue_id = ${act.caller.venueId}::uuid)
      and ${which}`;
}

export function shown(act: Act, { timeZone, dayEnds, letGoAt, letterState, ...row }: NoteRow) {
  return {
    ...row,
    stage: noteStage({ ...row, letGoAt }, businessDay(act.now, timeZone, dayEnds)),
    because: row.because as NoteReason[],
    sentAt: row.sentAt?.toISOString() ?? null,
    postedAt: row.postedAt?.toISOString() ?? null,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    reached: reached(row, letterState),
  };
}

/**
 * What its way tells of itself, and no more: a picture in a letter that reports when it is opened would tell a house
 * more than a guest has agreed to, and tells wrong, since mail programs open pictures by themselves.
 */
function reached(
  { sentAt, answeredAt }: Pick<NoteRow, 'sentAt' | 'answeredAt'>,
  letter: string | null,
): Reached | null {
  if (!sentAt) return null;
  if (answeredAt) return 'answered';
  return (letter && told[letter]) || 'unknown';
}

type Reached = 'on_its_way' | 'taken' | 'came_back' | 'answered' | 'unknown';

const told: Partial<Record<string, Reached>> = {
  waiting: 'on_its_way',
  sending: 'on_its_way',
  sent: 'taken',
  failed: 'came_back',
};
