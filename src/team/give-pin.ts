import type { Entered } from '#kit/serve.ts';
import { memberOf } from '#door/member.ts';
import { endTurnsOf } from '#door/turn.ts';
import { keepPin } from './choose-pin.ts';
import { mustNotBeAbove } from './person.ts';
import { sealed } from './pin.ts';

/** A new PIN for a colleague: whatever was begun with the old one ends, and tries are counted anew. */
export async function givePin({ act }: Entered, { personId, pin }: { personId: string; pin: string }) {
  const kept = await sealed(pin);
  await act(async (act) => {
    mustNotBeAbove(act.caller, await memberOf(act.db, act.houseId, personId));
    await keepPin(act, personId, kept);
    await endTurnsOf(act.db, act.houseId, personId);
  });
  return {};
}
