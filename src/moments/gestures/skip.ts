import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { skipped } from '../events.ts';
import { changeMoment } from './change-moment.ts';
import { momentFor } from './moment-at-hand.ts';

/** It does not fit after all; it stays on the record with why. */
export async function skip(act: Act, { momentId, why }: { momentId: string; why: string }) {
  const moment = await momentFor(act, momentId, 'skip');
  await changeMoment(act, momentId, {
    skipped_at: act.now,
    skipped_by: act.caller.personId,
    skipped_why: why,
  });
  announce(act, skipped, moment.subjects, moment.says);
  return {};
}
