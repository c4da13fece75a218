import { announce } from './event.ts';
import { opened, venueOpened } from '#houses/events.ts';
import { joined } from '#team/events.ts';
import { placeOpened } from '#visits/events.ts';
import { chance, idAt } from './random.ts';
import type { HouseIds, World } from './making.ts';

const years = 6;

/**
 * Ids of the house itself come out the same on every day and for every seed, so that a browser that stepped
 * into the demo house stays in it when the house is made anew.
 */
export function houseIds(people: number, places: number): HouseIds {
  const by = chance(20_210_104);
  const id = () => idAt(by, Date.UTC(2021, 0, 4, 9));
  const [venueId, ownerId] = [id(), id()];
  const of = (count: number, kind: number) => {
    const by = chance(20_210_104, kind);
    return Array.from({ length: count }, () => idAt(by, Date.UTC(2021, 0, 4, 9)));
  };
  return { venueId, ownerId, team: of(people, 1), places: of(places, 2) };
}

/** The house, its venue, hours, people and places. */
export function openHouse(world: World): void {
  const { rows, calendar, ids, wish } = world;
  const { trade } = wish;
  const start = calendar.moment(365 * years, 540);
  const at = new Date(start);
  const by = chance(wish.seed, -2);
  rows.put('houses.house', { name: trade.name, kind: trade.kind, opened_at: at });
  rows.put('houses.venue', {
    id: ids.venueId,
    name: trade.venue.name,
    time_zone: trade.venue.timeZone,
    country: trade.venue.country,
    currency: trade.venue.currency,
    opened_at: at,
  });
  trade.hours.forEach(([opens, closes], day) =>
    rows.put('houses.hours', { venue_id: ids.venueId, weekday: day + 1, opens, closes }),
  );
  for (let daysAgo = -300; daysAgo < 365 * years; daysAgo += 1) {
    if (calendar.isClosed(daysAgo))
      rows.put('houses.closed_day', { venue_id: ids.venueId, day: calendar.day(daysAgo), why: 'Holiday' });
  }
  [['Natalie Osei', ids.ownerId], ...trade.team.map((name, n) => [name, ids.team[n]!])].forEach(
    ([name, id]) => {
      rows.put('team.person', { id: id!, name: name!, joined_at: at });
      announce(world, by, joined, start, ids.ownerId, [id!], { personId: id! });
    },
  );
  trade.places.forEach(({ name, seats }, n) => {
    rows.put('visits.place', { id: ids.places[n]!, venue_id: ids.venueId, name, seats, sort: n });
    announce(world, by, placeOpened, start, ids.ownerId, [ids.places[n]!], {
      placeId: ids.places[n]!,
      venueId: ids.venueId,
    });
  });
  announce(world, by, opened, start, ids.ownerId, [], {});
  announce(world, by, venueOpened, start, ids.ownerId, [ids.venueId], { venueId: ids.venueId });
}
