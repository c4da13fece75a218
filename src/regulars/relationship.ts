import type { Act } from '#kit/act.ts';
import { counts, noVisits } from './counts.ts';
import { stageLine, stageOf, storyLine } from './stage.ts';

/** How far the relationship with a guest has come by a day, as the visits before it tell. */
export async function relationship(act: Act, { guestId, day }: { guestId: string; day: string }) {
  // A person has one entry, under the id of the person, whichever of their records was asked for.
  const [visits = noVisits] = (await counts(act, [guestId], day)).values();
  return { stage: stageOf(visits, day), stageLine: stageLine(visits, day), story: storyLine(visits) };
}
