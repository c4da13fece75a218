import type { Act } from '#kit/act.ts';
import { allProtocols } from './in-use.ts';

export async function protocols(act: Act, { withRetired }: { withRetired: boolean }) {
  const all = await allProtocols(act);
  return all
    .filter(({ retiredAt }) => withRetired || retiredAt === null)
    .map(({ retiredAt, rule, steps, ...protocol }) => ({
      ...protocol,
      rule: [...rule],
      steps: [...steps],
      retiredAt: retiredAt?.toISOString() ?? null,
    }));
}
