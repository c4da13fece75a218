import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { change, importAtHand } from './import.ts';

/** Stops behind the batch that is under way; what is in stays. @throws Refusal `guests.import_not_running` */
export async function stopImport(
  act: Act,
  { importId }: { importId: string },
): Promise<Record<string, never>> {
  const { state } = await importAtHand(act, importId, true);
  if (state !== 'running') throw new Refusal('guests.import_not_running');
  await change(act, importId, { state: 'stopped', finished_at: act.now });
  return {};
}
