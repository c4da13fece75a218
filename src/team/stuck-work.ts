import type { DeadJob } from '#kit/boss.ts';
import type { Entered } from '#kit/serve.ts';

/** Work that failed for good, newest first, until an owner sends it on its way again. */
export async function stuckWork({ caller, jobs }: Entered) {
  const dead = await jobs.dead(caller.houseId!);
  return dead.map((job) => ({
    id: job.id,
    what: inWords(job),
    failedAt: job.failedAt.toISOString(),
    why: job.why,
  }));
}

/** "visits.keepCompany" is told as "Visits: keep company"; what is no reaction, by the queue it stood in. */
export function inWords({ queue, data }: Pick<DeadJob, 'queue' | 'data'>): string {
  const name = typeof data['reaction'] === 'string' ? data['reaction'] : queue;
  const [slice = '', ...verb] = name.split('.').map((part) =>
    part
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[-_]/g, ' ')
      .toLowerCase(),
  );
  const opening = slice.charAt(0).toUpperCase() + slice.slice(1);
  return [opening, ...verb].join(': ');
}
