import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { madeReady } from '../events.ts';
import { changeMoment } from './change-moment.ts';
import { momentFor } from './moment-at-hand.ts';

export async function makeReady(act: Act, { momentId }: { momentId: string }) {
  const moment = await momentFor(act, momentId, 'makeReady');
  await changeMoment(act, momentId, {
    ready_at: act.now,
    ready_by: act.caller.personId,
    held_at: null,
    held_why: null,
  });
  announce(act, madeReady, moment.subjects, moment.says);
  return {};
}
