import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { visitorsAMinute } from './visitor.ts';
import type { Visitor } from './visitor.ts';

export type OfVisitor = { lineId: string; token: string };

/** The visitor with this secret, held for the act; null for somebody who has not said anything yet. */
export async function knownVisitor(act: Act, { lineId, token }: OfVisitor): Promise<Visitor | null> {
  const row = await act.db
    .selectFrom('desk.visitor')
    .select(['id', 'name', 'email', 'conversation_id', 'last_at'])
    .where('house_id', '=', act.houseId)
    .where('token_sha256', '=', hashed(token))
    .where('line_id', '=', lineId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    conversationId: row.conversation_id,
    lastAt: row.last_at,
  };
}

/** @throws Refusal `desk.chat_busy` when more come than a house is asked anything by people */
export async function newVisitor(act: Act, { lineId, token }: OfVisitor): Promise<Visitor> {
  const { rows } = await sql<{ lately: number; most: number }>`
    select (l.settings ->> 'visitorsAMinute')::int as most,
      (select count(*)::int from desk.visitor v where v.house_id = ${act.houseId} and v.line_id = ${lineId}
        and v.first_at > ${act.now}::timestamptz - interval '1 minute') as lately
    from desk.line l where l.house_id = ${act.houseId} and l.id = ${lineId}`.execute(act.db);
  if ((rows[0]?.lately ?? 0) >= (rows[0]?.most ?? visitorsAMinute)) throw new Refusal('desk.chat_busy');
  const id = newId();
  const { numInsertedOrUpdatedRows: added } = await act.db
    .insertInto('desk.visitor')
    .values({
      house_id: act.houseId,
      id,
      line_id: lineId,
      token_sha256: hashed(token),
      first_at: act.now,
      last_at: act.now,
    })
    .onConflict((conflict) => conflict.columns(['house_id', 'token_sha256']).doNothing())
    .executeTakeFirstOrThrow();
  // A first message that is sent twice at once: the other one came first.
  if (!added) return (await knownVisitor(act, { lineId, token }))!;
  return { id, name: '', email: '', conversationId: null, lastAt: act.now };
}

function hashed(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
