import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { openWay } from '#door/way-in.ts';
import { mustHaveVenue } from '#houses/venue.ts';
import { lineOpened } from '../events.ts';
import { fitting } from './fitting.ts';
import type { LineChannel, LineShape } from './line.ts';
import { sealed } from './secrets.ts';
import { mustBeFree } from './taken.ts';

/** A mailbox, a number or a chat element is the house's from now on. */
export async function openLine(act: Act, { channel, ...shape }: LineShape & { channel: LineChannel }) {
  const line = fitting(channel, shape);
  if (line.venueId !== null) await mustHaveVenue(act, line.venueId);
  await mustBeFree(act, channel, line.address);
  const lineId = newId();
  await act.db
    .insertInto('desk.line')
    .values({
      house_id: act.houseId,
      id: lineId,
      channel,
      venue_id: line.venueId,
      name: line.name,
      address: line.address,
      settings: JSON.stringify(line.settings),
      sealed: sealed(act, line.secrets),
      opened_at: act.now,
      opened_by: act.caller.personId,
    })
    .execute();
  const kind = channel === 'chat' ? 'widget' : 'hook';
  await openWay(act.db, act.installation, { houseId: act.houseId, lineId, kind }, act.now);
  announce(act, lineOpened, [lineId], { lineId, channel });
  return { lineId };
}
