import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Ledger } from '#kit/event.ts';
import { fill } from '#kit/words.ts';
import type { Sentences } from '#kit/words.ts';
import { theHouse } from '#houses/the-house.ts';
import { anyGuestAtHand } from './at-hand.ts';

type Asked = { guestId: string; before: string | null; limit: number };

/**
 * The timeline of a guest over the events of every slice. Slices above this one announce most of them, so their
 * sentences are handed in from where all slices are known.
 */
export function timelineWith(sentences: Readonly<Sentences>) {
  return async function timeline(act: Act, { guestId, before, limit }: Asked) {
    const { recordIds } = await anyGuestAtHand(act, guestId);
    const events = await eventsOf(act, recordIds, { before, limit });
    const { vocabulary } = await theHouse(act);
    return {
      events: events.slice(0, limit).map(({ data, at, ...event }) => ({
        ...event,
        at: at.toISOString(),
        sentence: fill(
          sentences[event.name] ?? event.name,
          { ...codes(data), person: event.by ?? 'the house' },
          vocabulary,
        ),
      })),
      before: events.length > limit ? events[limit - 1]!.id : null,
    };
  };
}

type Happened = {
  id: string;
  name: string;
  ledger: Ledger;
  at: Date;
  by: string | null;
  data: Record<string, unknown>;
};

/** The rows an import brought point to its one event. Each subject is read from its own end of the index. */
async function eventsOf(
  act: Act,
  recordIds: string[],
  { before, limit }: Omit<Asked, 'guestId'>,
): Promise<Happened[]> {
  const { rows } = await sql<Happened>`
    with subject as (
      select unnest(${recordIds}::uuid[]) as id
      union
      select import_id from guests.record
      where house_id = ${act.houseId} and id = any(${recordIds}::uuid[]) and import_id is not null
      union
      select import_id from guests.memory
      where house_id = ${act.houseId} and guest_id = any(${recordIds}::uuid[]) and import_id is not null
    ), newest as (
      select distinct e.event_id
      from subject s
      cross join lateral (
        select event_id from kit.event_subject
        where house_id = ${act.houseId} and subject_id = s.id and (${before}::uuid is null or event_id < ${before}::uuid)
        order by event_id desc limit ${limit + 1}
      ) e
      order by e.event_id desc limit ${limit + 1}
    )
    select e.id, e.name, e.ledger, e.happened_at as at, t.name as by, e.data
    from newest n
    join kit.event e on e.house_id = ${act.houseId} and e.id = n.event_id
    left join team.person t on t.house_id = ${act.houseId} and t.id = e.person_id
    order by e.id desc`.execute(act.db);
  return rows;
}

function codes(data: Record<string, unknown>): Record<string, string | number> {
  const plain = Object.entries(data).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  );
  return Object.fromEntries(plain) as Record<string, string | number>;
}
