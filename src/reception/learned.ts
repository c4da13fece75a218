import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { businessDay, dayBounds } from '#kit/clock.ts';
import { ofDay } from '#visits/of-day.ts';
import { recordsOf } from '#guests/records.ts';
import { venueAtHand } from '#visits/venue.ts';

type Asked = { venueId: string; day: string | null };

/** Who was here on this shift, and how much of it will be known next time. */
export async function learned(act: Act, asked: Asked) {
  const venue = await venueAtHand(act, asked.venueId);
  const day = asked.day ?? businessDay(act.now, venue.timeZone, venue.dayEnds);
  const visits = await ofDay(act, venue.id, day);
  const here = visits
    .filter(({ arrivedAt, stage }) => arrivedAt !== null && stage !== 'cancelled' && stage !== 'no_show')
    .flatMap(({ visitId, what, party }) =>
      party.map(({ guestId, name }) => ({ guestId, name, visitId, what })),
    );
  const guests = [...Map.groupBy(here, ({ guestId }) => guestId).values()].map(([first]) => first!);
  const noticed = await noticedOn(
    act,
    guests.map(({ guestId }) => guestId),
    dayBounds(day, venue.timeZone, venue.dayEnds),
  );
  return guests.map((guest) => ({ ...guest, learnedToday: noticed.get(guest.guestId) ?? 0 }));
}

async function noticedOn(
  act: Act,
  personIds: string[],
  { from, to }: { from: Date; to: Date },
): Promise<Map<string, number>> {
  const { rows } = await sql<{ personId: string; count: number }>`
    select r.person_id as "personId", count(*)::int as count
    from (${recordsOf(act.houseId, personIds)}) r
    join guests.memory m on m.house_id = ${act.houseId} and m.guest_id = r.record_id
    where m.retired_at is null and m.noticed_at >= ${from} and m.noticed_at < ${to}
    group by r.person_id`.execute(act.db);
  return new Map(rows.map(({ personId, count }) => [personId, count]));
}
