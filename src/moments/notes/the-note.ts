import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import { Refusal } from '#kit/refusal.ts';
import { memoriesInMind } from '#guests/in-mind.ts';
import { memoryLine } from '#guests/memory.ts';
import { provenance } from '#guests/provenance.ts';
import { eveningOf } from './evening-of.ts';
import { noteWays } from './note.ts';
import type { NoteHold } from './note.ts';
import { notesToShow, shown } from './shown.ts';
import type { NoteRow } from './shown.ts';
import { theirWords } from './their-words.ts';
import { addressed, missingFor, reachOf } from './ways.ts';
import type { Reach } from './ways.ts';
import { whatHoldsOn } from './what-holds.ts';

/** One note with everything to write it from: what happened and what they said, and no sentence of ours. */
export async function theNote(act: Act, { noteId }: { noteId: string }) {
  const { rows } = await notesToShow(act, sql`n.id = ${noteId}`).execute(act.db);
  const [row] = rows;
  if (!row) throw new Refusal('moments.unknown_note');
  const kept = await keptOf(act, noteId);
  const reach = await reachOf(act, row);
  const note = shown(act, row);
  const words = await theirWords(act, row);
  const remembered = await rememberedOf(act, row);
  return {
    ...note,
    ...kept,
    leavesAt: kept.leavesAt?.toISOString() ?? null,
    held: kept.held as NoteHold | null,
    address: reach.address && { name: reach.name, lines: reach.address },
    ways: note.stage === 'to_write' ? await waysOf(act, row, reach) : [],
    evening: await eveningOf(act, row),
    theirWords: words,
    remembered: remembered.filter(({ line }) => !words.some((said) => said.words === line)),
    answers: await answersTo(act, row),
  };
}

type Kept = {
  text: string;
  photo: string | null;
  held: string | null;
  leavesAt: Date | null;
  sender: string;
};

async function keptOf(act: Act, noteId: string): Promise<Kept> {
  const { rows } = await sql<Kept>`
    select n.text, n.photo, n.held_why as held, h.name || ', ' || v.name as sender,
      case when l.state = 'waiting' and l.not_before > ${act.now}::timestamptz then l.not_before end as "leavesAt"
    from moments.note n
    join houses.house h on h.house_id = n.house_id
    join houses.venue v on v.house_id = n.house_id and v.id = n.venue_id
    left join desk.message m on m.house_id = n.house_id and m.id = n.message_id
    left join kit.letter l on l.house_id = n.house_id and l.id = m.letter_id
    where n.house_id = ${act.houseId} and n.id = ${noteId}`.execute(act.db);
  return rows[0]!;
}

/** Why one is closed just now, as the code of the sentence that says it. */
async function waysOf(act: Act, { guestId, timeZone }: NoteRow, reach: Reach) {
  const ways = [];
  for (const way of noteWays) {
    const missing = missingFor(reach, way);
    const held = missing ? null : await whatHoldsOn(act, { guestId, timeZone, way });
    ways.push({ way, to: addressed(reach, way), closed: missing ?? (held && `moments.note_held_${held}`) });
  }
  return ways;
}

const mostRemembered = 8;

/** What may be said aloud to them may be written to them; the rest is for those who look after them. */
async function rememberedOf(act: Act, { guestId, timeZone, dayEnds }: NoteRow) {
  const today = businessDay(act.now, timeZone, dayEnds);
  const memories = await memoriesInMind(act, [guestId], { day: today });
  return memories
    .filter(({ facts }) => facts.sayAloud && facts.sensitivity === 'plain')
    .toSorted((one, other) => (one.noticed.on < other.noticed.on ? 1 : -1))
    .slice(0, mostRemembered)
    .map(({ id, facts, noticed }) => ({
      memoryId: id,
      line: memoryLine(facts),
      from: provenance(noticed, today),
    }));
}

async function answersTo(act: Act, { noteId, sentAt }: NoteRow) {
  if (!sentAt) return [];
  const { rows } = await sql<{ at: Date; words: string }>`
    select m.at, m.text as words
    from moments.note n
    join desk.message ours on ours.house_id = n.house_id and ours.id = n.message_id
    join desk.message m on m.house_id = n.house_id and m.conversation_id = ours.conversation_id
    where n.house_id = ${act.houseId} and n.id = ${noteId} and m.direction = 'in' and m.automatic is null
      and m.at >= n.sent_at
    order by m.at, m.id limit 50`.execute(act.db);
  return rows.map(({ at, words }) => ({ at: at.toISOString(), words }));
}
