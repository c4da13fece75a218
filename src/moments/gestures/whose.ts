import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { allIdeas } from '../ideas/all-ideas.ts';
import type { MomentAtHand } from './moment-at-hand.ts';

/**
 * An idea of the book says who gives it. Whoever leads may give anything, and may lend their word for one; where nobody
 * is named to look after the visit, everybody does.
 */
export async function mustBeTheirsToGive(act: Act, moment: MomentAtHand): Promise<void> {
  if (moment.idea_key === null || leads(act) || moment.granted === true) return;
  const who = (await allIdeas(act)).find(({ key }) => key === moment.idea_key)?.who ?? 'anyone';
  if (who === 'manager') throw new Refusal('moments.for_who_leads');
  if (who === 'care' && !(await caresFor(act, moment.visit_id))) throw new Refusal('moments.for_who_cares');
}

function leads({ caller: { role } }: Act): boolean {
  return role === 'manager' || role === 'owner';
}

async function caresFor(act: Act, visitId: string | null): Promise<boolean> {
  if (visitId === null) return true;
  const care = await act.db
    .selectFrom('visits.care')
    .select('person_id')
    .where('house_id', '=', act.houseId)
    .where('visit_id', '=', visitId)
    .execute();
  return care.length === 0 || care.some(({ person_id }) => person_id === act.caller.personId);
}
