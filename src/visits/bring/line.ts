import { hash } from 'node:crypto';
import { email, external, phone, unnamed } from '#guests/bring/newcomer.ts';
import type { Handle, Newcomer } from '#guests/bring/newcomer.ts';
import type { VisitLine } from '#guests/import/visit-lines.ts';
import type { Fault } from '#guests/import/sheet.ts';
import { atVenue, dayBounds } from '#kit/clock.ts';
import type { VenueAtHand } from '../venue.ts';

/** A row of a file of visits, and the key by which the same row is known again. */
export type Line = VisitLine & { key: string };

/**
 * Knows a visit again: its source, guest, day and amount, its own number if it has one, and which of equal ones it
 * is. Two purchases of a day that look the same are two.
 */
export function keyOf(
  source: string,
  { guest, date, amountMinor, externalId }: VisitLine,
  among: Map<string, number>,
): string {
  const who = guest.externalId ?? guest.email?.toLowerCase() ?? guest.phone?.replace(/\D/g, '') ?? guest.name;
  const same = JSON.stringify([source, who, date, amountMinor, externalId]);
  const number = (among.get(same) ?? 0) + 1;
  among.set(same, number);
  return hash('sha256', `${same} ${number}`, 'base64url');
}

/** Whom a visit names, as somebody who may be new. */
export function guestOf(
  { guest }: VisitLine,
  { source, country }: { source: string; country: string },
  remarks: Fault[],
): Newcomer {
  const handles: Handle[] = [];
  if (guest.externalId !== null) handles.push(external(guest.externalId, source));
  if (guest.email !== null) handles.push(email(guest.email));
  const dialled = guest.phone === null ? null : phone(guest.phone, country);
  if (dialled) handles.push(dialled);
  else if (guest.phone !== null) remarks.push({ code: 'phoneUnreadable', params: { value: guest.phone } });
  return {
    name: guest.name?.slice(0, 200).toWellFormed() ?? unnamed(handles),
    given: null,
    family: null,
    handles,
    key: null,
    byName: handles.length === 0,
    pronunciation: null,
    address: null,
    metOn: null,
    memories: [],
    proposals: [],
    consents: [],
    remarks: [],
  };
}

/** When each step was, as far as a file can tell. */
export type Steps = Record<'expectedAt' | 'departedAt' | 'cancelledAt' | 'noShowAt', Date | null>;

/**
 * A file knows the day a party came and at most when it was to come, and not when it left: that is set to the end of
 * the business day, when it surely had, or to now on the day itself.
 */
export function stepsOf(line: VisitLine, now: Date, ends: (day: string) => Date, zone: string): Steps {
  const expectedAt = line.time === null ? null : startOf(line, zone);
  const end = ends(line.date);
  const last = end < now ? end : now;
  return {
    expectedAt,
    departedAt: line.status === 'departed' ? last : null,
    cancelledAt: line.status === 'cancelled' ? earlier(expectedAt, last) : null,
    noShowAt: line.status === 'no_show' ? earlier(expectedAt, last) : null,
  };
}

/** The last second of a business day at a venue, worked out once a day. */
export function endsOfDays({ timeZone, dayEnds }: VenueAtHand): (day: string) => Date {
  const known = new Map<string, Date>();
  return (day) => {
    const before = known.get(day);
    if (before) return before;
    const end = new Date(dayBounds(day, timeZone, dayEnds).to.getTime() - 1000);
    known.set(day, end);
    return end;
  };
}

/** What was taken, and of how many, in one line. */
export function whatOf({ what, quantity }: VisitLine): string | null {
  const said = what?.slice(0, 180).toWellFormed() ?? null;
  if (quantity === null || (said !== null && quantity === 1)) return said;
  if (said !== null) return `${said} × ${quantity}`;
  return quantity === 1 ? '1 item' : `${quantity} items`;
}

function startOf({ date, time, offset }: VisitLine, zone: string): Date {
  return offset === null ? atVenue(date, time!, zone) : new Date(`${date}T${time}${offset}`);
}

function earlier(at: Date | null, last: Date): Date {
  return at !== null && at < last ? at : last;
}

/** The decimal places of a currency. */
export function digitsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
