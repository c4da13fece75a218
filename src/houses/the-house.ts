import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Act } from '#kit/act.ts';
import { vocabularyOf } from './house.ts';
import type { HouseKind } from './house.ts';
import type { Vocabulary } from '#kit/words.ts';

/** The house as every screen needs it: name, words, venues with their hours. */
export async function theHouse(act: Act) {
  const house = await act.db
    .selectFrom('houses.house')
    .select(['name', 'kind', 'vocabulary'])
    .where('house_id', '=', act.houseId)
    .executeTakeFirstOrThrow();
  const venues = await act.db
    .selectFrom('houses.venue as v')
    .select((from) => [
      'v.id',
      'v.name',
      'v.time_zone as timeZone',
      'v.country',
      'v.currency',
      'v.day_ends as dayEnds',
      jsonArrayFrom(
        from
          .selectFrom('houses.hours as h')
          .select(['h.weekday', 'h.opens', 'h.closes'])
          .whereRef('h.house_id', '=', 'v.house_id')
          .whereRef('h.venue_id', '=', 'v.id')
          .orderBy('h.weekday')
          .orderBy('h.opens'),
      ).as('hours'),
      jsonArrayFrom(
        from
          .selectFrom('houses.closed_day as c')
          .select(['c.day', 'c.why'])
          .whereRef('c.house_id', '=', 'v.house_id')
          .whereRef('c.venue_id', '=', 'v.id')
          .orderBy('c.day'),
      ).as('closedDays'),
    ])
    .where('v.house_id', '=', act.houseId)
    .where('v.closed_at', 'is', null)
    .orderBy('v.opened_at')
    .execute();
  const kind = house.kind as HouseKind;
  return {
    name: house.name,
    kind,
    vocabulary: { ...vocabularyOf[kind], ...(house.vocabulary as Vocabulary) },
    venues,
  };
}
