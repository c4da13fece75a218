import type { Act } from '#kit/act.ts';
import { timeAt } from '#kit/clock.ts';
import type { CallAtHand } from './call-at-hand.ts';
import { leftWord } from './ended.ts';

/** A call nobody took, and of which nothing is left but that it rang: somebody rings back. Once a call. */
export async function missed(act: Act, call: CallAtHand): Promise<void> {
  if (call.conversationId !== null) return;
  const { time_zone } = await act.db
    .selectFrom('houses.venue')
    .select('time_zone')
    .where('house_id', '=', act.houseId)
    .where('id', '=', call.venueId)
    .executeTakeFirstOrThrow();
  await leftWord(act, call, {
    text: `Rang at ${timeAt(call.rangAt, time_zone)}; nobody took the call.`,
    key: 'missed',
  });
}
