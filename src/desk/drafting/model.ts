import type { Act } from '#kit/act.ts';

export const modelRefusals = ['desk.no_model', 'desk.model_silent', 'desk.model_person'] as const;

/** The model the owner has agreed to, with its key; null where none may be asked. */
export type Model = { address: string; model: string; key: string | null };

export async function modelAtHand(act: Act): Promise<Model | null> {
  const row = await act.db
    .selectFrom('desk.model')
    .select(['address', 'model', 'sealed'])
    .where('house_id', '=', act.houseId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return { address: row.address, model: row.model, key: row.sealed && act.installation.unseal(row.sealed) };
}
