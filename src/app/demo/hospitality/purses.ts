import { purseOpened, toppedUp } from '#moments/events.ts';
import { defaultShare } from '#moments/purse/purse.ts';
import { announce } from '../event.ts';
import type { World } from '../making.ts';
import { idAt } from '../random.ts';
import type { Chronicle } from './chronicle.ts';
import { chanceOf } from './chance-of.ts';

/** The purses of the months as they are spent from. */
export type Purses = {
  at: (month: string) => Purse;
  pay: (month: string, payment: Payment) => void;
  close: () => void;
};

export type Purse = {
  leftMinor: number;
  personMinor: number;
  guestMinor: number;
  spentBy: Map<string, number>;
};

type Payment = { amountMinor: number; momentId: string; personId: string; at: number };

type Kept = Purse & { month: string; openedMinor: number; openedAt: number | null };

/** Opened by whoever first needs one, with the product's share of what the month before took in. */
export function purses(world: World, { visits }: Chronicle): Purses {
  const { rows, ids, wish } = world;
  const taken = new Map<string, { minor: number; visits: number }>();
  for (const { day, departedAt, spentMinor, daysAgo } of visits) {
    if (departedAt === null || daysAgo <= 0 || spentMinor === 0) continue;
    const month = taken.get(day.slice(0, 7)) ?? { minor: 0, visits: 0 };
    taken.set(day.slice(0, 7), { minor: month.minor + spentMinor, visits: month.visits + 1 });
  }
  const kept = new Map<string, Kept>();
  const at = (month: string): Kept => {
    const known = kept.get(month);
    if (known) return known;
    const last = taken.get(monthBefore(month)) ?? { minor: 0, visits: 0 };
    const openedMinor = Math.floor((last.minor * defaultShare) / 10_000);
    const purse = {
      ...{ month, openedMinor, leftMinor: openedMinor, openedAt: null, spentBy: new Map<string, number>() },
      personMinor: Math.floor(openedMinor / (wish.trade.team.length + 1)),
      guestMinor: Math.floor(openedMinor / (last.visits || 20)),
    };
    kept.set(month, purse);
    return purse;
  };
  const enter = (
    purse: Kept,
    kind: 'given' | 'topped_up',
    entry: Omit<Payment, 'momentId'> & { momentId: string | null; why: string },
  ) => {
    purse.openedAt ??= entry.at;
    purse.leftMinor += entry.amountMinor;
    const by = chanceOf(`${purse.month}${Math.abs(entry.at)}`.replace('-', ''), 5);
    const id = idAt(by, entry.at);
    world.rows.put('moments.purse_entry', {
      ...{ id, venue_id: ids.venueId, month: `${purse.month}-01`, kind, amount_minor: entry.amountMinor },
      ...{
        moment_id: entry.momentId,
        person_id: entry.personId,
        why: entry.why,
        undoes: null,
        at: new Date(entry.at),
      },
    });
    if (kind === 'topped_up')
      announce(world, by, toppedUp, entry.at, entry.personId, [ids.venueId], {
        ...{ venueId: ids.venueId, month: purse.month, entryId: id, amountMinor: entry.amountMinor },
      });
  };
  return {
    at,
    pay: (month, { amountMinor, personId, ...payment }) => {
      const purse = at(month);
      purse.spentBy.set(personId, (purse.spentBy.get(personId) ?? 0) + amountMinor);
      enter(purse, 'given', { ...payment, personId, amountMinor: -amountMinor, why: '' });
    },
    close: () => {
      for (const purse of kept.values()) {
        if (purse.openedAt === null) continue;
        if (purse.month.endsWith('-12'))
          enter(purse, 'topped_up', {
            ...{ at: purse.openedAt + 3_600_000, personId: ids.ownerId, momentId: null },
            ...{ amountMinor: 2500, why: 'Something more for the Sundays of Advent' },
          });
        rows.put('moments.purse', {
          ...{ venue_id: ids.venueId, month: `${purse.month}-01`, currency: wish.trade.venue.currency },
          ...{
            opened_minor: purse.openedMinor,
            left_minor: purse.leftMinor,
            opened_at: new Date(purse.openedAt),
          },
        });
        announce(
          world,
          chanceOf(purse.month.replace('-', ''), 6),
          purseOpened,
          purse.openedAt,
          null,
          [ids.venueId],
          {
            ...{ venueId: ids.venueId, month: purse.month },
          },
        );
      }
    },
  };
}

function monthBefore(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number! - 2, 1)).toISOString().slice(0, 7);
}
