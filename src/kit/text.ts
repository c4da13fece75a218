import { z } from 'zod';

/** PostgreSQL stores no NUL and UTF-8 knows no lone surrogate: both are refused at the contract. */
function isStorable(value: string): boolean {
  return !value.includes('\0') && value.isWellFormed();
}

const unstorable = 'This text has characters that cannot be kept.';

/** One line or a few words a person wrote, without the space around it. */
export function text(max: number) {
  return z.string().max(max).refine(isStorable, unstorable).trim();
}

/** Like `text`, and not empty. */
export function words(max: number) {
  return z.string().max(max).refine(isStorable, unstorable).trim().min(1);
}

/** Of one id two spellings are possible; within the house there is one, since ids are compared as text too. */
export const id = z.uuid().toLowerCase();
// PostgreSQL's calendar has no year 0.
export const day = z.iso.date().refine((value) => value >= '0001', 'There is no such day.');
/** A point in time, with its offset. */
export const instant = z.iso.datetime({ offset: true });
/** A sum in the smallest unit of its currency. */
export const minor = z.int().min(-1e12).max(1e12);
