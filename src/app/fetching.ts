import type { Ground } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import type { Job } from '#kit/jobs.ts';
import { fetchRecording } from '#desk/channels/phone/fetch-recording.ts';
import { fetchMedia } from '#desk/channels/text/fetch-media.ts';
import { actsOf } from './importing.ts';

/** Brings what lies with a provider, outside of any act. What is not there yet is asked for again by the job's tries. */
export async function fetchFor(ground: Ground, clock: () => Date, data: Job['data']): Promise<void> {
  const acts = actsOf(ground, { ...stranger, kind: 'job', houseId: data.houseId }, clock);
  const id = String(data['id']);
  if (data['fetch'] === 'recording') return fetchRecording(acts, { id });
  if (data['fetch'] === 'media') return fetchMedia(acts, { id, url: String(data['url']) });
  throw new Error(`nobody fetches ${String(data['fetch'])}`);
}
