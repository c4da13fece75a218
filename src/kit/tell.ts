import { sql } from 'kysely';
import type { Act } from './act.ts';

/** Tells the screens of the house that something moved on which is no event: they read it again. */
export async function tell(act: Act, name: string, subjects: readonly string[]): Promise<void> {
  await sql`select pg_notify('live', ${JSON.stringify({ house: act.houseId, names: [name], subjects })})`.execute(
    act.db,
  );
}
