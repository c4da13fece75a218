import { eveningSet } from '#moments/events.ts';
import type { Weather } from '#moments/suggestions/weather.ts';
import { announce } from '../event.ts';
import type { World } from '../making.ts';
import { oneOf } from '../random.ts';
import { chanceOf } from './chance-of.ts';

const winter: Weather[] = ['cold', 'cold', 'rain', 'mild', 'storm', 'snow'];
const between: Weather[] = ['mild', 'mild', 'rain', 'cold', 'mild', 'rain'];
const summer: Weather[] = ['mild', 'hot', 'hot', 'mild', 'rain', 'mild'];
/** From January on, in London. */
const months = [
  winter,
  winter,
  between,
  between,
  between,
  summer,
  summer,
  summer,
  between,
  between,
  between,
  winter,
];

/** What somebody typed of the weather, on every day the house was open. @returns by day */
export function theEvenings(world: World, days: number): Map<string, Weather> {
  const { rows, ids, calendar } = world;
  const evenings = new Map<string, Weather>();
  for (let daysAgo = days; daysAgo > 0; daysAgo -= 1) {
    if (calendar.isClosed(daysAgo)) continue;
    const day = calendar.day(daysAgo);
    const at = calendar.moment(daysAgo, calendar.opening(daysAgo)[0] + 20);
    const by = chanceOf(day.replaceAll('-', ''), 2);
    const weather = oneOf(by, months[Number(day.slice(5, 7)) - 1]!);
    const personId = oneOf(by, ids.team);
    evenings.set(day, weather);
    rows.put('moments.evening', {
      venue_id: ids.venueId,
      day,
      weather,
      set_at: new Date(at),
      set_by: personId,
    });
    if (daysAgo <= world.detailDays)
      announce(world, by, eveningSet, at, personId, [ids.venueId], { venueId: ids.venueId, day });
  }
  return evenings;
}
