import type { Selectable } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { holdGuest } from '#guests/hold.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import type { MomentsMoment } from '../../../database.d.ts';
import { momentCan, momentStage } from '../moment.ts';
import type { MomentKind, MomentStage, MomentVerb } from '../moment.ts';

export type MomentAtHand = Selectable<MomentsMoment> & {
  kind: MomentKind;
  stage: MomentStage;
  /** Whose timelines show what happens with it. */
  subjects: string[];
  /** What every event of a moment says of it. */
  says: { momentId: string; guestId: string; venueId: string };
};

/** Like `momentAtHand`, for a step its stage allows. @throws Refusal naming the stage it is in */
export async function momentFor(act: Act, momentId: string, verb: MomentVerb): Promise<MomentAtHand> {
  const moment = await momentAtHand(act, momentId);
  const allowed: readonly MomentStage[] = momentCan[verb];
  if (!allowed.includes(moment.stage)) throw new Refusal(refusalFor(verb, moment.stage));
  return moment;
}

/** A moment and its guest, held for this act: of two hands that give at once, the second reads what the first did. */
export async function momentAtHand(act: Act, momentId: string): Promise<MomentAtHand> {
  const found = await ofHouse(act, momentId).executeTakeFirst();
  if (!found) throw new Refusal('moments.unknown_moment');
  mustBeTheirs(act, found.venue_id);
  await holdGuest(act, found.guest_id);
  const row = await ofHouse(act, momentId).forUpdate().executeTakeFirstOrThrow();
  return {
    ...row,
    kind: row.kind as MomentKind,
    stage: stageOf(row),
    subjects: [row.guest_id, row.visit_id, row.id].filter((id) => id !== null),
    says: { momentId, guestId: row.guest_id, venueId: row.venue_id },
  };
}

function ofHouse(act: Act, momentId: string) {
  return act.db
    .selectFrom('moments.moment')
    .selectAll()
    .where('house_id', '=', act.houseId)
    .where('id', '=', momentId);
}

export function stageOf(row: Pick<Selectable<MomentsMoment>, Step>): MomentStage {
  return momentStage({
    thoughtAt: row.thought_at,
    askedAt: row.asked_at,
    answeredAt: row.answered_at,
    granted: row.granted,
    readyAt: row.ready_at,
    givenAt: row.given_at,
    landedAt: row.landed_at,
    letGoAt: row.let_go_at,
    heldAt: row.held_at,
  });
}

type Step =
  | `${'thought' | 'asked' | 'answered' | 'ready' | 'given' | 'landed' | 'let_go' | 'held'}_at`
  | 'granted';

function refusalFor(verb: MomentVerb, stage: MomentStage): string {
  if (stage === 'let_go') return 'moments.already_let_go';
  if (stage === 'given' || stage === 'landed') return 'moments.already_given';
  if (verb === 'answerAsk') return 'moments.not_asked';
  if (verb === 'land' || verb === 'keepIdea') return 'moments.not_given';
  return stage === 'asked' ? 'moments.waits_for_answer' : 'moments.ready_already';
}
