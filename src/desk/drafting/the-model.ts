import type { Act } from '#kit/act.ts';

/** The model that may be asked, and on whose word; null where none may. Its key is never shown. */
export async function theModel(act: Act) {
  const row = await act.db
    .selectFrom('desk.model as m')
    .innerJoin('team.person as t', (join) =>
      join.onRef('t.house_id', '=', 'm.house_id').onRef('t.id', '=', 'm.agreed_by'),
    )
    .select(['m.address', 'm.model', 'm.sealed', 'm.agreed_at', 't.id', 't.name'])
    .where('m.house_id', '=', act.houseId)
    .where('m.withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { address, model, sealed, agreed_at, id, name } = row;
  return {
    address,
    model,
    hasKey: sealed !== null,
    agreedAt: agreed_at.toISOString(),
    agreedBy: { id, name },
  };
}
