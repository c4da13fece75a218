import type { Act } from '#kit/act.ts';
import { contactHeldBy } from '#guests/contact.ts';
import type { Contact } from '#guests/contact.ts';
import { statesOf } from '../gestures/guest-state.ts';
import type { NoteHold, NoteWay } from './note.ts';

export const channelOf = { card: 'post', email: 'email', text: 'text' } as const satisfies Record<
  NoteWay,
  Contact['channel']
>;

/** What stands between a guest and any thanks at all; null for nothing. */
export async function whatHolds(act: Act, guestId: string): Promise<NoteHold | null> {
  const state = (await statesOf(act, [guestId])).get(guestId);
  // A gesture never replaces an apology, and a thank-you even less.
  if (state?.toMakeRight) return 'to_make_right';
  if (state?.wishedNone) return 'wished_none';
  return state?.stopped ? 'stopped' : null;
}

type Sending = { guestId: string; timeZone: string; way: NoteWay };

/** The same, and what the one way is closed by at the time it would go. */
export async function whatHoldsOn(act: Act, { guestId, timeZone, way }: Sending): Promise<NoteHold | null> {
  return (
    (await whatHolds(act, guestId)) ??
    (await contactHeldBy(act, { guestId, channel: channelOf[way], purpose: 'thanks', timeZone }))
  );
}
