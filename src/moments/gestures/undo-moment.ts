import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { takeContactBack } from '#guests/contact.ts';
import * as heard from '../events.ts';
import { undoMinutes } from '../moment.ts';
import { enter } from '../purse/enter.ts';
import { holdPurseOf } from '../purse/hold-purse.ts';
import { changeMoment } from './change-moment.ts';
import { momentAtHand } from './moment-at-hand.ts';
import type { MomentAtHand } from './moment-at-hand.ts';
import { unbind } from './suggested.ts';

/** Takes back the last step of a moment: what went before stands as it stood, and the event log says both. */
export async function undoMoment(act: Act, { momentId }: { momentId: string }) {
  const moment = await momentAtHand(act, momentId);
  const [step, at] = lastStep(moment);
  if (act.now.getTime() - at.getTime() > undoMinutes * 60_000)
    throw new Refusal('moments.too_late_to_undo', { minutes: undoMinutes });
  if (step === 'give') await takeBack(act, moment);
  await changeMoment(act, momentId, takenBack[step].clears);
  announce(act, takenBack[step].undone, moment.subjects, moment.says);
  return { undone: step };
}

const takenBack = {
  think: {
    clears: {
      thought_at: null,
      thought_by: null,
      words: '',
      idea_key: null,
      touchpoint: null,
      cost_minor: 0,
    },
    undone: heard.thoughtUndone,
  },
  ask: { clears: { asked_at: null, asked_by: null }, undone: heard.askedUndone },
  answerAsk: {
    clears: { answered_at: null, answered_by: null, granted: null },
    undone: heard.askAnsweredUndone,
  },
  makeReady: { clears: { ready_at: null, ready_by: null }, undone: heard.madeReadyUndone },
  give: {
    clears: { given_at: null, given_by: null, contact_id: null, month: null },
    undone: heard.givenUndone,
  },
  land: {
    clears: { landed_at: null, landed_by: null, landed: null, landed_words: '' },
    undone: heard.landedUndone,
  },
  letGo: { clears: { let_go_at: null, let_go_by: null, let_go_why: null }, undone: heard.momentLetGoUndone },
} as const;

type Step = keyof typeof takenBack;

/** A thank-you is taken back as a note. @throws Refusal where no step was taken, or a rule holds it back */
function lastStep(moment: MomentAtHand): [Step, Date] {
  const ended = [
    ['letGo', moment.let_go_at],
    ['land', moment.landed_at],
    ['give', moment.given_at],
  ] as const;
  const before = [
    ['makeReady', moment.ready_at],
    ['answerAsk', moment.answered_at],
    ['ask', moment.answered_at === null ? moment.asked_at : null],
  ] as const;
  // These two come in any order; of two at one time the one named first came later.
  const latest = before.reduce((last, one) => (+(one[1] ?? 0) > +(last[1] ?? 0) ? one : last));
  // By whichever clock: whatever was done with an idea came after it.
  const last =
    ended.find(([, at]) => at !== null) ??
    (latest[1] === null ? (['think', moment.thought_at] as const) : latest);
  const [step, at] = last;
  const isNote = step === 'give' && moment.kind === 'thanks';
  // What a rule holds back stays on the record.
  const isHeld = step === 'think' && moment.held_at !== null;
  if (at === null || isNote || isHeld) throw new Refusal('moments.nothing_to_undo');
  return [step, at];
}

/** The money goes back where it came from, and neither the cap nor the row remembers it. */
async function takeBack(act: Act, moment: MomentAtHand): Promise<void> {
  const { id, venue_id: venueId, cost_minor: amountMinor } = moment;
  if (moment.contact_id !== null) await takeContactBack(act, moment.contact_id);
  await unbind(act, id);
  if (moment.month === null) return;
  const month = moment.month.slice(0, 7);
  await holdPurseOf(act, venueId, month);
  await enter(act, { id: newId(), venueId, month, kind: 'taken_back', amountMinor, momentId: id });
}
