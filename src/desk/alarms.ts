import type { Act } from '#kit/act.ts';
import type { Job } from '#kit/jobs.ts';
import { callSettles } from './calls/call-settles.ts';
import { wake } from './conversations/wake.ts';
import { press } from './promises/press.ts';

/** What the desk asked to be called at, by what it said when it asked. Each looks again whether its moment has come. */
const alarms: Readonly<Record<string, (act: Act, of: { id: string }) => Promise<void>>> = {
  wake,
  promisePresses: press,
  callSettles,
};

export async function alarm(act: Act, data: Job['data']): Promise<void> {
  const ring = alarms[String(data['alarm'])];
  if (!ring) throw new Error(`nobody is called at ${String(data['alarm'])}`);
  await ring(act, { id: String(data['id']) });
}
