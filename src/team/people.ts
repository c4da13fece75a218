import type { Act } from '#kit/act.ts';
import type { Role } from '#kit/caller.ts';
import { membersOf } from '#door/member.ts';

/** Who works here, by name; with those who left, where old entries need their names. */
export async function people(act: Act, { withFormer }: { withFormer: boolean }) {
  const members = new Map((await membersOf(act.db, act.houseId)).map((member) => [member.personId, member]));
  const rows = await act.db
    .selectFrom('team.person')
    .select((from) => ['id', 'name', 'left_at', from('pin', 'is not', null).as('hasPin')])
    .where('house_id', '=', act.houseId)
    .$if(!withFormer, (query) => query.where('left_at', 'is', null))
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: (members.get(row.id)?.role ?? null) as Exclude<Role, 'glance'> | null,
    venueId: members.get(row.id)?.venueId ?? null,
    hasPin: Boolean(row.hasPin),
    leftAt: row.left_at?.toISOString() ?? null,
  }));
}
