import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Relation } from './memory.ts';
import { relations } from './memory.ts';

/** Whom a guest belongs to, each person once: Ingrid is Dorothea's sister, and Dorothea one of Ingrid's family. */
export async function companyOf(act: Act, personId: string, recordIds: readonly string[]) {
  const { rows } = await sql<{ id: string; guestId: string; name: string; relation: string; told: boolean }>`
    select distinct on (p.person_id) c.id, p.person_id as "guestId", r.name, c.relation, c.told
    from (
      select id, other_id, relation, true as told, since from guests.company
      where house_id = ${act.houseId} and guest_id = any(${recordIds}::uuid[]) and ended_at is null
      union all
      select id, guest_id, relation, false, since from guests.company
      where house_id = ${act.houseId} and other_id = any(${recordIds}::uuid[]) and ended_at is null
    ) c
    join guests.person p on p.house_id = ${act.houseId} and p.record_id = c.other_id
    join guests.record r on r.house_id = ${act.houseId} and r.id = p.person_id
    where p.person_id <> ${personId}::uuid
    order by p.person_id, c.told desc, c.since desc`.execute(act.db);
  return rows
    .map(({ told, relation, ...one }) => ({ ...one, relation: told ? relation : seenFromThem(relation) }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

function seenFromThem(relation: string): string {
  return relations.includes(relation as Relation) ? theOtherWay[relation as Relation] : relation;
}

/** What the one is to whom the relation was told of; whether a son or a daughter nobody said. */
const theOtherWay = {
  husband: 'partner',
  wife: 'partner',
  partner: 'partner',
  mother: 'child',
  father: 'child',
  parent: 'child',
  daughter: 'parent',
  son: 'parent',
  child: 'parent',
  sister: 'relative',
  brother: 'relative',
  grandmother: 'grandchild',
  grandfather: 'grandchild',
  grandchild: 'relative',
  relative: 'relative',
  friend: 'friend',
  colleague: 'colleague',
  assistant: 'colleague',
  dog: 'relative',
  cat: 'relative',
} as const satisfies Record<Relation, Relation>;
