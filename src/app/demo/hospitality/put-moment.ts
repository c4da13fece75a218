import { askAnswered, asked, given, heldBack, landed, momentLetGo, thought } from '#moments/events.ts';
import type { HeldReason, Landing } from '#moments/moment.ts';
import { announce } from '../event.ts';
import type { World } from '../making.ts';
import { between, happens, idAt, oneOf, weighted } from '../random.ts';
import type { Chance } from '../random.ts';
import type { LifeOf, PastVisit } from './chronicle.ts';
import type { Giving } from './giving.ts';
import type { What } from './thought-of.ts';

const minute = 60_000;

export type Trying = { guest: LifeOf; visit: PastVisit; what: What; at: number };

export type Steps = { granted?: true; held?: HeldReason; letGo?: string };

type Putting = Trying & Steps & { giver: string };

/** Writes a moment as its verbs would have, with its contact, its line in the purse and its events. */
export function putMoment(
  giving: Giving,
  by: Chance,
  { guest, visit, what, at, giver, ...steps }: Putting,
): void {
  const { world } = giving;
  const { venueId, ownerId } = world.ids;
  const { currency } = world.wish.trade.venue;
  const isGiven = !steps.held && !steps.letGo;
  const thoughtAt = at - between(by, 2, 6) * minute;
  const id = idAt(by, thoughtAt);
  const month = isGiven && what.minor > 0 ? visit.day.slice(0, 7) : null;
  const contactId = steps.letGo ? null : keepContact(world, by, guest.id, at, steps.held ?? null);
  const how = isGiven ? howItLanded(by, what, at, visit.departedAt!) : null;
  const when = (yes: unknown, moment: number) => (yes ? new Date(moment) : null);
  world.rows.put('moments.moment', {
    ...emptyMoment,
    ...{ id, kind: 'delight', guest_id: guest.id, visit_id: visit.id, venue_id: venueId, currency },
    ...{ touchpoint: placeOf(giving, by, what), words: what.words, idea_key: what.idea?.key ?? null },
    ...{ memory_id: what.memory?.id ?? null, cost_minor: what.minor, month: month && `${month}-01` },
    ...{
      noticed_at: new Date(thoughtAt),
      noticed_by: giver,
      thought_at: new Date(thoughtAt),
      thought_by: giver,
    },
    ...{ asked_at: when(steps.granted, thoughtAt + 30_000), asked_by: steps.granted ? giver : null },
    ...{ answered_at: when(steps.granted, thoughtAt + 70_000), answered_by: steps.granted ? ownerId : null },
    ...{ granted: steps.granted ?? null, given_at: when(isGiven, at), given_by: isGiven ? giver : null },
    ...{ landed_at: when(how, how?.at ?? 0), landed_by: how ? giver : null, landed: how?.landed ?? null },
    ...{
      landed_words: how?.said ?? '',
      let_go_at: when(steps.letGo, at),
      let_go_by: steps.letGo ? giver : null,
    },
    ...{ let_go_why: steps.letGo ?? null, held_at: when(steps.held, at), held_why: steps.held ?? null },
    contact_id: isGiven ? contactId : null,
  });
  if (isGiven) {
    const received = giving.received.get(guest.id)!;
    received.wordsAt.push(at);
    received.delights.push({
      ...{
        at,
        visitId: visit.id,
        ideaKey: what.idea?.key ?? null,
        memoryId: what.memory?.id ?? null,
        minor: what.minor,
      },
    });
    if (how) received.landed.set(visit.id, how.landed);
  }
  if (month) giving.purses.pay(month, { amountMinor: what.minor, momentId: id, personId: giver, at });
  if (visit.daysAgo > world.detailDays) return;
  const subjects = [guest.id, visit.id, id];
  const of = { momentId: id, guestId: guest.id, venueId };
  announce(world, by, thought, thoughtAt, giver, subjects, of);
  if (steps.granted) {
    announce(world, by, asked, thoughtAt + 30_000, giver, subjects, of);
    announce(world, by, askAnswered, thoughtAt + 70_000, ownerId, subjects, { ...of, granted: true });
  }
  if (steps.held) announce(world, by, heldBack, at, giver, subjects, { ...of, why: steps.held });
  if (steps.letGo) announce(world, by, momentLetGo, at, giver, subjects, of);
  if (isGiven)
    announce(world, by, given, at, giver, subjects, {
      ...{ ...of, kind: 'delight', visitId: visit.id, costMinor: what.minor },
    });
  if (how) announce(world, by, landed, how.at, giver, subjects, { ...of, landed: how.landed });
}

function keepContact(world: World, by: Chance, guestId: string, at: number, held: string | null): string {
  const id = idAt(by, at);
  world.rows.put('guests.contact', {
    ...{ id, guest_id: guestId, channel: 'in_person', purpose: 'gesture', at: new Date(at), held_back: held },
  });
  return id;
}

const landings: { landed: Landing; said: readonly string[]; weight: number }[] = [
  {
    landed: 'glowed',
    said: ['Took a picture of it.', 'Could hardly believe it.', 'Said nobody had ever asked.', ''],
    weight: 35,
  },
  { landed: 'pleased', said: ['', '', 'A smile, and the book again.'], weight: 50 },
  { landed: 'unmoved', said: ['', 'Was on the telephone.'], weight: 12 },
  { landed: 'unwelcome', said: ['Did not want to be asked about it today.'], weight: 2 },
];

function howItLanded(by: Chance, { told }: What, at: number, departedAt: number) {
  const after = Math.min(at + between(by, 2, 15) * minute, departedAt);
  if (told) return { at: after, landed: told.landed, said: told.said };
  if (!happens(by, 0.8)) return null;
  const { landed: how, said } = weighted(by, landings);
  return { at: after, landed: how, said: oneOf(by, said) };
}

/** Where the idea belongs, else somewhere in the house where there is room for it; now and then nobody says. */
function placeOf({ touchpoints: there }: Giving, by: Chance, { idea }: What): string | null {
  const during = there.filter(({ stage }) => stage === 'welcome' || stage === 'settle' || stage === 'heart');
  const keys = idea?.fits.touchpoints?.filter((key) => there.some((one) => one.key === key)) ?? [];
  if (keys.length > 0) return oneOf(by, keys);
  return happens(by, 0.12) ? null : oneOf(by, during).key;
}

/** A moment in which nothing has happened yet. */
export const emptyMoment = {
  ...{
    touchpoint: null,
    words: '',
    noticed: '',
    idea_key: null,
    memory_id: null,
    recovery_id: null,
    note_id: null,
  },
  ...{ cost_minor: 0, month: null, noticed_by: null, thought_at: null, thought_by: null, asked_at: null },
  ...{ asked_by: null, answered_at: null, answered_by: null, granted: null, ready_at: null, ready_by: null },
  ...{ given_at: null, given_by: null, landed_at: null, landed_by: null, landed: null, landed_words: '' },
  ...{
    let_go_at: null,
    let_go_by: null,
    let_go_why: null,
    held_at: null,
    held_why: null,
    contact_id: null,
  },
};
