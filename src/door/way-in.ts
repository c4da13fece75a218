import type { Db } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import type { Caller } from '#kit/caller.ts';
import type { Installation } from '#kit/installation.ts';
import { sha256 } from './secret.ts';

/** A chat element on the house's own site, and a provider who tells of calls, texts and mail. */
export type WayKind = 'widget' | 'hook';

/** Whom a call from outside concerns: the house and its line. */
export type Way = { houseId: number; lineId: string; kind: WayKind };

/** The key in the address of a line; always the same here, so that it can be shown again. */
export function wayKey(installation: Installation, lineId: string): string {
  return installation.sign('way in', lineId);
}

/** Makes a line known at the door; a line has one key. */
export async function openWay(door: Db, installation: Installation, way: Way, now: Date): Promise<void> {
  await door
    .insertInto('door.way_in')
    .values({
      token_sha256: sha256(wayKey(installation, way.lineId)),
      house_id: way.houseId,
      kind: way.kind,
      line_id: way.lineId,
      made_at: now,
    })
    .onConflict((conflict) => conflict.column('token_sha256').doUpdateSet({ removed_at: null }))
    .execute();
}

export async function closeWay(door: Db, way: Pick<Way, 'houseId' | 'lineId'>, now: Date): Promise<void> {
  await door
    .updateTable('door.way_in')
    .set({ removed_at: now })
    .where('house_id', '=', way.houseId)
    .where('line_id', '=', way.lineId)
    .execute();
}

/** Which house and line a key in an address belongs to. */
export async function wayOf(door: Db, key: string): Promise<Way | null> {
  const row = await door
    .selectFrom('door.way_in')
    .select(['house_id', 'line_id', 'kind'])
    .where('token_sha256', '=', sha256(key))
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row ? { houseId: row.house_id, lineId: row.line_id, kind: row.kind as WayKind } : null;
}

/** Whoever calls with the key of a line acts for nobody and in its house alone. */
export function callerOf(way: Way): Caller {
  return { ...stranger, kind: way.kind, houseId: way.houseId };
}

/** Where a call from outside has its line's key: in the address, as a bearer's token or as the password of a sign-in. */
export function keyIn(request: Request): string | null {
  const url = new URL(request.url);
  const path = /^\/widget\/([a-z2-7]{20})\//.exec(url.pathname)?.[1];
  if (path) return path;
  const authorization = request.headers.get('authorization') ?? '';
  const bearer = /^Bearer ([a-z2-7]{20})$/.exec(authorization)?.[1];
  if (bearer) return bearer;
  const basic = /^Basic ([\w+/=]+)$/.exec(authorization)?.[1];
  if (basic) return Buffer.from(basic, 'base64').toString('utf8').split(':').slice(1).join(':');
  return url.searchParams.get('key') ?? url.searchParams.get('line');
}
