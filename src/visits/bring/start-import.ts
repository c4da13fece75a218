import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Entered } from '#kit/serve.ts';
import { importAtHand } from '#guests/bring/import.ts';
import { preview } from '#guests/bring/preview.ts';
import type { FileInput } from '#guests/bring/preview.ts';
import { startOf } from '#guests/bring/start.ts';
import type { Start } from '#guests/bring/start.ts';
import { venueAtHand } from '../venue.ts';
import type { VenueAtHand } from '../venue.ts';
import { visitsCourse } from './visits-course.ts';

/** Begins to bring in the visits of a file that was sent; a job does it. */
export async function startImport(act: Act, input: Start): Promise<{ importId: string }> {
  const venue = await venueOfFile(act, input.venueId ?? null);
  return startOf(act, 'visits', { ...input, venueId: venue.id });
}

export async function previewImport({ act }: Pick<Entered, 'act'>, input: FileInput) {
  const venue = await act((first) => venueOfFile(first, input.venueId ?? null));
  return preview(act, input, visitsCourse(venue));
}

/** The course of an import that was begun. */
export async function courseOf(act: Act, importId: string) {
  const { venueId } = await importAtHand(act, importId);
  return visitsCourse(await venueOfFile(act, venueId));
}

/** Where the visits of a file took place: the venue that is named, or the only one. @throws Refusal `visits.which_venue` */
export async function venueOfFile(act: Act, venueId: string | null): Promise<VenueAtHand> {
  const named = venueId ?? act.caller.venueId;
  if (named !== null) return venueAtHand(act, named);
  const venues = await act.db
    .selectFrom('houses.venue')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('closed_at', 'is', null)
    .limit(2)
    .execute();
  if (venues.length !== 1) throw new Refusal('visits.which_venue');
  return venueAtHand(act, venues[0]!.id);
}
