import { later } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { change, importAtHand } from './import.ts';
import { importJob } from './run.ts';

/** Goes on behind the last line that is in. @throws Refusal `guests.import_not_stopped`, `guests.import_file_gone` */
export async function goOnWithImport(
  act: Act,
  { importId }: { importId: string },
): Promise<Record<string, never>> {
  const stopped = await importAtHand(act, importId, true);
  if (stopped.state !== 'stopped') throw new Refusal('guests.import_not_stopped');
  const file = await act.db
    .selectFrom('kit.file')
    .select('sha256')
    .where('house_id', '=', act.houseId)
    .where('sha256', '=', stopped.sha256)
    .executeTakeFirst();
  if (!file) throw new Refusal('guests.import_file_gone');
  await change(act, importId, { state: 'running', finished_at: null });
  later(act, importJob(act.houseId, stopped));
  return {};
}
