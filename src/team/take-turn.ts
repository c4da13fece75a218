import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Entered } from '#kit/serve.ts';
import { memberOf } from '#door/member.ts';
import { beginTurn, countTry, tabletAtHand } from '#door/turn.ts';
import { colleague } from './person.ts';
import { opens } from './pin.ts';

/** Says with a PIN who acts on this tablet. The turn's token is told here and never again. */
export async function takeTurn(entered: Entered, { personId, pin }: { personId: string; pin: string }) {
  if (entered.caller.kind !== 'tablet') throw new Refusal('door.no_tablet');
  const { door, receivedAt } = entered;
  const tablet = await tabletAtHand(door, entered.request);
  const kept = await entered.actUnkept((act) => pinHere(act, personId, tablet.venueId));
  await countTry(door, tablet.id, personId, receivedAt);
  if (!(await opens(pin, kept))) throw new Refusal('team.wrong_pin');
  const { turn, endsAt } = await entered.actUnkept(async (act) => {
    // While the PIN was weighed they may have left, or been given another.
    if ((await pinHere(act, personId, tablet.venueId)) !== kept) throw new Refusal('team.wrong_pin');
    return beginTurn(act.db, { houseId: act.houseId, tabletId: tablet.id, personId, at: receivedAt });
  });
  return { turn, endsAt: endsAt.toISOString() };
}

async function pinHere(act: Act, personId: string, venueId: string): Promise<string> {
  const { name, pin } = await colleague(act, personId);
  const member = await memberOf(act.db, act.houseId, personId);
  if (member?.venueId && member.venueId !== venueId) throw new Refusal('team.works_elsewhere', { name });
  if (!pin) throw new Refusal('team.no_pin', { name });
  return pin;
}
