import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { askAnswered } from '../events.ts';
import { changeMoment } from './change-moment.ts';
import { momentFor } from './moment-at-hand.ts';

/** A yes lifts the allowances of this one moment, and no other rule. */
export async function answerAsk(act: Act, { momentId, granted }: { momentId: string; granted: boolean }) {
  const moment = await momentFor(act, momentId, 'answerAsk');
  await changeMoment(act, momentId, {
    answered_at: act.now,
    answered_by: act.caller.personId,
    granted,
  });
  announce(act, askAnswered, moment.subjects, { ...moment.says, granted });
  return {};
}
