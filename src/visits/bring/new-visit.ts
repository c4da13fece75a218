import { newId } from '#kit/id.ts';
import type { VenueAtHand } from '../venue.ts';
import { stepsOf, whatOf } from './line.ts';
import type { Line, Steps } from './line.ts';
import type { Come } from './received.ts';

/** Where the visits of a file took place, and when its business days end. */
export type Where = { venue: VenueAtHand; ends: (day: string) => Date };

export type NewVisit = {
  id: string;
  key: string;
  day: string;
  steps: Steps;
  guestId: string | null;
  label: string | null;
  partySize: number;
  what: string | null;
  spentMinor: number | null;
  staff: string | null;
};

export function visitOf(
  line: Line,
  { newcomer, reception }: Come,
  now: Date,
  { venue, ends }: Where,
): NewVisit {
  return {
    id: newId(),
    key: line.key,
    day: line.date,
    steps: stepsOf(line, now, ends, venue.timeZone),
    guestId: reception?.known.recordId ?? null,
    label: reception ? null : newcomer.name.slice(0, 120).toWellFormed(),
    partySize: Math.min(1000, Math.max(1, line.partySize ?? 1)),
    what: whatOf(line),
    spentMinor: line.amountMinor,
    staff: line.staff,
  };
}
