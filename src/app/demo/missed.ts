import { cancelled, noShown } from '#visits/events.ts';
import { announce } from './event.ts';
import type { Plan, World } from './making.ts';
import { between, happens } from './random.ts';
import type { Chance } from './random.ts';
import { timesOf } from './times.ts';

const minute = 60_000;

/** A visit that was cancelled, or to which nobody came. */
export function didNotCome(world: World, by: Chance, plan: Plan): void {
  const { rows, ids, calendar, wish } = world;
  if (calendar.isClosed(plan.daysAgo)) return;
  const [opens, closes] = calendar.opening(plan.daysAgo);
  const at = Math.min(Math.max(plan.at, opens), closes - Math.min(plan.minutes, 60));
  const made = timesOf(world, by, { ...plan, at });
  const cancels = happens(by, 0.6);
  const when = cancels ? made.expectedAt - between(by, 1, 30) * 60 * minute : made.expectedAt + 30 * minute;
  const stamp = new Date(Math.max(when, made.madeAt + minute));
  rows.put('visits.visit', {
    ...{
      id: made.id,
      venue_id: ids.venueId,
      day: calendar.day(plan.daysAgo),
      expected_at: new Date(made.expectedAt),
    },
    ...{ minutes: plan.minutes, label: null, party_size: plan.partySize, what: plan.what },
    ...{ made_at: new Date(made.madeAt), made_by: ids.ownerId, source: 'person' },
    ...{
      arrived_at: null,
      arrived_by: null,
      seated_at: null,
      seated_by: null,
      departed_at: null,
      departed_by: null,
    },
    ...{ cancelled_at: cancels ? stamp : null, cancelled_by: cancels ? ids.ownerId : null },
    ...{ no_show_at: cancels ? null : stamp, no_show_by: cancels ? null : ids.ownerId },
    ...{ spent_minor: null, currency: wish.trade.venue.currency },
  });
  plan.guestIds.forEach((guest_id, n) =>
    rows.put('visits.party', { visit_id: made.id, guest_id, host: n === 0 }),
  );
  if (plan.daysAgo > world.detailDays) return;
  const subjects = [made.id, ...plan.guestIds];
  announce(world, by, cancels ? cancelled : noShown, stamp.getTime(), ids.ownerId, subjects, {
    visitId: made.id,
    venueId: ids.venueId,
  });
}
