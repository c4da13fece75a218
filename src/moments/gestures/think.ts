import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { holdGuest } from '#guests/hold.ts';
import { thought } from '../events.ts';
import { changeMoment } from './change-moment.ts';
import { momentFor } from './moment-at-hand.ts';
import type { MomentAtHand } from './moment-at-hand.ts';
import { thoughtOf } from './thought-of.ts';
import { unasked } from './unasked.ts';
import { meant } from './what.ts';
import type { What } from './what.ts';

/** An idea for a guest: from what was noticed, by itself, or another one instead of the last. */
export async function think(act: Act, { momentId, ...what }: What & { momentId: string | null }) {
  const moment = momentId === null ? await thoughtOf(act, what) : await thoughtAnew(act, momentId, what);
  announce(act, thought, moment.subjects, moment.says);
  return { momentId: moment.id };
}

/** Whoever said yes said it to the idea before: what is another one is asked for again. */
async function thoughtAnew(act: Act, momentId: string, what: What): Promise<MomentAtHand> {
  const moment = await momentFor(act, momentId, 'think');
  const guestId = moment.guest_id;
  if (!(await isSamePerson(act, guestId, what.guestId))) throw new Refusal('moments.unknown_moment');
  const memoryId = what.memoryId ?? moment.memory_id;
  await changeMoment(act, momentId, {
    ...(await meant(act, { ...what, guestId, memoryId })),
    ...fresh,
    thought_at: act.now,
    thought_by: act.caller.personId,
  });
  return moment;
}

const fresh = {
  ...unasked,
  ready_at: null,
  ready_by: null,
  held_at: null,
  held_why: null,
} as const;

async function isSamePerson(act: Act, one: string, other: string): Promise<boolean> {
  return one === other || (await holdGuest(act, one)) === (await holdGuest(act, other));
}
