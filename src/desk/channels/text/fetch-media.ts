import type { Act } from '#kit/act.ts';
import { keepFile } from '#kit/files.ts';
import type { Acts } from '#kit/parts.ts';
import { lineOf } from '../../lines/line-at-hand.ts';
import { fetchKept } from '../twilio/kept-by-provider.ts';
import type { Fetched } from '../twilio/kept-by-provider.ts';
import { providerOf } from '../twilio/provider.ts';

/** Brings a picture that came with a text into the house. */
export async function fetchMedia(acts: Acts, { id, url }: { id: string; url: string }): Promise<void> {
  const line = await acts((act) => lineOfAttachment(act, id));
  if (!line) return;
  const fetched = await fetchKept(providerOf(line), url);
  await acts((act) => keep(act, id, fetched));
}

async function lineOfAttachment(act: Act, attachmentId: string) {
  const row = await act.db
    .selectFrom('desk.attachment as a')
    .innerJoin('desk.message as m', (join) =>
      join.onRef('m.house_id', '=', 'a.house_id').onRef('m.id', '=', 'a.message_id'),
    )
    .innerJoin('desk.conversation as c', (join) =>
      join.onRef('c.house_id', '=', 'm.house_id').onRef('c.id', '=', 'm.conversation_id'),
    )
    .select('c.line_id')
    .where('a.house_id', '=', act.houseId)
    .where('a.id', '=', attachmentId)
    .where('a.sha256', 'is', null)
    .executeTakeFirst();
  return row?.line_id ? lineOf(act, row.line_id) : null;
}

async function keep(act: Act, attachmentId: string, { bytes, mediaType }: Fetched): Promise<void> {
  const sha256 = await keepFile(act, bytes, mediaType, null);
  await act.db
    .updateTable('desk.attachment')
    .set({ sha256, size: bytes.byteLength, media_type: mediaType })
    .where('house_id', '=', act.houseId)
    .where('id', '=', attachmentId)
    .execute();
}
