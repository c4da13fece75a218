import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { venueAtHand } from '#visits/venue.ts';
import { toppedUp } from '../events.ts';
import { enter } from './enter.ts';
import { holdPurse } from './hold-purse.ts';

export async function topUp(act: Act, input: { venueId: string; amountMinor: number; why: string }) {
  const { venueId, amountMinor, why } = input;
  await venueAtHand(act, venueId);
  const { month } = await holdPurse(act, venueId);
  const entryId = newId();
  await enter(act, { id: entryId, venueId, month, kind: 'topped_up', amountMinor, why });
  announce(act, toppedUp, [venueId], { venueId, month, entryId, amountMinor });
  return { entryId };
}
