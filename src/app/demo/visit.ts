import { arrived, departed, expected, seated, taken } from '#visits/events.ts';
import { announce } from './event.ts';
import { between, chance, happens, idAt, oneOf, weighted } from './random.ts';
import type { Chance } from './random.ts';
import { timesOf } from './times.ts';
import { wentWrong } from './failure.ts';
import type { Guest, Made, Plan, World } from './making.ts';
import { didNotCome } from './missed.ts';

const minute = 60_000;

/** A visit of the past, and now and then one beside it that did not happen or went wrong. */
export function cameAndWent(
  world: World,
  by: Chance,
  guest: Guest,
  daysAgo: number,
  with_: Guest | null,
): Made {
  const { trade } = world.wish;
  const plan = aPlan(world, by, guest, daysAgo, with_);
  const made = visited(world, by, plan);
  if (happens(by, 0.02))
    wentWrong(world, by, guest.id, made, oneOf(by, trade.failures), daysAgo > 200 || happens(by, 0.9));
  if (happens(by, 0.05) && daysAgo > 30)
    didNotCome(world, by, { ...plan, daysAgo: daysAgo - between(by, 3, 20) });
  return made;
}

function aPlan(world: World, by: Chance, guest: Guest, daysAgo: number, with_: Guest | null): Plan {
  const { wish, ids, calendar } = world;
  const service = weighted(by, wish.trade.services);
  const [opens, closes] = calendar.opening(daysAgo);
  // A stay of several days only begins within the hours.
  const last = closes - (service.minutes < 1000 ? service.minutes : 60);
  const slots = Math.floor((last - opens) / 15);
  const partySize = with_ || happens(by, wish.trade.pairs) ? 2 : 1;
  const place = between(by, 0, ids.places.length - 1);
  return {
    guestIds: with_ ? [guest.id, with_.id] : [guest.id],
    daysAgo,
    at: opens + 15 * between(by, 0, slots),
    minutes: service.minutes,
    what: service.what,
    minor: Math.round((service.minor * partySize * between(by, 85, 135)) / 10_000) * 100,
    partySize,
    label: null,
    care: [oneOf(by, ids.team)],
    places: [ids.places[place]!],
  };
}

/** Writes a visit that is over. */
export function visited(world: World, by: Chance, plan: Plan): Made {
  const made = timesOf(world, by, plan);
  const steps = {
    arrived: made.seatedAt - between(by, 1, 6) * minute,
    seated: made.seatedAt,
    departed: made.departedAt,
  };
  write(world, by, plan, made, steps);
  return made;
}

/** Writes a visit of today or later with the steps it has taken by now. */
export function underWay(world: World, planning: Chance, plan: Plan): Made {
  // Chance of its own: how far it has come must not change who comes after it.
  const by = chance(between(planning, 0, 2 ** 31), 1);
  const made = timesOf(world, by, plan);
  const came = made.expectedAt - between(by, 1, 4) * minute;
  const sat = made.expectedAt + between(by, 0, 3) * minute;
  const left = made.expectedAt + plan.minutes * minute;
  const done = (at: number) => (at <= world.now ? at : null);
  write(world, by, plan, made, { arrived: done(came), seated: done(sat), departed: done(left) });
  return made;
}

type Steps = { arrived: number | null; seated: number | null; departed: number | null };

function write(world: World, by: Chance, plan: Plan, made: Made, steps: Steps): void {
  const { rows, ids, calendar, wish } = world;
  const [carer = ids.ownerId] = plan.care;
  const moment = (at: number | null) => (at === null ? null : new Date(at));
  const spent = steps.departed === null ? null : plan.minor;
  rows.put('visits.visit', {
    ...{
      id: made.id,
      venue_id: ids.venueId,
      day: calendar.day(plan.daysAgo),
      expected_at: new Date(made.expectedAt),
    },
    ...{ minutes: plan.minutes, label: plan.label, party_size: plan.partySize, what: plan.what },
    ...{ made_at: new Date(made.madeAt), made_by: ids.ownerId, source: 'person' },
    ...{ arrived_at: moment(steps.arrived), arrived_by: steps.arrived === null ? null : carer },
    ...{ seated_at: moment(steps.seated), seated_by: steps.seated === null ? null : carer },
    ...{ departed_at: moment(steps.departed), departed_by: steps.departed === null ? null : carer },
    ...{ cancelled_at: null, cancelled_by: null, no_show_at: null, no_show_by: null },
    ...{ spent_minor: spent, currency: wish.trade.venue.currency },
  });
  plan.guestIds.forEach((guest_id, n) =>
    rows.put('visits.party', { visit_id: made.id, guest_id, host: n === 0 }),
  );
  if (plan.daysAgo > world.detailDays) return;
  for (const person_id of plan.care) rows.put('visits.care', { visit_id: made.id, person_id });
  for (const place_id of plan.places) rows.put('visits.seat', { visit_id: made.id, place_id });
  const subjects = [made.id, ...plan.guestIds];
  const visit = { visitId: made.id, venueId: ids.venueId };
  announce(world, by, expected, made.madeAt, ids.ownerId, subjects, visit);
  if (steps.arrived !== null) announce(world, by, arrived, steps.arrived, carer, subjects, visit);
  if (steps.seated !== null)
    announce(world, by, seated, steps.seated, carer, subjects, { ...visit, placeIds: plan.places });
  if (steps.departed === null || spent === null) return;
  const takenId = idAt(by, steps.departed - minute);
  rows.put('visits.taken', {
    id: takenId,
    visit_id: made.id,
    what: plan.what,
    quantity: 1,
    amount_minor: spent,
    at: new Date(steps.departed - minute),
  });
  announce(world, by, taken, steps.departed - minute, carer, subjects, {
    ...visit,
    takenId,
    amountMinor: spent,
  });
  announce(world, by, departed, steps.departed, carer, subjects, visit);
}
