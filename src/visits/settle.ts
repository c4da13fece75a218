import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';

/** Gives a visit these places instead of those it had. */
export async function putAt(
  act: Act,
  visit: { id: string; venueId: string },
  placeIds: readonly string[],
): Promise<void> {
  const places = [...new Set(placeIds)];
  await act.db
    .deleteFrom('visits.seat')
    .where('house_id', '=', act.houseId)
    .where('visit_id', '=', visit.id)
    .execute();
  if (places.length === 0) return;
  const put = await act.db
    .insertInto('visits.seat')
    .columns(['house_id', 'visit_id', 'place_id'])
    .expression((from) =>
      from
        .selectFrom('visits.place as p')
        .select((place) => [
          'p.house_id',
          place.cast<string>(place.val(visit.id), 'uuid').as('visit_id'),
          'p.id',
        ])
        .where('p.house_id', '=', act.houseId)
        .where('p.venue_id', '=', visit.venueId)
        .where('p.id', 'in', places)
        .where('p.closed_at', 'is', null),
    )
    .returning('place_id')
    .execute();
  if (put.length < places.length) throw new Refusal('visits.unknown_place');
}

/** Gives a visit into the hands of these people instead of those who had it. */
export async function lookAfter(act: Act, visitId: string, personIds: readonly string[]): Promise<void> {
  const people = [...new Set(personIds)];
  await act.db
    .deleteFrom('visits.care')
    .where('house_id', '=', act.houseId)
    .where('visit_id', '=', visitId)
    .execute();
  if (people.length === 0) return;
  const given = await act.db
    .insertInto('visits.care')
    .columns(['house_id', 'visit_id', 'person_id'])
    .expression((from) =>
      from
        .selectFrom('team.person as p')
        .select((person) => [
          'p.house_id',
          person.cast<string>(person.val(visitId), 'uuid').as('visit_id'),
          'p.id',
        ])
        .where('p.house_id', '=', act.houseId)
        .where('p.id', 'in', people)
        .where('p.left_at', 'is', null),
    )
    .returning('person_id')
    .execute();
  if (given.length < people.length) throw new Refusal('visits.unknown_person');
}
