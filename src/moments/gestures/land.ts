import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { landed as seen } from '../events.ts';
import type { Landing } from '../moment.ts';
import { changeMoment } from './change-moment.ts';
import { momentFor } from './moment-at-hand.ts';

type Landed = { momentId: string; landed: Landing; words: string };

/** How it landed, as somebody saw it; who sees more later says it again. */
export async function land(act: Act, { momentId, landed, words }: Landed) {
  const moment = await momentFor(act, momentId, 'land');
  await changeMoment(act, momentId, {
    landed_at: act.now,
    landed_by: act.caller.personId,
    landed,
    landed_words: words,
  });
  announce(act, seen, moment.subjects, { ...moment.says, landed });
  return {};
}
