import type { Db } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import type { Caller, Role } from '#kit/caller.ts';
import type { Auth } from './auth.ts';
import { sha256 } from './secret.ts';

export const houseHeader = 'x-house';
export const tabletCookie = 'regulars.tablet';
export const turnHeader = 'x-turn';

/**
 * Says who a request comes from: an API key, a shared tablet with or without somebody's turn, or a
 * person signed in. A house is entered only by its own rows of the door; a name in a header opens nothing.
 */
export async function enter(door: Db, auth: Auth, request: Headers, now: Date): Promise<Caller> {
  const bearer = request.get('authorization')?.match(/^Bearer (key_[\w-]+)$/)?.[1];
  if (bearer) return byKey(door, bearer);
  const slug = request.get(houseHeader);
  const tablet = tabletToken(request);
  const session = await auth.api.getSession({ headers: request });
  if (session) return byMembership(door, session.user.id, slug);
  if (tablet) return byTablet(door, tablet, request.get(turnHeader), slug, now);
  return stranger;
}

async function byMembership(door: Db, userId: string, slug: string | null): Promise<Caller> {
  const signedIn: Caller = { ...stranger, kind: 'user', userId };
  if (!slug) return signedIn;
  const member = await door
    .selectFrom('door.membership as m')
    .innerJoin('door.house as h', 'h.id', 'm.house_id')
    .select(['m.house_id', 'm.person_id', 'm.role', 'm.venue_id'])
    .where('m.user_id', '=', userId)
    .where('h.slug', '=', slug)
    .executeTakeFirst();
  if (!member) return signedIn;
  return {
    kind: 'person',
    userId,
    houseId: member.house_id,
    personId: member.person_id,
    role: member.role as Role,
    venueId: member.venue_id,
  };
}

async function byTablet(
  door: Db,
  token: string,
  turn: string | null,
  slug: string | null,
  now: Date,
): Promise<Caller> {
  const tablet = await door
    .selectFrom('door.tablet as t')
    .innerJoin('door.house as h', 'h.id', 't.house_id')
    .leftJoin('door.tablet_turn as u', (join) =>
      join
        .onRef('u.tablet_id', '=', 't.id')
        .on('u.token_sha256', '=', turn ? sha256(turn) : '')
        .on('u.ends_at', '>', now),
    )
    .leftJoin('door.membership as m', (join) =>
      join.onRef('m.house_id', '=', 'u.house_id').onRef('m.person_id', '=', 'u.person_id'),
    )
    .select(['t.house_id', 't.venue_id', 'h.slug', 'u.person_id', 'm.role', 'm.venue_id as only_venue_id'])
    .where('t.token_sha256', '=', sha256(token))
    .where('t.removed_at', 'is', null)
    .executeTakeFirst();
  if (!tablet || (slug && slug !== tablet.slug)) return stranger;
  const onTheWall: Caller = {
    kind: 'tablet',
    userId: null,
    houseId: tablet.house_id,
    personId: null,
    role: 'glance',
    venueId: tablet.venue_id,
  };
  const elsewhere = tablet.only_venue_id !== null && tablet.only_venue_id !== tablet.venue_id;
  if (!tablet.person_id || elsewhere) return onTheWall;
  // Who has no account of their own works here by PIN alone, as staff.
  return { ...onTheWall, personId: tablet.person_id, role: (tablet.role ?? 'staff') as Role };
}

async function byKey(door: Db, token: string): Promise<Caller> {
  const key = await door
    .selectFrom('door.key')
    .select(['house_id', 'role'])
    .where('token_sha256', '=', sha256(token))
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!key) return stranger;
  return { ...stranger, kind: 'key', houseId: key.house_id, role: key.role as Role };
}

/** What makes a browser a tablet of a house. */
export function tabletToken(request: Headers): string | undefined {
  return cookie(request, tabletCookie);
}

function cookie(request: Headers, name: string): string | undefined {
  for (const part of (request.get('cookie') ?? '').split(';')) {
    const at = part.indexOf('=');
    if (part.slice(0, at).trim() === name) return decodeURIComponent(part.slice(at + 1).trim());
  }
  return undefined;
}
