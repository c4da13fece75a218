import type { Act } from '#kit/act.ts';
import { anyGuestAtHand } from '#guests/at-hand.ts';
import { stageLine, stageOf, storyLine } from '#regulars/stage.ts';
import { brief, isMemory } from './brief.ts';
import { knownOf } from './known.ts';

const nobodyComes = { visitOf: new Map(), whatOf: new Map(), nameOf: new Map() };

/** The brief of somebody who is not at the door: they write, or they are on the phone. */
export async function ofGuest(act: Act, { guestId, day }: { guestId: string; day: string }) {
  const { personId } = await anyGuestAtHand(act, guestId);
  const known = await knownOf(act, [personId], { ...nobodyComes, day });
  const { visits, dots, remembered } = known(personId);
  const chosen = brief({ guestId: personId, dots, firstVisit: false, handovers: null, onWall: false });
  return {
    stage: stageOf(visits, day),
    stageLine: stageLine(visits, day),
    story: storyLine(visits),
    dots: chosen,
    more: Math.max(0, remembered - chosen.filter(isMemory).length),
  };
}
