import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeTheirs } from '#visits/venue.ts';
import { callAtHand } from '../channels/phone/call-at-hand.ts';
import { callTaken } from '../events.ts';

/** I have it: the others' screens let go of it. One that another phone picked up may still say who talks. */
export async function takeCall(act: Act, { callId }: { callId: string }) {
  const call = await callAtHand(act, { id: callId });
  if (!call) throw new Refusal('desk.unknown_call');
  mustBeTheirs(act, call.venueId);
  const free = call.takenBy === null || call.takenBy === act.caller.personId;
  if (!free || (call.state !== 'ringing' && call.state !== 'answered')) throw new Refusal('desk.call_over');
  await act.db
    .updateTable('desk.call')
    .set({ state: 'answered', taken_by: act.caller.personId })
    .where('house_id', '=', act.houseId)
    .where('id', '=', callId)
    .execute();
  announce(act, callTaken, call.subjects, { callId, guestId: call.guestId, venueId: call.venueId });
  return {};
}
