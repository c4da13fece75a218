import { runAct } from '#kit/act.ts';
import type { Ground } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import type { Caller } from '#kit/caller.ts';
import type { Job } from '#kit/jobs.ts';
import type { Acts } from '#kit/parts.ts';
import { guestsCourse } from '#guests/bring/guests-course.ts';
import { importAtHand } from '#guests/bring/import.ts';
import type { Import } from '#guests/bring/import.ts';
import type { Open } from '#guests/bring/look.ts';
import { sentFile } from '#guests/bring/preview.ts';
import { bringIn } from '#guests/bring/run.ts';
import type { Ended, Pace } from '#guests/bring/run.ts';
import { courseOf } from '#visits/bring/start-import.ts';

/** Shorter than a job may be under way before it is given to another worker. */
const jobMs = 40_000;

/** Works on an import for a while and leaves the rest to a next job, so that other jobs get their turn. */
export async function importSome(ground: Ground, clock: () => Date, data: Job['data']): Promise<void> {
  const { houseId } = data;
  const importId = String(data['importId']);
  const acts = actsOf(ground, { ...stranger, kind: 'job', houseId }, clock);
  const { sha256, fileName } = await acts((act) => importAtHand(act, importId));
  const open = sentFile(acts, { sha256, fileName });
  await bring(acts, { id: importId, kind: data['kind'] as Import['kind'] }, open, {
    forMs: jobMs,
    progress: () => {},
  });
}

export function actsOf(ground: Ground, caller: Caller, clock: () => Date): Acts {
  return (work) => runAct(ground, { houseId: caller.houseId!, caller, now: clock() }, work);
}

export async function bring(
  acts: Acts,
  { id, kind }: Pick<Import, 'id' | 'kind'>,
  open: Open,
  pace: Pace,
): Promise<Ended> {
  if (kind === 'guests') return bringIn(acts, id, open, guestsCourse, pace);
  return bringIn(acts, id, open, await acts((act) => courseOf(act, id)), pace);
}
