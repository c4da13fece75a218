import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { momentLetGo } from '../events.ts';
import { changeMoment } from './change-moment.ts';
import { momentFor } from './moment-at-hand.ts';

/** It does not fit after all; it stays on the record with why. */
export async function letGo(act: Act, { momentId, why }: { momentId: string; why: string }) {
  const moment = await momentFor(act, momentId, 'letGo');
  await changeMoment(act, momentId, {
    let_go_at: act.now,
    let_go_by: act.caller.personId,
    let_go_why: why,
  });
  announce(act, momentLetGo, moment.subjects, moment.says);
  return {};
}
