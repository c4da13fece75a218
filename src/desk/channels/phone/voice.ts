import { sql } from 'kysely';
import { announce, later } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { settlesAt } from '../../calls/call.ts';
import { callRang } from '../../events.ts';
import { whoseHandle } from '../../conversations/whose-handle.ts';
import { opensNext } from '../../promises/opens-next.ts';
import type { HookLine } from '../twilio/hook-line.ts';
import { hookAddress } from '../twilio/hook-line.ts';
import { numberIn } from '../twilio/number.ts';
import { word } from '../twilio/provider.ts';
import type { Params } from '../twilio/signature.ts';
import { dial, say, twiml } from '../twilio/twiml.ts';
import { answerByVoicemail, spokenIn } from './voicemail-words.ts';

/** `POST /hooks/phone/voice`: it rings. The screens of the house hear of it with the commit of this very act. */
export async function voice(act: Act, line: HookLine, params: Params): Promise<string> {
  if (params['CallSid']) await rings(act, line, params['CallSid'], params['From']);
  const { open, opensAt, timeZone } = await opensNext(act, line.venueId);
  const forwardTo = word(line.settings['forwardTo']);
  if (!open || !forwardTo) return twiml(...answerByVoicemail(act, line, open ? null : { opensAt, timeZone }));
  const status = hookAddress(act, line.id, '/hooks/phone/status');
  return twiml(
    say(word(line.settings['greeting']), spokenIn(line)),
    dial({ number: forwardTo, seconds: secondsOf(line), afterwards: status, progress: status }),
  );
}

/** The same call told twice rings once. */
async function rings(act: Act, line: HookLine, callKey: string, from: string | undefined): Promise<void> {
  const number = numberIn(from, line.country);
  const guestId = await whoseHandle(act, 'phone', number);
  const { rows } = await sql<{ id: string }>`
    insert into desk.call (house_id, id, line_id, venue_id, guest_id, call_key, number, direction, rang_at, state)
    values (${act.houseId}, ${newId()}, ${line.id}, ${line.venueId}, ${guestId}, ${callKey}, ${number}, 'in', ${act.now}, 'ringing')
    on conflict (house_id, call_key) do nothing
    returning id`.execute(act.db);
  const callId = rows[0]?.id;
  if (!callId) return;
  announce(act, callRang, [callId, ...(guestId ? [guestId] : [])], {
    callId,
    guestId,
    venueId: line.venueId,
  });
  later(act, {
    queue: 'alarm',
    data: { houseId: act.houseId, alarm: 'callSettles', id: callId },
    after: settlesAt(act.now),
  });
}

function secondsOf({ settings }: HookLine): number {
  const seconds = settings['ringSeconds'];
  return typeof seconds === 'number' && seconds >= 5 && seconds <= 120 ? seconds : 20;
}
