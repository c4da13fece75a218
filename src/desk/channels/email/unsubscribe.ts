import { timingSafeEqual } from 'node:crypto';
import type { Act } from '#kit/act.ts';
import type { Installation } from '#kit/installation.ts';
import { hear } from '#guests/hear.ts';

/** Whose wish it is, as the address in a mail says: the house and the guest. */
export type Wish = { houseId: number; guestId: string };

/**
 * Headers by which a mail program offers to hear no more of us, at one tap (RFC 8058, section 3.1). For what is no
 * answer to a guest; where nobody knows who they are, there is nobody to remember it of.
 */
export function unsubscribeHeaders(
  act: Act,
  { guestId }: { guestId: string | null },
): Record<string, string> {
  if (!guestId) return {};
  const token = tokenOf(act.installation, { houseId: act.houseId, guestId });
  return {
    'List-Unsubscribe': `<${act.installation.publicUrl}/unsubscribe/${token}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** @returns null for an address we did not sign */
export function wishOf(installation: Installation, token: string): Wish | null {
  const [, house = '', guest = '', signature = ''] =
    /^(\d{1,9})-([\da-f]{32})-([a-z2-7]{20})$/.exec(token) ?? [];
  if (!house) return null;
  const guestId = guest.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const right = Buffer.from(installation.sign('unsubscribe', `${house} ${guestId}`));
  return timingSafeEqual(right, Buffer.from(signature)) ? { houseId: Number(house), guestId } : null;
}

/** One tap is the word itself: it stops everything but a visit already booked, and said twice it is said once. */
export async function unsubscribe(act: Act, { guestId }: Wish): Promise<void> {
  await hear(act, { guestId, channel: 'email', text: 'unsubscribe' });
}

function tokenOf(installation: Installation, { houseId, guestId }: Wish): string {
  const signature = installation.sign('unsubscribe', `${houseId} ${guestId}`);
  return `${houseId}-${guestId.replaceAll('-', '')}-${signature}`;
}
