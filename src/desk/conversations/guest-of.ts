import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/**
 * Joins the guest of a conversation `c` as the person they are. Each step by a column as it stands: through the view of
 * persons the fence would have all guests of the house read for one page.
 */
export function withGuest(houseId: number): RawBuilder<unknown> {
  return sql`
    left join guests.record g on g.house_id = ${houseId} and g.id = c.guest_id
    left join guests.belonging b on b.house_id = ${houseId} and b.record_id = c.guest_id
    left join guests.record k on k.house_id = ${houseId} and k.id = b.person_id`;
}

export type ShownGuest = { id: string; name: string; pronunciation: string | null } | null;

export const guestOf = sql<ShownGuest>`
  case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'pronunciation', k.pronunciation)
    when g.id is not null then json_build_object('id', g.id, 'name', g.name, 'pronunciation', g.pronunciation) end`;
