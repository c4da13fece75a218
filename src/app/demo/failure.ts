import { madeRight, reported } from '#desk/events.ts';
import { announce } from './event.ts';
import type { Made, World } from './making.ts';
import { between, idAt, oneOf } from './random.ts';
import type { Chance } from './random.ts';
import type { Failure } from './trade.ts';

const minute = 60_000;

/** Something to make right; `mended` says whether it was. */
export function wentWrong(
  world: World,
  by: Chance,
  guestId: string,
  visit: Made,
  failure: Failure,
  mended: boolean,
): void {
  const { rows, ids } = world;
  const at = Math.min(visit.departedAt + between(by, 5, 120) * minute, world.dawn - 30 * minute);
  const right = mended ? Math.min(at + between(by, 1, 60) * 60 * minute, world.dawn - 10 * minute) : null;
  const id = idAt(by, at);
  const reporter = oneOf(by, ids.team);
  rows.put('desk.recovery', {
    ...{ id, guest_id: guestId, visit_id: visit.id, conversation_id: null },
    ...{ what: failure.what, weight: failure.weight, touchpoint: failure.touchpoint ?? null },
    ...{ reported_at: new Date(at), reported_by: reporter },
    ...{
      made_right_at: right === null ? null : new Date(right),
      made_right_by: right === null ? null : ids.ownerId,
    },
    how: right === null ? null : failure.how,
  });
  const subjects = [guestId, visit.id];
  announce(world, by, reported, at, reporter, subjects, { guestId, recoveryId: id, weight: failure.weight });
  if (right !== null)
    announce(world, by, madeRight, right, ids.ownerId, subjects, { guestId, recoveryId: id });
}
