import { consented } from '#guests/events.ts';
import { announce } from './event.ts';
import { between, happens, idAt, oneOf } from './random.ts';
import type { Chance } from './random.ts';
import type { World } from './making.ts';

type Word = {
  purpose: 'marketing' | 'health';
  channel: 'email' | 'text' | 'any';
  at: number;
  daysAgo: number;
};

/** A guest's word; one in twelve takes the word for marketing back. */
export function agree(
  world: World,
  by: Chance,
  guestId: string,
  { purpose, channel, at, daysAgo }: Word,
): void {
  const personId = oneOf(by, world.ids.team);
  const say = (given: boolean, moment: number, source: string) =>
    world.rows.put('guests.consent', {
      ...{ id: idAt(by, moment), guest_id: guestId, purpose, channel, given, source },
      ...{ at: new Date(moment), person_id: personId },
    });
  say(true, at, purpose === 'health' ? 'said' : 'booking form');
  if (daysAgo <= world.detailDays)
    announce(world, by, consented, at, personId, [guestId], { guestId, purpose, channel });
  if (purpose !== 'marketing' || !happens(by, 0.08)) return;
  say(false, Math.min(at + between(by, 20, 200) * 86_400_000, world.dawn - 3_600_000), 'wrote STOP');
}
