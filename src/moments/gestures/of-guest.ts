import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { anyGuestAtHand } from '#guests/at-hand.ts';
import { statesOf } from './guest-state.ts';
import { momentsShown } from './moments-shown.ts';

/** The row of what a person received, under whichever of their records; what was held back stands in it too. */
export async function ofGuest(act: Act, { guestId }: { guestId: string }) {
  const { recordIds } = await anyGuestAtHand(act, guestId);
  const moments = await momentsShown(act, sql`m.guest_id = any(${recordIds}::uuid[])`);
  const states = await statesOf(act, [guestId]);
  return { moments, wishesNone: states.get(guestId)!.wishedNone };
}
