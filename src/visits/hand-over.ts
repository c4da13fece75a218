import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { visitFor } from './at-hand.ts';
import { handedOver } from './events.ts';

type Handover = { visitId: string; memoryId: string };

/**
 * A named person takes an allergy or need over for this visit. Somebody said it and nobody carried it
 * on is how such things kill, so the second to take it is told who has it.
 */
export async function handOver(act: Act, { visitId, memoryId }: Handover) {
  const visit = await visitFor(act, visitId, 'handOver');
  const { personId } = act.caller;
  if (personId === null) throw new Refusal('kit.who_acts');
  if (!(await isOfParty(act, visitId, memoryId))) throw new Refusal('visits.not_of_party');
  const first = await act.db
    .insertInto('visits.handover')
    .values({
      house_id: act.houseId,
      visit_id: visitId,
      memory_id: memoryId,
      person_id: personId,
      at: act.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('memory_id')
    .executeTakeFirst();
  if (!first)
    throw new Refusal('visits.already_handed_over', { person: await whoHas(act, { visitId, memoryId }) });
  announce(act, handedOver, [...visit.subjects, personId], {
    visitId,
    venueId: visit.venueId,
    memoryId,
    personId,
  });
  return {};
}

async function isOfParty(act: Act, visitId: string, memoryId: string): Promise<boolean> {
  const row = await act.db
    .selectFrom('guests.memory as m')
    .innerJoin('guests.person as remembered', (join) =>
      join.onRef('remembered.house_id', '=', 'm.house_id').onRef('remembered.record_id', '=', 'm.guest_id'),
    )
    .innerJoin('visits.party as p', (join) =>
      join.onRef('p.house_id', '=', 'm.house_id').on('p.visit_id', '=', visitId),
    )
    .innerJoin('guests.person as member', (join) =>
      join.onRef('member.house_id', '=', 'p.house_id').onRef('member.record_id', '=', 'p.guest_id'),
    )
    .select('m.id')
    .where('m.house_id', '=', act.houseId)
    .where('m.id', '=', memoryId)
    .where('m.retired_at', 'is', null)
    .whereRef('member.person_id', '=', 'remembered.person_id')
    .executeTakeFirst();
  return row !== undefined;
}

async function whoHas(act: Act, { visitId, memoryId }: Handover): Promise<string> {
  const { name } = await act.db
    .selectFrom('visits.handover as h')
    .innerJoin('team.person as t', (join) =>
      join.onRef('t.house_id', '=', 'h.house_id').onRef('t.id', '=', 'h.person_id'),
    )
    .select('t.name')
    .where('h.house_id', '=', act.houseId)
    .where('h.visit_id', '=', visitId)
    .where('h.memory_id', '=', memoryId)
    .executeTakeFirstOrThrow();
  return name;
}
