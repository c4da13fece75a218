import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { asked } from '../events.ts';
import { askable } from '../moment.ts';
import { changeMoment } from './change-moment.ts';
import { momentFor } from './moment-at-hand.ts';

/** More than the allowance: one tap to whoever leads. What any other rule holds back, nobody is asked about. */
export async function ask(act: Act, { momentId }: { momentId: string }) {
  const moment = await momentFor(act, momentId, 'ask');
  const isAskable = askable.some((why) => why === moment.held_why);
  if (moment.held_why !== null && !isAskable) throw new Refusal('moments.cannot_be_granted');
  await changeMoment(act, momentId, {
    asked_at: act.now,
    asked_by: act.caller.personId,
    answered_at: null,
    answered_by: null,
    granted: null,
    held_at: null,
    held_why: null,
  });
  announce(act, asked, moment.subjects, moment.says);
  return {};
}
