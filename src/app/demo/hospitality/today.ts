import { asked, madeReady, thought } from '#moments/events.ts';
import { announce } from '../event.ts';
import type { World } from '../making.ts';
import { idAt } from '../random.ts';
import { chanceOf } from './chance-of.ts';
import type { Chronicle } from './chronicle.ts';
import { emptyMoment } from './put-moment.ts';
import { forToday } from './own-words.ts';

const minute = 60_000;

/** What was thought of yesterday evening for two parties of today: one is ready, one waits for Natalie's word. */
export function thePreparations(world: World, { guests, visits }: Chronicle): void {
  const { kind } = world.wish.trade;
  if (kind === 'other') return;
  const comes = (family: string) => {
    const member = world.wish.trade.cast.find((one) => one.family === family && !one.alongWith);
    return visits.find(
      ({ daysAgo, guestIds }) => daysAgo === 0 && guests.get(guestIds[0] ?? '')?.email === member?.email,
    );
  };
  const [sisters, bride] = [comes('Lindqvist'), comes('Sato')];
  const { ready, asked: more } = forToday[kind];
  if (sisters) prepare(world, { visit: sisters, words: ready, minor: 0, ready: true });
  if (bride) prepare(world, { visit: bride, words: more.words, minor: more.minor, ready: false });
}

type Preparing = {
  visit: Chronicle['visits'][number];
  words: string;
  minor: number;
  ready: boolean;
};

function prepare(world: World, { visit, words, minor, ready }: Preparing): void {
  const by = chanceOf(visit.id, 8);
  const at = world.dawn - 9 * 60 * minute;
  const personId = visit.care[0]!;
  const [id, guestId] = [idAt(by, at), visit.guestIds[0]!];
  const { venueId } = world.ids;
  const next = at + 4 * minute;
  world.rows.put('moments.moment', {
    ...emptyMoment,
    ...{
      id,
      kind: 'delight',
      guest_id: guestId,
      visit_id: visit.id,
      venue_id: venueId,
      words,
      cost_minor: minor,
    },
    ...{ currency: world.wish.trade.venue.currency, noticed_at: new Date(at), noticed_by: personId },
    ...{ thought_at: new Date(at), thought_by: personId },
    ...(ready
      ? { ready_at: new Date(next), ready_by: personId }
      : { asked_at: new Date(next), asked_by: personId }),
  });
  const subjects = [guestId, visit.id, id];
  const of = { momentId: id, guestId, venueId };
  announce(world, by, thought, at, personId, subjects, of);
  announce(world, by, ready ? madeReady : asked, next, personId, subjects, of);
}
