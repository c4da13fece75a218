import type pg from 'pg';
import { jsonRows } from '#kit/archive/json-rows.ts';
import { memoryLine } from '#guests/memory.ts';
import type { MemoryFacts } from '#guests/memory.ts';

/** A guest as people read them: merged records are one person, and nobody erased is among them. */
export type ArchivedGuest = {
  id: string;
  name: string;
  given: string | null;
  family: string | null;
  pronunciation: string | null;
  emails: string[];
  phones: string[];
  metAt: string;
  remembered: string[];
};

type Row = Omit<ArchivedGuest, 'remembered'> & { memories: MemoryFacts[] };

/** The guests of the house the snapshot is of, oldest first. */
export async function* archivedGuests(client: pg.ClientBase): AsyncGenerator<ArchivedGuest> {
  for await (const { memories, ...guest } of jsonRows<Row>(client, query)) {
    yield { ...guest, remembered: memories.map((memory) => memoryLine(memory)) };
  }
}

const query = `
  select json_build_object('id', r.id, 'name', r.name, 'given', r.given, 'family', r.family,
    'pronunciation', r.pronunciation, 'metAt', r.met_at,
    'emails', coalesce(i.emails, '[]'), 'phones', coalesce(i.phones, '[]'), 'memories', coalesce(m.memories, '[]'))
  from guests.record r
  left join lateral (
    select json_agg(distinct i.value) filter (where i.kind = 'email') as emails,
      json_agg(distinct i.value) filter (where i.kind = 'phone') as phones
    from guests.person p join guests.identity i on i.house_id = p.house_id and i.guest_id = p.record_id
    where p.house_id = r.house_id and p.person_id = r.id and i.retired_at is null) i on true
  left join lateral (
    select json_agg(json_build_object('kind', m.kind, 'text', m.text, 'allergen', m.allergen, 'material', m.material,
      'severity', m.severity, 'occasion', m.occasion, 'month', m.month, 'day', m.day, 'year', m.year,
      'personName', m.person_name, 'relation', m.relation) order by m.noticed_at, m.id) as memories
    from guests.person p join guests.memory m on m.house_id = p.house_id and m.guest_id = p.record_id
    where p.house_id = r.house_id and p.person_id = r.id and m.retired_at is null) m on true
  where r.house_id = kit.house() and r.erased_at is null
    and not exists (select from guests.belonging b where b.house_id = r.house_id and b.record_id = r.id and b.person_id <> r.id)
  order by r.id`;
