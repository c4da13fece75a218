import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { allIdeas } from './all-ideas.ts';
import type { CurrentIdea } from './all-ideas.ts';
import type { Idea } from './idea.ts';

/** @throws Refusal `moments.unknown_idea` */
export async function ideaAtHand(act: Act, key: string): Promise<CurrentIdea> {
  const idea = (await allIdeas(act)).find((one) => one.key === key);
  if (!idea) throw new Refusal('moments.unknown_idea');
  return idea;
}

/** An idea in the house's own hand: from now on it is not read from the book any more. */
export async function keepIdeaRow(act: Act, idea: Idea, retiredAt: Date | null): Promise<void> {
  const row = {
    title: idea.title,
    needs: idea.needs,
    cost_minor: idea.costMinor,
    contains: [...idea.contains],
    who: idea.who,
    fits: JSON.stringify(idea.fits),
    inspiration: idea.inspiration,
    retired_at: retiredAt,
  };
  await act.db
    .insertInto('moments.idea')
    .values({
      house_id: act.houseId,
      key: idea.key,
      ...row,
      made_at: act.now,
      made_by: act.caller.personId,
    })
    .onConflict((conflict) => conflict.columns(['house_id', 'key']).doUpdateSet(row))
    .execute();
}
