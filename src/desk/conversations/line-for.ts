import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import type { ChannelName } from '../conversation.ts';

/** A visitor of the site reads what is said wherever they come back, and a call noted by hand has no line. */
const needsLine: Record<ChannelName, boolean> = {
  email: true,
  chat: false,
  text: true,
  whatsapp: true,
  phone: false,
  counter: false,
};

type At = { channel: ChannelName; lineId: string | null; venueId: string; contact: string };

/**
 * The line an answer leaves by: the one it came over while that is connected, else another of its channel and venue.
 * @throws Refusal `desk.no_address`, `desk.no_line`
 */
export async function lineFor(act: Act, { channel, lineId, venueId, contact }: At): Promise<string | null> {
  if (!needsLine[channel]) return lineId;
  if (contact === '') throw new Refusal('desk.no_address');
  const line = await act.db
    .selectFrom('desk.line')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('channel', '=', channel)
    .where('closed_at', 'is', null)
    .where((where) =>
      where.or([where('id', '=', lineId), where('venue_id', 'is', null), where('venue_id', '=', venueId)]),
    )
    .orderBy(
      (order) => order('id', '=', lineId),
      (ordered) => ordered.desc().nullsLast(),
    )
    .orderBy(
      (order) => order('venue_id', '=', venueId),
      (ordered) => ordered.desc().nullsLast(),
    )
    .orderBy('opened_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (!line) throw new Refusal('desk.no_line');
  return line.id;
}
