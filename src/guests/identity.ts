import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { toE164 } from './phone.ts';

export const identityKinds = ['email', 'phone', 'external'] as const;
export type IdentityKind = (typeof identityKinds)[number];

const email = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/;

/** One handle in the form in which two of them are compared. @throws Refusal when it is none */
export function normalised(kind: IdentityKind, raw: string, country: string | null): string {
  if (kind === 'email') {
    const address = raw.trim().toLowerCase();
    if (!email.test(address)) throw new Refusal('guests.no_email', { value: raw });
    return address;
  }
  if (kind === 'external') return raw.trim();
  const number = toE164(raw, country);
  if (!number) throw new Refusal('guests.no_phone', { value: raw });
  return number;
}

/** Writes a handle of a record; one it has already is left as it is. @returns its id */
export async function write(
  act: Act,
  guestId: string,
  handle: { kind: IdentityKind; value: string; raw: string; source: string },
): Promise<string> {
  const known = await act.db
    .selectFrom('guests.identity')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('guest_id', '=', guestId)
    .where('kind', '=', handle.kind)
    .where('value', '=', handle.value)
    .where('source', '=', handle.source)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  if (known) return known.id;
  const id = newId();
  await act.db
    .insertInto('guests.identity')
    .values({ house_id: act.houseId, id, guest_id: guestId, ...handle, added_at: act.now })
    .execute();
  return id;
}
