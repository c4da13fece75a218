import type { Act } from '#kit/act.ts';

export type Member = { recordId: string; personId: string; host: boolean };

/** The party as the persons its records are: two records merged since are one guest. */
export async function partyOf(act: Act, visitId: string): Promise<Member[]> {
  return act.db
    .selectFrom('visits.party as p')
    .innerJoin('guests.person as g', (join) =>
      join.onRef('g.house_id', '=', 'p.house_id').onRef('g.record_id', '=', 'p.guest_id'),
    )
    .select(['p.guest_id as recordId', 'g.person_id as personId', 'p.host'])
    .where('p.house_id', '=', act.houseId)
    .where('p.visit_id', '=', visitId)
    .orderBy('p.host', 'desc')
    .orderBy('p.guest_id')
    .$narrowType<{ recordId: string; personId: string }>()
    .execute();
}

/** The person behind a record, or null where it is not known or was erased. */
export async function personBehind(act: Act, guestId: string): Promise<string | null> {
  const row = await act.db
    .selectFrom('guests.person as g')
    .innerJoin('guests.record as r', (join) =>
      join.onRef('r.house_id', '=', 'g.house_id').onRef('r.id', '=', 'g.record_id'),
    )
    .select('g.person_id')
    .where('g.house_id', '=', act.houseId)
    .where('g.record_id', '=', guestId)
    .where('r.erased_at', 'is', null)
    .executeTakeFirst();
  return row?.person_id ?? null;
}
