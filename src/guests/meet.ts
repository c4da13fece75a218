import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { met } from './events.ts';
import { normalised, write } from './identity.ts';
import { enterNameWords } from './name.ts';
import { homeVenue } from './venue.ts';

export type NewGuest = {
  name: string;
  given: string | null;
  family: string | null;
  pronunciation: string | null;
  emails: string[];
  phones: string[];
  country: string | null;
};

/** A guest the house has not met before. */
export async function meet(act: Act, guest: NewGuest): Promise<{ guestId: string }> {
  const country = guest.country ?? (await homeVenue(act)).country;
  const handles = [
    ...guest.emails
      .filter(Boolean)
      .map((raw) => ({ kind: 'email' as const, raw, value: normalised('email', raw, country) })),
    ...guest.phones
      .filter(Boolean)
      .map((raw) => ({ kind: 'phone' as const, raw, value: normalised('phone', raw, country) })),
  ];
  const guestId = newId();
  await act.db
    .insertInto('guests.record')
    .values({
      house_id: act.houseId,
      id: guestId,
      name: guest.name,
      given: guest.given || null,
      family: guest.family || null,
      pronunciation: guest.pronunciation || null,
      source: 'house',
      met_at: act.now,
    })
    .execute();
  await enterNameWords(act, [guestId]);
  for (const handle of handles) await write(act, guestId, { ...handle, source: '' });
  announce(act, met, [guestId], { guestId, source: 'house' });
  return { guestId };
}
