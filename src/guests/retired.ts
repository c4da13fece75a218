import type { Act } from '#kit/act.ts';
import { anyGuestAtHand } from './at-hand.ts';
import { shownMemories } from './memory-shown.ts';

export async function retired(act: Act, { guestId }: { guestId: string }) {
  const { recordIds } = await anyGuestAtHand(act, guestId);
  return shownMemories(act, recordIds, 'retired');
}
