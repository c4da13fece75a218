import type { Act } from '#kit/act.ts';
import { callAtHand } from '../channels/phone/call-at-hand.ts';
import { ended } from '../channels/phone/ended.ts';
import { missed } from '../channels/phone/missed.ts';
import { settlesAt } from './call.ts';

/** A call of which nobody told the end: what nobody took was missed, even where the provider tells no status. */
export async function callSettles(act: Act, { id }: { id: string }): Promise<void> {
  const call = await callAtHand(act, { id });
  if (!call || act.now.getTime() < settlesAt(call.rangAt).getTime()) return;
  if (call.state === 'ringing') await ended(act, call, { state: 'missed' });
  if (call.state === 'ringing' || call.state === 'missed') await missed(act, call);
}
