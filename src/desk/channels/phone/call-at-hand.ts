import type { Act } from '#kit/act.ts';
import type { CallState } from '../../calls/call.ts';

export type CallAtHand = {
  id: string;
  lineId: string | null;
  venueId: string;
  guestId: string | null;
  conversationId: string | null;
  number: string;
  rangAt: Date;
  state: CallState;
  takenBy: string | null;
  recordingUrl: string | null;
  transcript: string;
  subjects: string[];
};

/** A call by our id or by the provider's, held until the act ends; null for one that never rang here. */
export async function callAtHand(
  act: Act,
  by: { id: string } | { callKey: string },
): Promise<CallAtHand | null> {
  const row = await act.db
    .selectFrom('desk.call')
    .select(['id', 'line_id as lineId', 'venue_id as venueId', 'guest_id as guestId'])
    .select([
      'conversation_id as conversationId',
      'number',
      'rang_at as rangAt',
      'state',
      'taken_by as takenBy',
    ])
    .select(['recording_url as recordingUrl', 'transcript'])
    .where('house_id', '=', act.houseId)
    .$if('id' in by, (query) => query.where('id', '=', (by as { id: string }).id))
    .$if('callKey' in by, (query) => query.where('call_key', '=', (by as { callKey: string }).callKey))
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return { ...row, state: row.state as CallState, subjects: [row.id, ...(row.guestId ? [row.guestId] : [])] };
}
