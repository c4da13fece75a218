import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

/** One line in the book of the purse, and what it leaves. Whoever calls this holds the purse. */
export async function enter(act: Act, entry: Entry): Promise<void> {
  const { id, venueId, month, kind, amountMinor, momentId, why, undoes } = entry;
  await sql`
    with line as (
      insert into moments.purse_entry (house_id, id, venue_id, month, kind, amount_minor, moment_id, person_id, why, undoes, at)
      values (${act.houseId}, ${id}, ${venueId}, ${firstOf(month)}::date, ${kind}, ${amountMinor}, ${momentId ?? null},
        ${act.caller.personId}, ${why ?? ''}, ${undoes ?? null}, ${act.now})
      returning amount_minor
    )
    update moments.purse p set left_minor = p.left_minor + line.amount_minor from line
    where p.house_id = ${act.houseId} and p.venue_id = ${venueId} and p.month = ${firstOf(month)}::date`.execute(
    act.db,
  );
}

export type Entry = {
  id: string;
  venueId: string;
  /** 'YYYY-MM' */
  month: string;
  kind: 'given' | 'taken_back' | 'topped_up' | 'taken_out';
  /** As it changes what is left. */
  amountMinor: number;
  momentId?: string;
  why?: string;
  undoes?: string;
};

/** @param month 'YYYY-MM' */
export function firstOf(month: string): string {
  return `${month}-01`;
}
