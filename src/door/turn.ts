import { sql } from 'kysely';
import type { Db } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { tabletToken } from './enter.ts';
import { newSecret, sha256 } from './secret.ts';

/** A shift and a bit: nobody is asked for a PIN twice in an evening. */
const turnHours = 12;
const tries = 5;
const lockedMinutes = 15;

/** The tablet a request comes from. @throws Refusal `door.no_tablet` */
export async function tabletAtHand(
  door: Db,
  request: Headers,
): Promise<{ id: string; houseId: number; venueId: string }> {
  const tablet = await door
    .selectFrom('door.tablet')
    .select(['id', 'house_id as houseId', 'venue_id as venueId'])
    .where('token_sha256', '=', sha256(tabletToken(request) ?? ''))
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!tablet) throw new Refusal('door.no_tablet');
  return tablet;
}

/**
 * Counts a try before its PIN is looked at, in a statement of its own: neither many at once nor a refusal's
 * rollback gives one away. `at` is the clock of the server; a time the caller says would reset the count.
 * @throws Refusal `door.locked`
 */
export async function countTry(door: Db, tabletId: string, personId: string, at: Date): Promise<void> {
  const { rows } = await sql`
    insert into door.pin_try as t (tablet_id, person_id, failed, last_at)
    values (${tabletId}, ${personId}, 1, ${at})
    on conflict (tablet_id, person_id) do update
    set failed = case when t.last_at < excluded.last_at - ${lockedMinutes} * interval '1 minute' then 1 else t.failed + 1 end,
      last_at = excluded.last_at
    where t.failed < ${tries} or t.last_at < excluded.last_at - ${lockedMinutes} * interval '1 minute'
    returning failed`.execute(door);
  if (rows.length === 0) throw new Refusal('door.locked', { minutes: lockedMinutes });
}

/** Begins a turn and forgets the tries before it. Turns of others go on: their taps may still be on the way. */
export async function beginTurn(
  door: Db,
  { houseId, tabletId, personId, at }: { houseId: number; tabletId: string; personId: string; at: Date },
): Promise<{ turn: string; endsAt: Date }> {
  const secret = newSecret('turn');
  const endsAt = new Date(at.getTime() + turnHours * 3_600_000);
  await door
    .with('tried', (db) =>
      db.deleteFrom('door.pin_try').where('tablet_id', '=', tabletId).where('person_id', '=', personId),
    )
    .with('over', (db) =>
      db.deleteFrom('door.tablet_turn').where('tablet_id', '=', tabletId).where('ends_at', '<=', at),
    )
    .insertInto('door.tablet_turn')
    .values({
      token_sha256: secret.sha256,
      tablet_id: tabletId,
      house_id: houseId,
      person_id: personId,
      began_at: at,
      ends_at: endsAt,
    })
    .execute();
  return { turn: secret.token, endsAt };
}

/** Ends whatever a person has begun on the tablets of the house, and unlocks their PIN. */
export async function endTurnsOf(door: Db, houseId: number, personId: string): Promise<void> {
  await door
    .with('tried', (db) => db.deleteFrom('door.pin_try').where('person_id', '=', personId))
    .deleteFrom('door.tablet_turn')
    .where('house_id', '=', houseId)
    .where('person_id', '=', personId)
    .execute();
}
