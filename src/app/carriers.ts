import type { Ground } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import type { Carrier, Carriers } from '#kit/post.ts';
import { isDemo } from '#door/house.ts';
import { channels } from '#desk/channels.ts';
import { lineOf } from '#desk/lines/line-at-hand.ts';
import { actsOf } from './importing.ts';

/** The way out of a letter: the line it leaves by, or where that has none of its own the mail server of the house. */
export function carriersOf(ground: Ground, clock: () => Date, own: Carrier | null): Carriers {
  return async ({ houseId, via }) => {
    if (await isDemo(ground.db, houseId)) return toNobody;
    if (via === null) return own;
    const acts = actsOf(ground, { ...stranger, kind: 'job', houseId }, clock);
    const line = await acts((act) => lineOf(act, via));
    if (!line) throw new Error('The line this was to leave by was disconnected.');
    return channels[line.channel].carrier?.(line) ?? (line.channel === 'email' ? own : null);
  };
}

/** What is written in the demo house goes nowhere, and counts as gone. */
const toNobody: Carrier = { carry: async () => null, close: () => {} };
