import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { memoryLine } from './memory.ts';
import { factsOf } from './memory-row.ts';

/** Memories of these records as the guest's page shows them, newest first: those that stand, or those retired. */
export async function shownMemories(act: Act, recordIds: readonly string[], which: 'standing' | 'retired') {
  const { rows } = await sql<Row>`
    select m.*, m.until::text as until, t.name as noticed_by_name, u.used_at, u.confirmed_at
    from guests.memory m
    left join team.person t on t.house_id = m.house_id and t.id = m.noticed_by
    left join lateral (
      select max(at) filter (where use = 'used') as used_at, max(at) filter (where use = 'confirmed') as confirmed_at
      from guests.memory_use
      where house_id = ${act.houseId} and memory_id = m.id
    ) u on true
    where m.house_id = ${act.houseId} and m.guest_id = any(${recordIds}::uuid[])
      and (m.retired_at is null) = ${which === 'standing'}
    order by coalesce(m.retired_at, m.noticed_at) desc, m.id desc`.execute(act.db);
  return rows.map(shown);
}

function shown(row: Row) {
  const facts = factsOf(row);
  return {
    ...facts,
    id: row.id,
    guestId: row.guest_id,
    line: memoryLine(facts),
    noticedBy: row.noticed_by_name,
    noticedFrom: row.noticed_from,
    noticedAt: row.noticed_at.toISOString(),
    onlyVisitId: row.only_visit_id,
    lastUsedAt: row.used_at?.toISOString() ?? null,
    lastConfirmedAt: row.confirmed_at?.toISOString() ?? null,
    retiredAt: row.retired_at?.toISOString() ?? null,
    retiredWhy: row.retired_why,
  };
}

type Row = Parameters<typeof factsOf>[0] & {
  id: string;
  guest_id: string;
  noticed_by_name: string | null;
  noticed_from: string;
  noticed_at: Date;
  only_visit_id: string | null;
  used_at: Date | null;
  confirmed_at: Date | null;
  retired_at: Date | null;
  retired_why: string | null;
};
