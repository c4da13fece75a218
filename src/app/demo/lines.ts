import { lineOpened } from '#desk/events.ts';
import { announce } from './event.ts';
import type { World } from './making.ts';
import { chance, idAt } from './random.ts';

const years = 5;

export const demoLines = {
  email: 'hello@halcyon.example',
  text: '+442079460100',
  whatsapp: '+442079460101',
  chat: '',
} as const;
export type DemoLine = keyof typeof demoLines;

const names = { email: 'Front desk', text: 'Texts', whatsapp: 'WhatsApp', chat: 'Our website' } as const;

/** A line of each kind. None of them is set up, so that nothing is fetched, and nothing leaves the house. */
export function openLines(world: World): void {
  const start = world.calendar.moment(365 * years, 540);
  const by = chance(world.wish.seed, -4);
  for (const channel of Object.keys(demoLines) as DemoLine[]) {
    const id = lineId(channel);
    world.rows.put('desk.line', {
      ...{ id, channel, venue_id: world.ids.venueId, name: names[channel], address: demoLines[channel] },
      ...{ settings: '{}', opened_at: new Date(start), opened_by: world.ids.ownerId },
    });
    announce(world, by, lineOpened, start, world.ids.ownerId, [], { lineId: id, channel });
  }
}

export function lineId(channel: DemoLine): string {
  return idAt(chance(20_210_104, 10 + Object.keys(demoLines).indexOf(channel)), Date.UTC(2021, 0, 4, 9));
}
