import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { personOf } from './belonging.ts';
import { identityAdded } from './events.ts';
import type { IdentityKind } from './identity.ts';
import { normalised, write } from './identity.ts';
import { homeVenue } from './venue.ts';

type Handle = { guestId: string; kind: IdentityKind; value: string; source: string; country: string | null };

/** Another e-mail, phone or number a guest is known by; others may have the same. */
export async function addIdentity(act: Act, input: Handle): Promise<{ identityId: string }> {
  const guestId = await personOf(act, input.guestId);
  const country = input.country ?? (await homeVenue(act)).country;
  const value = normalised(input.kind, input.value, country);
  const source = input.kind === 'external' ? input.source : '';
  const identityId = await write(act, guestId, { kind: input.kind, value, raw: input.value, source });
  announce(act, identityAdded, [guestId], { guestId, identityId, kind: input.kind });
  return { identityId };
}
