import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { mustHaveVenue } from '#houses/venue.ts';
import { lineChanged } from '../events.ts';
import { fitting } from './fitting.ts';
import { lineAtHand } from './line-at-hand.ts';
import type { LineShape } from './line.ts';
import { sealed } from './secrets.ts';
import { mustBeFree } from './taken.ts';

/** What it last failed of may be mended by this: it is tried anew. */
export async function changeLine(act: Act, { lineId, ...shape }: LineShape & { lineId: string }) {
  const { channel, secrets } = await lineAtHand(act, lineId);
  const line = fitting(channel, shape);
  if (line.venueId !== null) await mustHaveVenue(act, line.venueId);
  await mustBeFree(act, channel, line.address, lineId);
  await act.db
    .updateTable('desk.line')
    .set({
      venue_id: line.venueId,
      name: line.name,
      address: line.address,
      settings: JSON.stringify(line.settings),
      sealed: sealed(act, { ...secrets, ...line.secrets }),
      trouble: null,
      trouble_at: null,
    })
    .where('house_id', '=', act.houseId)
    .where('id', '=', lineId)
    .execute();
  announce(act, lineChanged, [lineId], { lineId });
  return {};
}
