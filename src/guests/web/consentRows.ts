import type { Consent, Guest } from './guests.ts';

/** What is asked of a guest: to keep what is delicate, and to write to them, channel by channel. */
export const consentRows = [
  { purpose: 'health', channel: 'any' },
  { purpose: 'marketing', channel: 'email' },
  { purpose: 'marketing', channel: 'text' },
  { purpose: 'marketing', channel: 'phone' },
  { purpose: 'marketing', channel: 'post' },
] as const;
export type ConsentRow = { purpose: Consent['purpose']; channel: Consent['channel'] };

/** The latest word on it; one on every channel counts for each. */
export function wordOn(guest: Guest, { purpose, channel }: ConsentRow): Consent | undefined {
  const words = guest.consents.filter(
    (one) => one.purpose === purpose && (one.channel === channel || one.channel === 'any'),
  );
  return words.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0];
}

/** Whether it is allowed as things stand; contact is, until somebody says STOP. */
export function stands(guest: Guest, row: ConsentRow): boolean {
  if (row.purpose === 'contact') return !guest.stopped;
  return wordOn(guest, row)?.given ?? false;
}
