import type { Act } from '#kit/act.ts';
import { decide, proposalAtHand } from './proposal-at-hand.ts';

/** Announces nothing: that a machine's reading was left is not a thing that happened with a guest. */
export async function dismiss(act: Act, { proposalId }: { proposalId: string }) {
  await proposalAtHand(act, proposalId);
  await decide(act, proposalId, null);
  return {};
}
