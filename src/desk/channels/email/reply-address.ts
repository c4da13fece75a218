import { timingSafeEqual } from 'node:crypto';
import type { Installation } from '#kit/installation.ts';

/** RFC 5321, section 4.5.3.1.1. */
const longestLocalPart = 64;

/**
 * Where an answer to a mail comes back to: `hello+r-ID-SIGNATURE@halcyon.example`, so that it finds its conversation
 * whatever the other side did to the headers. Nobody can make one up for a conversation they were not written to from.
 * @param plus whether mail to `hello+anything@` arrives; where it does not, the address itself comes back
 */
export function replyAddress(
  installation: Installation,
  address: string,
  conversationId: string,
  { plus = false }: { plus?: boolean } = {},
): string {
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  const signed = `${local}+r-${short(conversationId)}-${installation.sign('reply', conversationId)}`;
  return plus && signed.length <= longestLocalPart ? `${signed}@${domain}` : address;
}

/** The conversation an address was signed for; null for any other address, and for a wrong signature. */
export function conversationIn(installation: Installation, address: string): string | null {
  const [, id = '', signature = ''] = /\+r-([\da-z]{1,25})-([a-z2-7]{20})@/i.exec(address) ?? [];
  const conversationId = long(id.toLowerCase());
  // One spelling of an id, the one we write.
  if (!conversationId || short(conversationId) !== id.toLowerCase()) return null;
  const right = Buffer.from(installation.sign('reply', conversationId));
  return timingSafeEqual(right, Buffer.from(signature.toLowerCase())) ? conversationId : null;
}

/** An address in the form in which two are compared: `Hello+Anything@Halcyon.test` is `hello@halcyon.test`. */
export function bareAddress(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*@/, '@');
}

/** A UUID in letters and digits of one case, since mail systems change the case. */
function short(id: string): string {
  return BigInt(`0x${id.replaceAll('-', '')}`).toString(36);
}

function long(id: string): string | null {
  if (!id) return null;
  const value = id.split('').reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
  const hex = value.toString(16).padStart(32, '0');
  if (hex.length > 32) return null;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
