import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { allProtocols } from './in-use.ts';
import type { Current } from './in-use.ts';

/** A protocol of the house or the book, held so that two who write it take turns. @throws Refusal `journey.unknown_protocol` */
export async function protocolAtHand(act: Act, key: string): Promise<Current> {
  await sql`select pg_advisory_xact_lock(hashtext('journey.protocol'), ${act.houseId})`.execute(act.db);
  const known = (await allProtocols(act)).find((protocol) => protocol.key === key);
  if (!known) throw new Refusal('journey.unknown_protocol');
  return known;
}
