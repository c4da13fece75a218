import type { Row } from './run.ts';
import { queueRows } from './ground/desk-queue.ts';
import { mailRows } from './ground/mail.ts';
import { withStand } from './ground/stand.ts';

/** The desk at work: mail coming in, and a queue of years. */
export async function run(): Promise<Row[]> {
  return withStand(1_000, async (stand) => [...(await mailRows(stand)), ...(await queueRows(stand))]);
}
