import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { keepContact } from '#guests/contact.ts';
import { given, heldBack } from '../events.ts';
import type { HeldReason } from '../moment.ts';
import { enter, firstOf } from '../purse/enter.ts';
import { allowanceFor } from './allowance.ts';
import { changeMoment } from './change-moment.ts';
import { statesOf } from './guest-state.ts';
import { momentFor } from './moment-at-hand.ts';
import type { MomentAtHand } from './moment-at-hand.ts';
import { heldBy } from './restraint.ts';
import { mustBeRemembered } from './what.ts';
import { visitNow } from './where.ts';
import { mustBeTheirsToGive } from './whose.ts';

/** Given as it was prepared, or held back by a rule: then it stays on the record with the reason. */
export async function give(act: Act, { momentId }: { momentId: string }) {
  return handOver(act, await momentFor(act, momentId, 'give'));
}

/** @throws Refusal `moments.by_a_person`: no job, no key and no program gives anything */
export async function handOver(
  act: Act,
  moment: MomentAtHand,
): Promise<{ momentId: string; held: HeldReason | null }> {
  const by = act.caller.personId;
  if (by === null) throw new Refusal('moments.by_a_person');
  if (!moment.words) throw new Refusal('moments.which_idea');
  await mustBeTheirsToGive(act, moment);
  if (moment.memory_id !== null) await mustBeRemembered(act, moment.guest_id, moment.memory_id);
  const { month, ...allowance } = await allowanceFor(act, moment);
  const held = await heldNow(act, moment, allowance);
  const contactId = await keepContact(
    act,
    { guestId: moment.guest_id, channel: 'in_person', purpose: 'gesture' },
    held,
  );
  if (held) await hold(act, moment, held);
  else await pass(act, moment, { by, month, contactId });
  return { momentId: moment.id, held };
}

async function heldNow(
  act: Act,
  moment: MomentAtHand,
  allowance: Parameters<typeof heldBy>[1]['allowance'],
): Promise<HeldReason | null> {
  const state = (await statesOf(act, [moment.guest_id])).get(moment.guest_id)!;
  const here = await visitNow(act, { guestId: moment.guest_id, venueId: moment.venue_id });
  // Named to another visit, it is given on this one all the same.
  const isSecond = here !== null && state.visitsGiven.has(here.visitId);
  return heldBy(state, {
    kind: moment.kind === 'recovery' ? 'recovery' : 'delight',
    visitId: isSecond ? here.visitId : moment.visit_id,
    ideaKey: moment.idea_key,
    costMinor: moment.cost_minor,
    currency: moment.currency,
    apologised: await isApologised(act, moment.recovery_id),
    allowance,
    granted: moment.granted === true,
  });
}

async function isApologised(act: Act, recoveryId: string | null): Promise<boolean> {
  if (recoveryId === null) return false;
  const recovery = await act.db
    .selectFrom('desk.recovery')
    .select('apologised_at')
    .where('house_id', '=', act.houseId)
    .where('id', '=', recoveryId)
    .executeTakeFirstOrThrow();
  return recovery.apologised_at !== null;
}

async function hold(act: Act, moment: MomentAtHand, why: HeldReason): Promise<void> {
  await changeMoment(act, moment.id, { held_at: act.now, held_why: why });
  announce(act, heldBack, moment.subjects, { ...moment.says, why });
}

type Passed = { by: string; month: string | null; contactId: string };

async function pass(act: Act, moment: MomentAtHand, { by, month, contactId }: Passed): Promise<void> {
  const { id, kind, visit_id: visitId, venue_id: venueId, cost_minor: costMinor } = moment;
  await changeMoment(act, id, {
    given_at: act.now,
    given_by: by,
    held_at: null,
    held_why: null,
    contact_id: contactId,
    month: month && firstOf(month),
  });
  if (month !== null)
    await enter(act, { id: newId(), venueId, month, kind: 'given', amountMinor: -costMinor, momentId: id });
  announce(act, given, moment.subjects, { ...moment.says, kind, visitId, costMinor });
}
