import type { Entered } from '#kit/serve.ts';

/** Sends stuck work on its way again; what is of another house or done meanwhile is left out of the count. */
export async function tryStuckWork(
  { caller, jobs }: Entered,
  { ids }: { ids: string[] },
): Promise<{ count: number }> {
  return { count: await jobs.redrive(caller.houseId!, ids) };
}
