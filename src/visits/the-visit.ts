import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { shown, visitsToShow } from './shown.ts';
import { mustBeTheirs } from './venue.ts';

export async function theVisit(act: Act, { visitId }: { visitId: string }) {
  const row = await visitsToShow(act)
    .select((from) => [
      jsonArrayFrom(
        from
          .selectFrom('visits.note as n')
          .leftJoin('team.person as t', (join) =>
            join.onRef('t.house_id', '=', 'n.house_id').onRef('t.id', '=', 'n.noted_by'),
          )
          .select(['n.id', 'n.text', 't.name as by', 'n.noted_at as at'])
          .whereRef('n.house_id', '=', 'v.house_id')
          .whereRef('n.visit_id', '=', 'v.id')
          .orderBy('n.noted_at')
          .orderBy('n.id'),
      ).as('notes'),
      jsonArrayFrom(
        from
          .selectFrom('visits.taken as k')
          .select(['k.id', 'k.what', 'k.quantity', 'k.amount_minor as amountMinor'])
          .whereRef('k.house_id', '=', 'v.house_id')
          .whereRef('k.visit_id', '=', 'v.id')
          .orderBy('k.at')
          .orderBy('k.id'),
      ).as('taken'),
      jsonArrayFrom(
        from
          .selectFrom('visits.handover as h')
          .innerJoin('team.person as t', (join) =>
            join.onRef('t.house_id', '=', 'h.house_id').onRef('t.id', '=', 'h.person_id'),
          )
          .select(['h.memory_id as memoryId', 't.name as by', 'h.at'])
          .whereRef('h.house_id', '=', 'v.house_id')
          .whereRef('h.visit_id', '=', 'v.id')
          .orderBy('h.at'),
      ).as('handovers'),
    ])
    .where('v.id', '=', visitId)
    .executeTakeFirst();
  if (!row) throw new Refusal('visits.unknown_visit');
  mustBeTheirs(act, row.venueId);
  return { ...shown(row), notes: row.notes.map(at), taken: row.taken, handovers: row.handovers.map(at) };
}

/** Times inside JSON come in PostgreSQL's own writing. */
function at<Row extends { at: Date | string }>(row: Row): Omit<Row, 'at'> & { at: string } {
  return { ...row, at: new Date(row.at).toISOString() };
}
