import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Act } from '#kit/act.ts';
import { factsOf } from '#guests/memory-row.ts';
import type { Because, HeldWhy, Other } from './choice.ts';
import type { Remembered } from './reason-words.ts';

/** What stands in the book for a visit, with what it rests on as it is remembered now. */
export type SuggestedRow = {
  visitId: string;
  venueId: string;
  day: string;
  currency: string;
  guestId: string | null;
  guestName: string | null;
  ideaKey: string | null;
  /** As the house has written the idea; null while it is read from the book. */
  writtenTitle: string | null;
  houseKind: string;
  memoryId: string | null;
  because: Because[];
  others: Other[];
  heldWhy: HeldWhy | null;
  /** What holds it back by now. */
  heldNow: 'to_make_right' | 'wished_none' | null;
  dismissedAt: Date | null;
  dismissedWhy: string | null;
  momentId: string | null;
  remembered: Remembered[];
};

/**
 * Suggestions in one statement; what rests on a memory that is gone, is somebody else's by now or may not be said any
 * more, what left the book and what was for somebody erased is not among them.
 * @param which of the visits `v` and their suggestions `s`
 */
export async function suggestedRows(act: Act, which: RawBuilder<unknown>): Promise<SuggestedRow[]> {
  const house = act.houseId;
  const { rows } = await sql<Omit<SuggestedRow, 'remembered'> & { memories: MemoryRow[] }>`
    select v.id as "visitId", v.venue_id as "venueId", v.day, n.currency, g.person_id as "guestId", r.name as "guestName",
      s.idea_key as "ideaKey", i.title as "writtenTitle", h.kind as "houseKind", s.memory_id as "memoryId", s.because,
      s.others, s.held_why as "heldWhy", s.dismissed_at as "dismissedAt", s.dismissed_why as "dismissedWhy",
      s.moment_id as "momentId",
      case when s.moment_id is not null then null when w.wrong then 'to_make_right' when w.none then 'wished_none' end as "heldNow",
      coalesce(c.memories, '[]') as memories
    from moments.suggestion s
    join visits.visit v on v.house_id = s.house_id and v.id = s.visit_id
    join houses.venue n on n.house_id = v.house_id and n.id = v.venue_id
    join houses.house h on h.house_id = v.house_id
    cross join lateral (
      -- Not through the view, and worked out first: no index is asked for what is still to be worked out.
      select coalesce((select b.person_id from guests.belonging b where b.house_id = ${house} and b.record_id = s.guest_id),
        s.guest_id) as person_id offset 0
    ) g
    cross join lateral (
      select array_append(
        array(select b.record_id from guests.belonging b where b.house_id = ${house} and b.person_id = g.person_id),
        g.person_id) as ids
    ) k
    left join guests.record r on r.house_id = s.house_id and r.id = g.person_id
    left join moments.idea i on i.house_id = s.house_id and i.key = s.idea_key
    cross join lateral (
      select count(e ->> 'memoryId')::int as cited from jsonb_array_elements(s.because) e
    ) b
    cross join lateral (
      select count(*)::int as standing, json_agg(json_build_object('memory', to_json(m), 'by', t.name,
        'used', (select max(u.at) from guests.memory_use u
          where u.house_id = ${house} and u.memory_id = m.id and u.use = 'used'),
        'confirmed', (select max(u.at) from guests.memory_use u
          where u.house_id = ${house} and u.memory_id = m.id and u.use = 'confirmed'))) as memories
      from jsonb_array_elements(s.because) e
      cross join lateral (
        -- One at a time by its key: that a few are cited, no statistics tell.
        select * from guests.memory m where m.house_id = ${house} and m.id = (e ->> 'memoryId')::uuid offset 0
      ) m
      left join team.person t on t.house_id = ${house} and t.id = m.noticed_by
      where m.retired_at is null and (m.until is null or m.until >= v.day)
        and m.sensitivity = 'plain' and m.say_aloud and m.guest_id = any(k.ids)
        and (m.only_visit_id is null or m.only_visit_id = v.id)
    ) c
    cross join lateral (
      select exists (select from desk.recovery d
          where d.house_id = ${house} and d.guest_id = any(k.ids) and d.made_right_at is null)
        or exists (select from desk.conversation d
          where d.house_id = ${house} and d.guest_id = any(k.ids) and d.kind = 'problem' and d.merged_into is null
            and not d.aside and d.state <> 'solved') as wrong,
        exists (select from moments.none_wished d
          where d.house_id = ${house} and d.guest_id = any(k.ids) and d.ended_at is null) as none
    ) w
    where s.house_id = ${house} and r.erased_at is null and (s.moment_id is not null or (c.standing = b.cited and i.retired_at is null)) and ${which}`.execute(
    act.db,
  );
  return rows.map(({ memories, ...row }) => ({ ...row, remembered: memories.map(remembered) }));
}

type MemoryRow = {
  memory: Parameters<typeof factsOf>[0] & { id: string; noticed_from: string; noticed_at: string };
  by: string | null;
  used: string | null;
  confirmed: string | null;
};

function remembered({ memory, by, used, confirmed }: MemoryRow): Remembered {
  return {
    id: memory.id,
    facts: factsOf(memory),
    noticed: {
      by,
      from: memory.noticed_from,
      on: memory.noticed_at.slice(0, 10),
      lastUsedOn: used?.slice(0, 10) ?? null,
      lastConfirmedOn: confirmed?.slice(0, 10) ?? null,
    },
  };
}
