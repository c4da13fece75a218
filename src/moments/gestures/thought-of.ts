import type { Act } from '#kit/act.ts';
import { holdGuest } from '#guests/hold.ts';
import { begin } from './begin.ts';
import { momentAtHand } from './moment-at-hand.ts';
import type { MomentAtHand } from './moment-at-hand.ts';
import { meant } from './what.ts';
import type { What } from './what.ts';
import { whereOf } from './where.ts';

/** An idea for a guest that nothing was noticed for, at hand for what comes next. */
export async function thoughtOf(act: Act, what: What): Promise<MomentAtHand> {
  await holdGuest(act, what.guestId);
  const id = await begin(act, await whereOf(act, what), {
    ...(await meant(act, what)),
    guest_id: what.guestId,
    thought_at: act.now,
    thought_by: act.caller.personId,
  });
  return momentAtHand(act, id);
}
