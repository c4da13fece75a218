import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { venueAtHand } from '#visits/venue.ts';
import { takenOut } from '../events.ts';
import { enter } from './enter.ts';
import { holdPurse } from './hold-purse.ts';

export async function takeOut(act: Act, input: { venueId: string; amountMinor: number; why: string }) {
  const { venueId, amountMinor, why } = input;
  await venueAtHand(act, venueId);
  const { month, leftMinor } = await holdPurse(act, venueId);
  if (amountMinor > leftMinor) throw new Refusal('moments.not_so_much_left');
  const entryId = newId();
  await enter(act, { id: entryId, venueId, month, kind: 'taken_out', amountMinor: -amountMinor, why });
  announce(act, takenOut, [venueId], { venueId, month, entryId, amountMinor });
  return { entryId };
}
