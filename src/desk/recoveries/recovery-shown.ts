import { sql } from 'kysely';
import type { RecoveryWeight } from './recovery.ts';

/** The columns of a recovery as screens show it, besides whose it is; `d` is the recovery, `b` and `a` who reported and who apologised. */
export const recoveryColumns = sql`
  d.id, d.visit_id as "visitId", d.conversation_id as "conversationId", d.what, d.touchpoint, d.weight, d.again,
  d.reported_at as "reportedAt", d.reported_by as "reportedById", b.name as "reportedByName",
  d.apologised_at as "apologisedAt", d.apologised_by as "apologisedById", a.name as "apologisedByName",
  d.made_right_at as "madeRightAt", d.how, d.cost_minor as "costMinor", d.currency, d.asked_at as "askedAt",
  d.right_now as "rightNow"`;

export type RecoveryRow = {
  id: string;
  guestId: string;
  visitId: string | null;
  conversationId: string | null;
  what: string;
  touchpoint: string | null;
  weight: RecoveryWeight;
  again: boolean;
  reportedAt: Date;
  reportedById: string | null;
  reportedByName: string | null;
  apologisedAt: Date | null;
  apologisedById: string | null;
  apologisedByName: string | null;
  madeRightAt: Date | null;
  how: string | null;
  costMinor: number | null;
  currency: string | null;
  askedAt: Date | null;
  rightNow: boolean | null;
};

/** A row as it leaves the house. */
export function recoveryShown<Row extends RecoveryRow>(row: Row) {
  const { reportedById, reportedByName, apologisedById, apologisedByName, ...rest } = row;
  return {
    ...rest,
    reportedAt: row.reportedAt.toISOString(),
    reportedBy: person(reportedById, reportedByName),
    apologisedAt: row.apologisedAt?.toISOString() ?? null,
    apologisedBy: person(apologisedById, apologisedByName),
    madeRightAt: row.madeRightAt?.toISOString() ?? null,
    askedAt: row.askedAt?.toISOString() ?? null,
  };
}

function person(id: string | null, name: string | null) {
  return id === null ? null : { id, name: name ?? '' };
}
