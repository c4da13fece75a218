import type { Act } from '#kit/act.ts';
import { keepFile } from '#kit/files.ts';
import { newId } from '#kit/id.ts';
import type { Acts } from '#kit/parts.ts';
import { lineOf } from '../../lines/line-at-hand.ts';
import { fetchKept } from '../twilio/kept-by-provider.ts';
import type { Fetched } from '../twilio/kept-by-provider.ts';
import { providerOf } from '../twilio/provider.ts';

/** Brings the recording of a voicemail into the house: fetched outside of any act, kept with its message. */
export async function fetchRecording(acts: Acts, { id }: { id: string }): Promise<void> {
  const waiting = await acts((act) => toFetch(act, id));
  if (!waiting) return;
  const fetched = await fetchKept(providerOf(waiting.line), `${waiting.url}.mp3`);
  if (!fetched.mediaType.startsWith('audio/')) throw new Error(`a recording came as ${fetched.mediaType}`);
  await acts((act) => keep(act, id, fetched));
}

async function toFetch(act: Act, callId: string) {
  const call = await act.db
    .selectFrom('desk.call')
    .select(['line_id', 'recording_url'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', callId)
    .where('recording', 'is', null)
    .executeTakeFirst();
  if (!call?.recording_url || !call.line_id) return null;
  const line = await lineOf(act, call.line_id);
  return line && { line, url: call.recording_url };
}

async function keep(act: Act, callId: string, { bytes, mediaType }: Fetched): Promise<void> {
  const sha256 = await keepFile(act, bytes, mediaType, null);
  const kept = await act.db
    .updateTable('desk.call')
    .set({ recording: sha256 })
    .where('house_id', '=', act.houseId)
    .where('id', '=', callId)
    .where('recording', 'is', null)
    // Whoever was erased meanwhile left no address behind.
    .where('recording_url', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  if (!kept) return;
  const message = await act.db
    .selectFrom('desk.message')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('message_key', '=', `${callId}:voicemail`)
    .executeTakeFirst();
  if (!message) return;
  await act.db
    .insertInto('desk.attachment')
    .values({
      ...{ house_id: act.houseId, id: newId(), message_id: message.id },
      ...{ name: 'voicemail.mp3', media_type: mediaType, size: bytes.byteLength, sha256 },
    })
    .execute();
}
