import { sql } from 'kysely';
import type { RawBuilder, Selectable } from 'kysely';
import type { Act } from '#kit/act.ts';
import { memoryLine } from '#guests/memory.ts';
import { factsOf } from '#guests/memory-row.ts';
import type { GuestsMemory, MomentsMoment } from '../../../database.d.ts';
import type { HeldReason, Landing, MomentKind } from '../moment.ts';
import { stageOf } from './moment-at-hand.ts';

/**
 * Moments as screens show them, in one statement, without those of erased guests and those that have nothing in them.
 * @param which a condition on `m`, the moment
 */
export async function momentsShown(act: Act, which: RawBuilder<unknown>) {
  const { rows } = await sql<Row>`
    select m.*, p.person_id as whose, g.name as guest_name, to_jsonb(k) as memory,
      array(select jsonb_build_object('id', t.id, 'name', t.name) from team.person t
        where t.house_id = m.house_id and t.id in
          (m.noticed_by, m.thought_by, m.asked_by, m.answered_by, m.ready_by, m.given_by)) as people
    from moments.moment m
    join guests.person p on p.house_id = m.house_id and p.record_id = m.guest_id
    join guests.record g on g.house_id = m.house_id and g.id = p.person_id and g.erased_at is null
    left join guests.memory k on k.house_id = m.house_id and k.id = m.memory_id and k.retired_at is null
    where m.house_id = ${act.houseId} and ${which}
      and (m.words <> '' or m.noticed <> '' or m.note_id is not null)
    order by coalesce(m.given_at, m.let_go_at, m.held_at, m.noticed_at) desc, m.id desc
    limit ${most}`.execute(act.db);
  return rows.map(shown);
}

const most = 500;

type Person = { id: string; name: string };
type Row = Selectable<MomentsMoment> & {
  whose: string;
  guest_name: string;
  memory: Selectable<GuestsMemory> | null;
  people: Person[];
};

function shown(row: Row) {
  const person = (id: string | null) => row.people.find((one) => one.id === id) ?? null;
  return {
    momentId: row.id,
    kind: row.kind as MomentKind,
    stage: stageOf(row),
    guestId: row.whose,
    guestName: row.guest_name,
    visitId: row.visit_id,
    venueId: row.venue_id,
    words: row.words,
    noticed: row.noticed,
    ideaKey: row.idea_key,
    memoryId: row.memory_id,
    memory: row.memory && memoryLine(factsOf(row.memory)),
    touchpoint: row.touchpoint,
    costMinor: row.cost_minor,
    currency: row.currency,
    noticedAt: row.noticed_at.toISOString(),
    noticedBy: person(row.noticed_by),
    thoughtBy: person(row.thought_by),
    askedAt: iso(row.asked_at),
    askedBy: person(row.asked_by),
    answeredBy: person(row.answered_by),
    granted: row.granted,
    readyAt: iso(row.ready_at),
    readyBy: person(row.ready_by),
    givenAt: iso(row.given_at),
    givenBy: person(row.given_by),
    landedAt: iso(row.landed_at),
    landed: row.landed as Landing | null,
    landedWords: row.landed_words,
    letGoAt: iso(row.let_go_at),
    letGoWhy: row.let_go_why,
    heldAt: iso(row.held_at),
    heldWhy: row.held_why as HeldReason | null,
  };
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
