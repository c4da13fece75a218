import { later } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { counted } from '#kit/words.ts';
import type { HookLine } from '../twilio/hook-line.ts';
import type { Params } from '../twilio/signature.ts';
import { hangup, twiml } from '../twilio/twiml.ts';
import { callAtHand } from './call-at-hand.ts';
import type { CallAtHand } from './call-at-hand.ts';
import { ended, leftWord } from './ended.ts';

const longestTranscript = 10_000;

/** `POST /hooks/phone/voicemail`: what a caller said after the tone, and later what a machine heard in it; each once. */
export async function voicemail(act: Act, _line: HookLine, params: Params): Promise<string> {
  const call = await callAtHand(act, { callKey: params['CallSid'] ?? '' });
  if (!call) return twiml();
  const { RecordingUrl = '', RecordingDuration = '', TranscriptionText } = params;
  if (RecordingUrl && call.recordingUrl === null && Number(RecordingDuration || 1) > 0)
    await recorded(act, call, RecordingUrl, Number(RecordingDuration) || null);
  if (TranscriptionText?.trim() && call.transcript === '') await heard(act, call.id, TranscriptionText);
  return TranscriptionText === undefined ? twiml(hangup) : twiml();
}

/** The recording itself lies with the provider; a job brings it. */
async function recorded(act: Act, call: CallAtHand, url: string, seconds: number | null): Promise<void> {
  await act.db
    .updateTable('desk.call')
    .set({ recording_url: url })
    .where('house_id', '=', act.houseId)
    .where('id', '=', call.id)
    .execute();
  await ended(act, call, { state: 'voicemail', seconds });
  const length = seconds === null ? '' : ` of ${counted(seconds, 'second', 'seconds')}`;
  await leftWord(act, call, { text: `Left a voicemail${length}.`, key: 'voicemail' });
  later(act, { queue: 'fetch', data: { houseId: act.houseId, fetch: 'recording', id: call.id } });
}

/** In the caller's own words, so that it is searched and answered like anything they write. */
async function heard(act: Act, callId: string, transcript: string): Promise<void> {
  const words = transcript.trim().slice(0, longestTranscript);
  await act.db
    .updateTable('desk.call')
    .set({ transcript: words })
    .where('house_id', '=', act.houseId)
    .where('id', '=', callId)
    .execute();
  const call = await callAtHand(act, { id: callId });
  await leftWord(act, call!, { text: words, key: 'transcript' });
}
