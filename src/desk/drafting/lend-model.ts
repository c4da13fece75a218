import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { modelLent } from '../events.ts';
import { modelAtHand } from './model.ts';

type Lent = { address: string; model: string; key: string | null };

/** The owner's word that this model may be shown what guests write: who gave it, and when. A new address needs a new key. */
export async function lendModel(act: Act, { address, model, key }: Lent) {
  const { personId } = act.caller;
  if (personId === null) throw new Refusal('desk.model_person');
  const before = await modelAtHand(act);
  const kept = key ?? (before?.address === address ? before.key : null);
  const agreed = {
    address,
    model,
    sealed: kept === null ? null : act.installation.seal(kept),
    agreed_at: act.now,
    agreed_by: personId,
    withdrawn_at: null,
  };
  await act.db
    .insertInto('desk.model')
    .values({ house_id: act.houseId, ...agreed })
    .onConflict((conflict) => conflict.column('house_id').doUpdateSet(agreed))
    .execute();
  announce(act, modelLent, [personId], { personId });
  return {};
}
