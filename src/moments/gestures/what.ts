import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { sql } from 'kysely';
import { recordsOf } from '#guests/records.ts';
import { dealIn } from '../deal.ts';
import { allIdeas } from '../ideas/all-ideas.ts';
import type { MomentKind } from '../moment.ts';
import type { Named } from './where.ts';

export type What = Named & {
  words: string;
  ideaKey: string | null;
  memoryId: string | null;
  recoveryId: string | null;
  touchpoint: string | null;
  costMinor: number | null;
};

/** What is to be done, as columns of moments.moment. */
export type Meant = {
  kind: Exclude<MomentKind, 'thanks'>;
  words: string;
  idea_key: string | null;
  memory_id: string | null;
  recovery_id: string | null;
  touchpoint: string | null;
  cost_minor: number;
};

/**
 * An idea of the book, or words made up for this one guest: those are enough. The name of an idea is written down
 * with it, so that years later the row still says what they were given.
 */
export async function meant(act: Act, what: What): Promise<Meant> {
  const idea = what.ideaKey === null ? null : await ideaNamed(act, what.ideaKey);
  const words = what.words || idea?.title || '';
  if (!words) throw new Refusal('moments.which_idea');
  mustBeNoDeal(what.words);
  const costMinor = what.costMinor ?? idea?.costMinor ?? 0;
  if (what.recoveryId !== null) {
    if (costMinor > 0) throw new Refusal('moments.recovery_apart');
    await mustBeTheirRecovery(act, what.guestId, what.recoveryId);
  }
  if (what.memoryId !== null) await mustBeRemembered(act, what.guestId, what.memoryId);
  return {
    kind: what.recoveryId === null ? 'delight' : 'recovery',
    words,
    idea_key: what.ideaKey,
    memory_id: what.memoryId,
    recovery_id: what.recoveryId,
    touchpoint: what.touchpoint || null,
    cost_minor: costMinor,
  };
}

export function mustBeNoDeal(said: string): void {
  const words = dealIn(said);
  if (words !== null) throw new Refusal('moments.not_a_deal', { words });
}

async function ideaNamed(act: Act, key: string) {
  const idea = (await allIdeas(act)).find((one) => one.key === key);
  if (!idea || idea.retiredAt !== null) throw new Refusal('moments.unknown_idea');
  return idea;
}

/** Theirs, under whichever record, and not retired: nothing is given from what is no longer true. */
export async function mustBeRemembered(act: Act, guestId: string, memoryId: string): Promise<void> {
  const { rows } = await sql`
    select from (${recordsOf(act.houseId, [guestId])}) r
    join guests.memory m on m.house_id = ${act.houseId} and m.guest_id = r.record_id
    where m.id = ${memoryId} and m.retired_at is null`.execute(act.db);
  if (rows.length === 0) throw new Refusal('moments.unknown_memory');
}

async function mustBeTheirRecovery(act: Act, guestId: string, recoveryId: string): Promise<void> {
  const { rows } = await sql`
    select from (${recordsOf(act.houseId, [guestId])}) r
    join desk.recovery d on d.house_id = ${act.houseId} and d.guest_id = r.record_id
    where d.id = ${recoveryId}`.execute(act.db);
  if (rows.length === 0) throw new Refusal('moments.unknown_recovery');
}
