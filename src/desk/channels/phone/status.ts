import type { Act } from '#kit/act.ts';
import { opensNext } from '../../promises/opens-next.ts';
import type { HookLine } from '../twilio/hook-line.ts';
import type { Params } from '../twilio/signature.ts';
import { hangup, twiml } from '../twilio/twiml.ts';
import { callAtHand } from './call-at-hand.ts';
import type { CallAtHand } from './call-at-hand.ts';
import { ended } from './ended.ts';
import { missed } from './missed.ts';
import { answerByVoicemail } from './voicemail-words.ts';

/** What the provider calls a call that is over. */
const over = new Set(['completed', 'busy', 'no-answer', 'failed', 'canceled']);
const pickedUp = new Set(['completed', 'answered']);

/**
 * `POST /hooks/phone/status`: what became of a call. It comes when the phone it was passed on to has rung
 * (DialCallStatus), when that phone is picked up (with ParentCallSid), and when the whole is over (CallStatus).
 */
export async function status(act: Act, line: HookLine, params: Params): Promise<string> {
  const { CallSid = '', ParentCallSid, CallStatus = '', DialCallStatus } = params;
  const call = await callAtHand(act, { callKey: ParentCallSid || CallSid });
  if (!call) return twiml();
  if (ParentCallSid) return pickedUpElsewhere(act, call, CallStatus);
  if (DialCallStatus !== undefined) return dialled(act, line, call, params);
  if (over.has(CallStatus)) await overNow(act, call, secondsIn(params['CallDuration']));
  return twiml();
}

async function pickedUpElsewhere(act: Act, call: CallAtHand, status: string): Promise<string> {
  if (call.state === 'ringing' && status === 'in-progress') await ended(act, call, { state: 'answered' });
  return twiml();
}

/** Nobody picked it up: the caller may leave a word before anything is called missed. */
async function dialled(act: Act, line: HookLine, call: CallAtHand, params: Params): Promise<string> {
  if (pickedUp.has(params['DialCallStatus']!)) {
    const seconds = secondsIn(params['DialCallDuration']);
    if (call.state === 'ringing' || call.state === 'answered')
      await ended(act, call, { state: 'answered', seconds });
    return twiml(hangup);
  }
  if (call.state === 'ringing') await ended(act, call, { state: 'missed' });
  const { open, ...closed } = await opensNext(act, line.venueId);
  return twiml(...answerByVoicemail(act, line, open ? null : closed));
}

async function overNow(act: Act, call: CallAtHand, seconds: number | null): Promise<void> {
  if (call.state === 'ringing') await ended(act, call, { state: 'missed', seconds });
  if (call.state === 'ringing' || call.state === 'missed') await missed(act, call);
}

function secondsIn(value: string | undefined): number | null {
  return value && /^\d{1,6}$/.test(value) ? Number(value) : null;
}
