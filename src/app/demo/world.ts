import { businessDay } from '#kit/clock.ts';
import { calendar } from './calendar.ts';
import { theDesk } from './desk.ts';
import { aGuest } from './guest.ts';
import { theHospitality } from './hospitality/hospitality.ts';
import { houseIds, openHouse } from './house.ts';
import { chance } from './random.ts';
import { noRows } from './rows.ts';
import type { NamedGuest, Wish, World } from './making.ts';
import type { Rows } from './rows.ts';
import { theShift } from './shift.ts';

const guestsAtOnce = 4000;
const detailedUpTo = 6000;
const recentDays = 90;

/**
 * All rows of a demo house, in parts that can be put in one after the other. The same seed, number of guests
 * and moment give the same rows; another moment of the same day moves only where today's visits stand.
 */
export function* world(wish: Wish): Generator<Rows> {
  const { timeZone } = wish.trade.venue;
  const today = businessDay(wish.now, timeZone, dayEnds);
  const days = calendar(wish.trade, today);
  const made: World = {
    wish,
    calendar: days,
    dawn: days.moment(0, 300),
    ids: houseIds(wish.trade.team.length, wish.trade.places.length),
    now: wish.now.getTime(),
    detailDays: wish.guests <= detailedUpTo ? Number.POSITIVE_INFINITY : recentDays,
    rows: noRows(),
  };
  openHouse(made);
  let met: NamedGuest[] = [];
  for (let number = 0; number < wish.guests; number += 1) {
    met.push(aGuest(made, chance(wish.seed, number), number, met.at(-1)));
    if (met.length < guestsAtOnce && number < wish.guests - 1) continue;
    if (number < guestsAtOnce) {
      theDesk(made, chance(wish.seed, -3), met, theShift(made, chance(wish.seed, -1), met));
      theHospitality(made);
    }
    yield made.rows;
    made.rows = noRows();
    met = [];
  }
}

const dayEnds = 240;
